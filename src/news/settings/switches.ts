import { z } from "zod";
import ninjsWords from "../../features/ninjs/keys.json" with { type: "json" };
import searchWords from "../../features/search/keys.json" with { type: "json" };
import { quote } from "../../messages/message.ts";
import { fieldMessages } from "../../messages/messages.ts";
import { describeKeys, unknownKeyMessages } from "../fields.ts";
import words from "../keys.json" with { type: "json" };

/** Kinds that someone may try to turn off, but readers, search engines or hosts need on every site. */
const alwaysOn =
  /^(?:404|articles?|corrections|front|headers|home|icon|manifest|not-?found|pages|redirects|retracted|robots|sections?|sitemaps?|tags?|topics)$/i;

/** Top-level settings that also turn something off. */
const topLevelSwitches = ["shareCards", "admin"] as const;

const kinds = () => ({
  ...describeKeys(words.templates, {
    authors: z.boolean().default(true),
    archive: z.boolean().default(true),
    timelines: z.boolean().default(true),
    feeds: z.boolean().default(true),
  }),
  ...describeKeys(ninjsWords, { ninjs: z.boolean().default(false) }),
  ...describeKeys(searchWords, { search: z.boolean().default(true) }),
});

/** `templates` of `_data/site.yaml`: the kinds of pages and files that a site can turn off. */
export const templates = () =>
  z
    .strictObject(kinds())
    .register(unknownKeyMessages, {
      message: (name) =>
        alwaysOn.test(name)
          ? fieldMessages.isOnEverySite({ written: quote(name) })
          : topLevelSwitches.some((key) => key === name)
            ? fieldMessages.standsAlone({ key: name })
            : undefined,
    })
    .optional();

/** What the option `templates` can turn off: these kinds, and the top-level settings. */
type Switch = keyof ReturnType<typeof kinds> | (typeof topLevelSwitches)[number];

/** `true` leaves the decision to the settings. */
export type Switches = { [Name in Switch]?: boolean };

export const switchNames = [...Object.keys(kinds()), ...topLevelSwitches];
