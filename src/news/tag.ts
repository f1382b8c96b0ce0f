import { z } from "zod";
import { fieldMessages } from "../messages/fields.ts";
import { didYouMean, quote, together } from "../messages/message.ts";
import { checkedText, key, text, webAddress, yesOrNo } from "./fields.ts";
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
    const hint = meant ? didYouMean(`"${meant}"`) : fieldMessages.writeAKind;
    return together(fieldMessages.isNoKind(quote(value)), hint);
  });

/** The front matter of a tag. */
export const tagSchema = z.strictObject({
  name: key(text(), {
    id: ["Nama", "Nama seperti ditulis di dalam berita."],
    en: ["Name", "The name as texts write it."],
    examples: ["TikTok"],
  }),
  aliases: key(z.array(text()), {
    id: ["Nama lain", "Nama dan ejaan lain untuk hal yang sama, satu per baris."],
    en: ["Other names", "Other names and spellings of the same thing, one per line."],
    docs: "Other names and spellings of the same thing.",
    examples: [["Tik Tok"]],
  }).default([]),
  kind: key(kind(), {
    id: ["Jenis", "Apa topik ini."],
    en: ["Kind", "What it is."],
    docs: "What it is, as a schema.org type (https://schema.org/docs/full.html).",
    examples: ["Organization", "Person", "Place", "Event", "SoftwareApplication"],
  }).default("Thing"),
  sameAs: key(z.array(webAddress()), {
    id: ["Di tempat lain", "Situs resminya, halamannya di Wikipedia; satu alamat per baris."],
    en: ["Elsewhere", "Its own site, its Wikipedia article; one address per line."],
    docs: "Addresses of pages about it: its own site, its article in Wikipedia.",
  }).default([]),
  description: key(text(), {
    id: ["Keterangan", "Satu kalimat: siapa atau apa ini."],
    en: ["Description", "One sentence about who or what it is."],
    field: "long text",
  }).optional(),
  autolink: key(yesOrNo(), {
    id: ["Tautkan di dalam berita", "Matikan kalau namanya juga kata biasa."],
    en: ["Link it in articles", "Turn it off if the name is a common word too."],
    docs: "false: its name in an article's text is not made a link, as for a name that is a common word.",
  }).default(true),
});
