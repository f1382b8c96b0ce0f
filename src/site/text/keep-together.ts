import { monthPattern } from "../../news/dates/names.ts";

/** Where a line could break beside a figure: `12 Januari`, `May 12`, `12–15`, `ke-18`, `COVID-19`. Code is found too, to be skipped. */
const beside =
  /\d (?=[A-Za-z])|[a-z] (?=\d\d?\b)|\d–(?=\d)|\b(?:[Kk]e|[A-Z]+)-(?=\d)|<(pre|code|script|style|textarea)\b.*?<\/\1>/gs;
/** Words that belong to the number before them. */
const unit =
  /^(?:ribu|juta|mil[iy]ar|triliun|persen|meter|kilometer|kilogram|hektare?|derajat|thousand|[mbt]r?illion|per ?cent|metres?|k[gm]|W(?:IB|ITA|IT))\b/i;
const month = new RegExp(`^(?:${monthPattern})\\b`, "i");
const afterMonth = new RegExp(`\\b(?:${monthPattern})$`, "i");
/** The rest of a tag, or of a `<time>`, which has its own style. */
const tagEnd = /^[^<>]*>|^[^<]*<\/time>/;

/**
 * Keeps figures on the line of what belongs to them: `12 Januari`, `Rp48 miliar`, `12–15`, `ke-18`.
 *
 * @param html of a page's content
 */
export const keepTogether = (html: string): string =>
  html.replace(beside, (found, _code: string | undefined, at: number) => {
    if (found[0] === "<") return found;
    const next = html.slice(at + 2, at + 14);
    const isOne =
      found[1] !== " " ||
      (/\d/.test(found)
        ? unit.test(next) || month.test(next)
        : afterMonth.test(html.slice(Math.max(0, at - 12), at + 1)));
    if (!isOne || tagEnd.test(html.slice(at + 2))) return found;
    return found[1] === " " ? `${found[0]}\u00a0` : `${found}&#8288;`;
  });
