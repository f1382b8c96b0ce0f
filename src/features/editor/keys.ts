import { z } from "zod";
import { quote } from "../../messages/message.ts";
import { checkedText, text, unionMessages, webAddress } from "../../news/fields.ts";
import { editorMessages } from "./messages.ts";

const repository = () =>
  z.strictObject({
    backend: z.enum(["github", "gitlab", "gitea"]).meta({
      description: "Where the site's repository is: github, gitlab or gitea (Forgejo and Codeberg too).",
      examples: ["github"],
    }),
    repo: checkedText((name) =>
      /^[\w.-]+(?:\/[\w.-]+)+$/.test(name) ? undefined : editorMessages.needsRepository(quote(name)),
    ).meta({ description: "The repository: its owner and its name.", examples: ["newsroom/site"] }),
    branch: text()
      .meta({
        description: "The branch that is published; by default the repository's.",
        examples: ["main"],
      })
      .optional(),
    apiRoot: webAddress()
      .meta({ description: "The address of the API, if the newsroom runs the host itself." })
      .optional(),
    baseUrl: webAddress()
      .meta({
        description:
          "The address that signs editors in: of the host itself, or of a sign-in service for GitHub.",
      })
      .optional(),
    appId: text()
      .meta({ description: "The number of the OAuth application, for GitLab and Gitea." })
      .optional(),
  });

/** `admin` of `_data/site.yaml`: the repository that the editor's screen saves to, or `false` for no screen. */
export const editorKeys = () => ({
  admin: z
    .union([z.literal(false), repository()])
    .register(unionMessages, { message: editorMessages.needsAdmin })
    .meta({
      description:
        "The editor's screen, /admin/. Left out: it works with a folder of the editor's own computer. With backend and repo: with a repository. false: there is none.",
      field: "none",
    })
    .optional(),
});

/** The repository that the editor's screen saves to. */
export type AdminSettings = z.output<ReturnType<typeof repository>>;

/** Whether a published site has the screen: then it saves to a repository. */
export const hasScreen = ({ admin }: { admin?: AdminSettings | false | undefined }): boolean =>
  Boolean(admin);
