import { monthPattern } from "../../news/dates/names.ts";

/** Possible line breaks next to a figure: `12 Januari 2026`, `May 12`, `12–15`, `1990-an`, `ke-18`, `COVID-19`. Also matches code, in order to skip it. */
const breakPattern =
  /\d (?=[A-Za-z])|[a-z] (?=\d{1,4}\b)|\d–(?=\d)|\d-(?=an\b)|\b(?:[Kk]e|[A-Z]+)-(?=\d)|<(pre|code|script|style|textarea)\b.*?<\/\1>/gs;
/** Words that belong to the number before them. */
const unit =
  /^(?:ribu|juta|mil[iy]ar|triliun|persen|meter|kilometer|kilogram|hektare?|derajat|thousand|[mbt]r?illion|per ?cent|metres?|k[gm]|W(?:IB|ITA|IT))\b/i;
const month = new RegExp(`^(?:${monthPattern})\\b`, "i");
const afterMonth = new RegExp(`\\b(\\d\\d? )?(?:${monthPattern})$`, "i");
/** The rest of a tag, or of a `<time>` element, which has its own style. */
const tagEnd = /^[^<>]*>|^[^<]*<\/time>/;

/** Prevents line breaks between figures and what belongs to them: `12 Januari`, `Rp48 miliar`, `12–15`, `ke-18`. @param html of a page's content */
export const keepTogether = (html: string): string =>
  html.replace(breakPattern, (match, _code: string | undefined, at: number) => {
    if (match[0] === "<") return match;
    const next = html.slice(at + 2, at + 14);
    const [isMonth, day] = afterMonth.exec(html.slice(Math.max(0, at - 12), at + 1)) ?? [];
    const belongsTogether =
      match[1] !== " " ||
      (/\d/.test(match) ? unit.test(next) || month.test(next) : isMonth && (day || !/^\d{3}/.test(next)));
    if (!belongsTogether || tagEnd.test(html.slice(at + 2))) return match;
    return match[1] === " " ? `${match[0]}\u00a0` : `${match}&#8288;`;
  });
