import { sayTexts } from "../../messages/texts.ts";
import type { Fields } from "../front-matter/read-fields.ts";
import { type Mistake, quote } from "../mistake.ts";
import type { ArticleSchema } from "../schema/article.ts";

/**
 * Finds what stands under `authors` and `editors` and is not one person's name: several names in one text, a name with its
 * e-mail address. Each would be a person with a page of its own, and readers would see it in the byline as it is.
 */
export function findOddNames(file: string, fields: Fields<ArticleSchema>): Mistake[] {
  return (["authors", "editors"] as const).flatMap((key) =>
    fields.texts([key]).flatMap(({ text, place }) => {
      const message = /[,;@“”]/.test(text)
        ? (ofJoinedNames(text) ?? ofMailAddress(text) ?? ofQuotationMarks(text))
        : undefined;
      return message ? [{ file, ...place, key, message }] : [];
    }),
  );
}

/** What has a full stop may be a degree (`Budi Hartono, S.H.`); a semicolon stands in no name. */
function ofJoinedNames(text: string) {
  const sign = text.includes(";") ? ";" : ",";
  const names = text.split(sign).flatMap((name) => name.trim() || []);
  if (names.length < 2 || (sign === "," && !names.every(isName))) return undefined;
  const written = names.map((name) => (name.includes(",") ? `"${name}"` : name));
  return sayTexts.isOneName(quote(text), written.join(", "));
}

/** Several words without a full stop, or one that is written as names are, and no degree. */
const isName = (text: string): boolean =>
  /^[^.]+ [^.]+$/.test(text) ||
  (text.length > 2 && /^\p{Lu}(?:\p{Ll}|['’-]\p{L})+$/u.test(text) && !degrees.has(text.toLowerCase()));

/** Degrees and the like as they are written in a hurry, with a capital letter alone: `Budi Hartono, Msi`. */
const degrees: ReadonlySet<string> = new Set(
  `amd bba bsc dba dra drg drs esq iii llm mag mak mba med mfarm mhum mikom mip mkes mkn mkom mpd mph mpsi msc msi msn
  mup phd sag sak sds sfarm shum sikom sip skep skes skm skom spd spdi spog spsi ssi ssn ssos sst`.split(
    /\s+/,
  ),
);

function ofMailAddress(text: string) {
  const [address = ""] = /[^\s<>()[\],;:]+@[^\s<>()[\],;:]+\.\p{L}+/u.exec(text) ?? [];
  if (address === "") return undefined;
  const name = text
    .replace(address, "")
    .replace(/mailto:|[<>()[\]]/g, "")
    .replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/g, "");
  return name === "" ? sayTexts.isMailAddress(quote(text)) : sayTexts.hasMailAddress(quote(text), name);
}

/** Curly ones around all of a name: a word processor made them of those that belong to YAML. */
function ofQuotationMarks(text: string) {
  const [, name] = /^[“”"]([^“”"]+)[“”"]$/.exec(text) ?? [];
  return name === undefined ? undefined : sayTexts.hasQuotesAround(quote(text), name.trim());
}
