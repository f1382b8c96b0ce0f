import { z } from "zod";
import { quote } from "../../content/mistake.ts";
import { ninjsKeys } from "../../features/ninjs/keys.ts";
import { fieldMessages } from "../../messages/fields.ts";
import { otherKeys, yesOrNo } from "../fields.ts";

const unlessFalse = (description: string) => yesOrNo().meta({ description }).default(true);

/** Kinds that someone may want to turn off, and that readers, search engines or hosts need on every site. */
const onEverySite =
  /^(?:404|articles?|corrections|front|headers|home|icon|manifest|not-?found|pages|redirects|retracted|robots|sections?|sitemaps?|tags?|topics)$/i;

/** Settings of their own that turn something off. */
const ownLine = ["shareCards", "admin"] as const;

const kinds = () => ({
  authors: unlessFalse("A page for each author. Bylines then lead nowhere."),
  archive: unlessFalse("The archive, and a page for each month."),
  timelines: unlessFalse("Timelines of articles, topics and the front page, and their own pages."),
  feeds: unlessFalse(
    "RSS, Atom and JSON Feed: of the site and of corrections; RSS of each topic, section and author.",
  ),
  ...ninjsKeys(),
  search: unlessFalse("The page to search articles."),
});

/** `templates` of `_data/site.yaml`: the kinds of pages and files that a site can do without. */
export const templates = () =>
  z
    .strictObject(kinds())
    .register(otherKeys, {
      message: (name) =>
        onEverySite.test(name)
          ? fieldMessages.isOnEverySite(quote(name))
          : ownLine.some((one) => one === name)
            ? fieldMessages.standsAlone(name)
            : undefined,
    })
    .meta({
      description:
        "The kinds of pages and files that a site can do without. false: it has none, and nothing leads there.",
    })
    .optional();

/** What the option `templates` can turn off: these kinds, and the two settings. */
type Switch = keyof ReturnType<typeof kinds> | (typeof ownLine)[number];

/** `true`: as the settings say. */
export type Switches = { [Name in Switch]?: boolean };

export const switchNames = [...Object.keys(kinds()), ...ownLine];
