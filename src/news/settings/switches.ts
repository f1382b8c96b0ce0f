import { z } from "zod";
import ninjsWords from "../../features/ninjs/keys.json" with { type: "json" };
import searchWords from "../../features/search/keys.json" with { type: "json" };
import { quote } from "../../messages/message.ts";
import { fieldMessages } from "../../messages/messages.ts";
import { described, otherKeys } from "../fields.ts";
import words from "../keys.json" with { type: "json" };

/** Kinds that someone may want to turn off, and that readers, search engines or hosts need on every site. */
const onEverySite =
  /^(?:404|articles?|corrections|front|headers|home|icon|manifest|not-?found|pages|redirects|retracted|robots|sections?|sitemaps?|tags?|topics)$/i;

/** Settings of their own that turn something off. */
const ownLine = ["shareCards", "admin"] as const;

const kinds = () => ({
  ...described(words.templates, {
    authors: z.boolean().default(true),
    archive: z.boolean().default(true),
    timelines: z.boolean().default(true),
    feeds: z.boolean().default(true),
  }),
  ...described(ninjsWords, { ninjs: z.boolean().default(false) }),
  ...described(searchWords, { search: z.boolean().default(true) }),
});

/** `templates` of `_data/site.yaml`: the kinds of pages and files that a site can do without. */
export const templates = () =>
  z
    .strictObject(kinds())
    .register(otherKeys, {
      message: (name) =>
        onEverySite.test(name)
          ? fieldMessages.isOnEverySite({ written: quote(name) })
          : ownLine.some((one) => one === name)
            ? fieldMessages.standsAlone({ key: name })
            : undefined,
    })
    .optional();

/** What the option `templates` can turn off: these kinds, and the two settings. */
type Switch = keyof ReturnType<typeof kinds> | (typeof ownLine)[number];

/** `true`: as the settings say. */
export type Switches = { [Name in Switch]?: boolean };

export const switchNames = [...Object.keys(kinds()), ...ownLine];
