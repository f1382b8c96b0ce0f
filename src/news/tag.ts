import { z } from "zod";
import { quote } from "../content/mistake.ts";
import { fieldMessages } from "../messages/fields.ts";
import { didYouMean, together } from "../messages/message.ts";
import { checkedText, text, webAddress, yesOrNo } from "./fields.ts";
import { nearest } from "./nearest.ts";
import { schemaOrgTypes } from "./schema-org-types.ts";
import { kindMeant } from "./settings/kind-words.ts";

/** The usual schema.org types of a newsroom's tags, which have a name in each language. All other types are allowed too. */
export const usualKinds = [
  "AdministrativeArea",
  "Book",
  "Brand",
  "City",
  "CollegeOrUniversity",
  "Corporation",
  "Country",
  "CreativeWork",
  "EducationalOrganization",
  "Event",
  "GovernmentOrganization",
  "Hospital",
  "Legislation",
  "LocalBusiness",
  "MobileApplication",
  "Movie",
  "MusicGroup",
  "NewsMediaOrganization",
  "NGO",
  "Organization",
  "Person",
  "Place",
  "PoliticalParty",
  "Product",
  "School",
  "SoftwareApplication",
  "SportsEvent",
  "SportsOrganization",
  "SportsTeam",
  "State",
  "TVSeries",
  "Thing",
  "VideoGame",
  "WebSite",
] as const;

export type UsualKind = (typeof usualKinds)[number];

const kind = () =>
  checkedText((value) => {
    if (schemaOrgTypes.has(value)) return undefined;
    // There are so many types that a foreign word is near to some by chance.
    const most = Math.max(1, Math.floor(value.length / 4));
    const meant =
      kindMeant(value) ?? nearest(value, usualKinds, most) ?? nearest(value, schemaOrgTypes, most);
    const hint = meant ? didYouMean(`"${meant}"`) : fieldMessages.writeAKind;
    return together(fieldMessages.isNoKind(quote(value)), hint);
  });

/** The front matter of a tag. The descriptions are for editors. */
export const tagSchema = z.strictObject({
  name: text().meta({
    description: "The name as texts write it.",
    examples: ["TikTok"],
  }),
  aliases: z
    .array(text())
    .meta({ description: "Other names and spellings of the same thing.", examples: [["Tik Tok"]] })
    .default([]),
  kind: kind()
    .meta({
      description: "What it is, as a schema.org type (https://schema.org/docs/full.html).",
      examples: ["Organization", "Person", "Place", "Event", "SoftwareApplication"],
    })
    .default("Thing"),
  sameAs: z
    .array(webAddress())
    .meta({ description: "Addresses of pages about it: its own site, its article in Wikipedia." })
    .default([]),
  description: text().meta({ description: "One sentence about who or what it is." }).optional(),
  autolink: yesOrNo()
    .meta({
      description:
        "false: its name in an article's text is not made a link, as for a name that is a common word.",
    })
    .default(true),
});
