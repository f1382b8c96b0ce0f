import { sayTexts } from "../../messages/texts.ts";
import type { Fields } from "../front-matter/read-fields.ts";
import type { Place } from "../front-matter/yaml-source.ts";
import { type Mistake, quote } from "../mistake.ts";
import type { ArticleSchema } from "../schema/article.ts";
import { isDegree, takeNamesApart } from "./joined-names.ts";

/**
 * Finds what stands under `authors` and `editors` and is not one person's name: several names in one text, half of one, a name
 * with its e-mail address or with `Oleh` in front. Each would be a person with a page of its own, and readers would see it in
 * the byline as it is.
 */
export function findOddNames(file: string, fields: Fields<ArticleSchema>): Mistake[] {
  return (["authors", "editors"] as const).flatMap((key) => {
    const names = fields.texts([key]);
    const tell = (place: Place, message: Mistake["message"]): Mistake => ({ file, ...place, key, message });
    const odd = names.flatMap(({ text, place }) => {
      const message = mayBeOdd.test(text)
        ? (ofJoinedNames(text) ?? ofMailAddress(text) ?? ofQuotationMarks(text) ?? ofWordInFront(text))
        : undefined;
      return message ? [tell(place, message)] : [];
    });
    return [...odd, ...ofLoneDegrees(names).map(({ place, message }) => tell(place, message))];
  });
}

/** Most names have nothing of the kind. */
const mayBeOdd = /[,;@“”/&+]|\s(?:dan|and|serta)\s|^(?:oleh|by)\b/i;

/** `Oleh` is put in front of a byline by the page. */
const wordInFront = /^(?:oleh|by)(?:\s*:\s*|\s+)/i;

function ofJoinedNames(text: string) {
  const names = takeNamesApart(text.replace(wordInFront, "")).map((name) =>
    name.replace(mailAddress, "").trim(),
  );
  if (names.length < 2) return undefined;
  return sayTexts.isOneName(quote(text), names.map(inList).join(", "));
}

/** A comma ends an entry of a list in brackets. */
const inList = (name: string): string => (name.includes(",") ? `"${name}"` : name);

function ofWordInFront(text: string) {
  const [word] = wordInFront.exec(text) ?? [];
  if (word === undefined || word === text) return undefined;
  return sayTexts.hasWordInFront(quote(text), quote(word), text.slice(word.length));
}

/** `[Sari Wulandari, M.Si., Budi Hartono]`: a list, and what stands behind a comma in a name is an entry of it. */
function ofLoneDegrees(names: { text: string; place: Place }[]) {
  return names.flatMap(({ text, place }, index) => {
    const before = names[index - 1]?.text ?? "";
    // Two letters alone may be initials, of somebody who signs with them.
    const isSure = /\.|\p{Ll}/u.test(text) || before.includes(" ");
    if (before === "" || !isSure || !isDegree(text) || isDegree(before)) return [];
    const others = names.slice(index + 1);
    const end = others.findIndex((other) => !isDegree(other.text));
    const degrees = [text, ...others.slice(0, end < 0 ? undefined : end).map((other) => other.text)];
    const whole = `"${[before, ...degrees].join(", ")}"`;
    return [{ place, message: sayTexts.isDegreeAlone(quote(text), whole) }];
  });
}

function ofMailAddress(text: string) {
  const [address = ""] = bareAddress.exec(text) ?? [];
  if (address === "") return undefined;
  const name = text
    .replace(address, "")
    .replace(/mailto:|[<>()[\]]/g, "")
    .replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/g, "");
  return name === "" ? sayTexts.isMailAddress(quote(text)) : sayTexts.hasMailAddress(quote(text), name);
}

const bareAddress = /[^\s<>()[\],;:]+@[^\s<>()[\],;:]+\.\p{L}+/u;
/** With the brackets around it. */
const mailAddress = new RegExp(String.raw`\s*[<([]?(?:mailto:)?${bareAddress.source}[>)\]]?`, "gu");

/** Curly ones around all of a name: a word processor made them of those that belong to YAML. */
function ofQuotationMarks(text: string) {
  const [, name] = /^[“”"]([^“”"]+)[“”"]$/.exec(text) ?? [];
  return name === undefined ? undefined : sayTexts.hasQuotesAround(quote(text), name.trim());
}
