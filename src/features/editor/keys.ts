import { z } from "zod";
import { catalog } from "../../messages/catalog.ts";
import { quote } from "../../messages/message.ts";
import { checkedText, describeKeys, group, unionMessages, webAddress } from "../../news/fields.ts";
import words from "./keys.json" with { type: "json" };
import texts from "./messages.json" with { type: "json" };

/** Messages about the setting `admin`, and about the package that the screen needs. */
export const editorMessages = catalog(texts);

const repository = () =>
  group(words.repository, {
    backend: z.enum(["github", "gitlab", "gitea"]),
    repo: checkedText((name) =>
      /^[\w.-]+(?:\/[\w.-]+)+$/.test(name)
        ? undefined
        : editorMessages.needsRepository({ instead: quote(name) }),
    ),
    branch: z.string().optional(),
    apiRoot: webAddress().optional(),
    baseUrl: webAddress().optional(),
    appId: z.string().optional(),
    workflow: z.boolean().optional(),
  });

/** `admin` of `_data/site.yaml`: the repository that the editor's screen saves to, or `false` for no screen. */
export const editorKeys = () =>
  describeKeys(words.site, {
    admin: z
      .union([z.literal(false), repository()])
      .register(unionMessages, { message: editorMessages.needsAdmin() })
      .optional(),
  });

export type AdminSettings = z.output<ReturnType<typeof repository>>;

/** Checks whether the published site has the screen, which then saves to a repository. */
export const hasScreen = ({ admin }: { admin?: AdminSettings | false | undefined }): boolean =>
  Boolean(admin);
