import { decide, type Finding, isOpen, type Line, type Rule } from "../state.ts";
import { breadcrumbHomes, isSectionName, sectionCasing } from "../words/sections.ts";
import { findDomain, isSiteName } from "../words/sites.ts";

const name = "sections";
const label = /^(?:kategori|category|rubrik|kanal|section) ?[:：] ?(.{2,40})$/i;

/**
 * Lines above the body that say where in the site the article stands: a section, a breadcrumb (`Home > News > Ekonomi`,
 * `Teknologi teknologi tiktok`), or the site's own name.
 */
export const sections: Rule = ({ lines, bodyStart }) => {
  for (const line of lines.slice(0, bodyStart)) {
    if (!isOpen(line) || line.text.length > 160) continue;
    const found = readSection(line.text);
    if (found)
      decide(
        line,
        name,
        found.some(({ field }) => field === "tag") ? ["section", "tags"] : ["section"],
        found,
      );
    else if (isJustSite(line)) {
      decide(line, name, ["publisher"], [{ field: "publisher", value: line.text, sure: false }]);
    }
  }
};

const isJustSite = (line: Line): boolean =>
  isSiteName(line.text) && (findDomain(line.text) !== undefined || line.text.split(" ").length <= 3);

function readSection(text: string): Finding[] | undefined {
  const one = (value: string, sure: boolean): Finding[] => [
    { field: "section", value: sectionCasing(value), sure },
  ];
  const labelled = label.exec(text)?.[1];
  if (labelled) return one(labelled, true);
  if (isSectionName(text)) return breadcrumbHomes.has(text.toLowerCase()) ? [] : one(text, true);
  return readBreadcrumb(text) ?? readRunTogether(text);
}

/** `Home > News > Ekonomi`, `Beranda / Nasional / Judul …` */
function readBreadcrumb(text: string): Finding[] | undefined {
  const parts = text
    .split(/[>»›\\|•·/]|\s[-–—]\s/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  if (parts.length < 2) return undefined;
  const known = parts.filter((part) => isSectionName(part));
  const home = breadcrumbHomes.has(parts[0]?.toLowerCase() ?? "");
  if (!home && known.length < parts.length) return undefined;
  const value =
    known.filter((part) => !breadcrumbHomes.has(part.toLowerCase())).at(-1) ??
    parts.slice(1).find((part) => part.split(" ").length <= 3);
  return value ? [{ field: "section", value: sectionCasing(value), sure: known.includes(value) }] : [];
}

/** Links side by side that lost what stood between them: `Home News Nasional`, `Teknologi teknologi tiktok`. */
function readRunTogether(text: string): Finding[] | undefined {
  const words = text.split(" ");
  if (words.length < 2 || words.length > 12) return undefined;
  if (words.every((word) => isSectionName(word))) {
    const value = words.filter((word) => !breadcrumbHomes.has(word.toLowerCase())).at(-1);
    return value ? [{ field: "section", value: sectionCasing(value), sure: false }] : [];
  }
  for (const length of [3, 2, 1]) {
    const section = words.slice(0, length).join(" ");
    const tags = words.slice(length);
    if (!/^\p{Lu}/u.test(section) || !isSectionName(section) || tags.length === 0) continue;
    // `Bali farmers revive old calendar`: a headline that begins with a place. Tags are fewer or one of them repeats the section.
    if (tags.length > 3 && !tags.includes(section.toLowerCase())) continue;
    if (!tags.every((word) => word === word.toLowerCase())) continue;
    return [
      { field: "section", value: sectionCasing(section), sure: true },
      ...tags.map((value): Finding => ({ field: "tag", value, sure: false })),
    ];
  }
  return undefined;
}
