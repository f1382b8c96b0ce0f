import { z } from "zod";
import { didYouMean, quote, together } from "../messages/message.ts";
import { fieldMessages } from "../messages/messages.ts";
import { checkedText, group, webAddress } from "./fields.ts";
import words from "./keys.json" with { type: "json" };
import { kindMeant, schemaOrgTypes } from "./meant-words.ts";
import { nearest } from "./nearest.ts";

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
    const hint = meant ? didYouMean(`"${meant}"`) : fieldMessages.writeAKind();
    return together(fieldMessages.isNoKind({ written: quote(value) }), hint);
  });

/** The front matter of a tag. */
export const tagSchema = group(words.tag, {
  name: z.string(),
  aliases: z.array(z.string()).default([]),
  kind: kind().default("Thing"),
  sameAs: z.array(webAddress()).default([]),
  description: z.string().optional(),
  autolink: z.boolean().default(true),
});
