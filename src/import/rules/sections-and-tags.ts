import { isPersonName } from "../bylines/names.ts";
import { withoutEmoji } from "../lines.ts";
import { endsSentence, isParagraph, splitRuns } from "../shape.ts";
import { decide, type Finding, isOpen, type Line, type Rule, toFindings } from "../state.ts";
import * as known from "../words/known-names.ts";
import { headsLinks } from "./links.ts";

const sectionLabel = /^(?:kategori|category|rubrik|kanal|(?:article:)?section) ?[:：] ?(.{2,40})$/i;

/** Reads the address that a text was copied from, above it. Its path may contain the section. */
export const pageAddress: Rule = ({ lines }) => {
  for (const line of lines.slice(0, 4).filter(isOpen)) {
    const section = sectionOfAddress(line.text);
    if (section) decide(line, ["section"], asSection(section, false));
  }
};

/** Returns the section in a URL's path or subdomain: `https://contoh.com/ekonomi/2024/03/judul`, `https://finance.contoh.com/judul`. */
export function sectionOfAddress(text: string): string | undefined {
  const [, host = "", path = ""] = /^https?:\/\/(?:www\.)?([\w.-]{4,80})(\/\S*)?$/i.exec(text) ?? [];
  const folders = path.split(/[?#]/, 1)[0]?.split("/").slice(1, -1) ?? [];
  const named = [...folders.map((one) => one.replace(/[-_]/g, " ")), host.split(".", 1)[0] ?? ""];
  const section = named.find((one) => known.isSectionName(one) && !isHome(one));
  return section && known.ordinaryCasing(section);
}

/** Reads lines that say where in the site an article stands: a section, `Home > News > Ekonomi`, the site itself. Below a text, only with a label. */
export const sections: Rule = ({ lines, bodyStart }) => {
  const last = lines.findLastIndex(({ paragraph }) => paragraph);
  for (const line of last < bodyStart ? [] : lines.slice(last + 1)) {
    const labelled = isOpen(line) ? sectionLabel.exec(line.text)?.[1] : undefined;
    if (labelled) decide(line, ["section"], asSection(labelled, true));
  }
  for (const line of lines.slice(0, bodyStart)) {
    const text = withoutEmoji(line.text);
    if (!isOpen(line) || text.length > 160) continue;
    const found = readSection(text);
    const isTagged = found?.some(({ field }) => field === "tags");
    if (found) decide(line, isTagged ? ["section", "tags"] : ["section"], found);
    else if (known.isSiteName(text) && (known.findDomain(text) !== undefined || text.split(" ").length <= 3))
      decide(line, ["publisher"], toFindings("publisher", text, false));
  }
  // What a label names is the section: other lines that look like one are the page's menu.
  const labelled = lines.slice(0, bodyStart).filter(({ text }) => sectionLabel.test(text));
  for (const { roles, findings } of labelled.length > 0 ? lines.slice(0, bodyStart) : [])
    if (roles[0] === "section" && !labelled.some((one) => one.findings === findings)) findings.length = 0;
  const areSections = (...some: Line[]): boolean => some.every(({ roles }) => roles[0] === "section");
  for (const menu of splitRuns(lines.slice(0, bodyStart), areSections).filter((run) => run.length > 2))
    for (const line of menu) line.findings = line.findings.map((one) => ({ ...one, sure: false }));
};

/** Makes a finding of a printed section, in ordinary casing. */
export const asSection = (value: string | undefined, sure: boolean): Finding[] =>
  value === undefined ? [] : [{ field: "section", value: known.ordinaryCasing(value), sure }];

/** Checks whether a part of a breadcrumb is the home page rather than a section. */
export const isHome = (part: string | undefined) => known.breadcrumbHomes.has(part?.toLowerCase() ?? "");

function readSection(text: string): Finding[] | undefined {
  const labelled = sectionLabel.exec(text)?.[1];
  if (labelled) return asSection(labelled, true);
  // `in Daerah, Ekonomi`, `Posted in Kabar Desa`
  const listed = /^(?:(?:posted |filed )?(?:in|under)|dalam) (.+)$/i.exec(text)?.[1]?.split(", ") ?? [];
  if (listed.length > 0 && listed.every(known.isSectionName)) return asSection(listed[0], false);
  // `News` says little, but the site calls its section that; `Home` says nothing.
  if (/^(?:news|berita)$/i.test(text)) return asSection(text, false);
  if (known.isSectionName(text)) return isHome(text) ? [] : asSection(text, true);
  return readBreadcrumb(text) ?? readRunTogether(text);
}

/** The kind of an article, printed before its headline and a separator. */
export const kind = /^(?:opini|opinion|op-?ed|kolom|column|advertorial|pariwara)$/i;

/** Checks for at most three words, so that it is no headline. */
const isShort = (part: string): boolean => part.split(" ").length <= 3;

/** `Home > News > Ekonomi`, `Beranda / Nasional / Judul …` */
function readBreadcrumb(text: string): Finding[] | undefined {
  const parts = text
    .replace(/^(?:anda di sini|you are here) ?: ?/i, "")
    .split(/[>»›\\|•·/]|\s[-–—]\s/)
    .map((part) => part.trim())
    // `Budaya | 4 menit baca`
    .filter((part) => part !== "" && !/^\d+ (?:min|menit)\b/i.test(part));
  const listed = parts.filter((part) => known.isSectionName(part));
  const [site = "", section = ""] = parts;
  // `Kabar Muara / Jateng`, `Gaya Hidup / Rumah`, `KabarMuara.com - Ekonomi`
  const isPair = parts.length === 2 && listed.length === 1 && site !== section && !isHome(site);
  const isMarked =
    /[>»›/]/.test(text) || (text.includes("|") && isShort(site) && !isPersonName(site) && !kind.test(site));
  if (isPair && isShort(section) && (isMarked || known.isSite(site))) return asSection(listed[0], false);
  if (parts.length < 2 && !/[|•·]/.test(text)) return undefined;
  if (parts.length === 0 || !(isHome(parts[0]) || listed.length === parts.length)) return undefined;
  const named = listed.filter((part) => !isHome(part));
  // A breadcrumb from the home page ends with the section. If that is not a known one, it may be specific to this site.
  const last = isHome(parts[0]) && !text.includes("|") ? parts.slice(1).findLast(isShort) : undefined;
  const value = last ?? named.at(-1) ?? parts.slice(1).find(isShort);
  // If there are a section and a subsection, the site may mean either.
  return asSection(value, named.length === 1 && named[0] === value);
}

/** Reads links side by side that lost their separators: `Home News Nasional`, `Teknologi teknologi tiktok`. */
function readRunTogether(text: string): Finding[] | undefined {
  const words = text.split(" ");
  const small = words.slice(1).every((word) => word === word.toLowerCase());
  const last = words.findLast((word) => !isHome(word));
  if (!small && words.every((word) => known.isSectionName(word))) return asSection(last, false);
  for (const length of [3, 2, 1]) {
    const section = words.slice(0, length).join(" ");
    const tags = words.slice(length);
    if (!/^\p{Lu}/u.test(section) || !known.isSectionBeforeTags(section) || tags.length === 0) continue;
    // `Bali farmers revive old calendar`: a headline that begins with a place. Tags are fewer, or one of them repeats the section.
    if (tags.length > 3 && !tags.includes(section.toLowerCase())) continue;
    if (!tags.every((word) => word === word.toLowerCase())) continue;
    return [...asSection(section, true), ...toFindings("tags", tags, false)];
  }
  return undefined;
}

const tagLabel = known.startsLike("tag-labels", "", "(?: ?[:：>»#]+ ?| *$)(.*)$");
/** How one news agency prints them: `id pasar ikan muara angke`. */
const keywords = /^id (?=\p{L}[^.!?:]{2,200}$)/u;
const hashtags = /^(?:#[\p{L}\d_]+(?: [\p{L}\d]+){0,4}[ ,;|]*)+$/u;

/** Reads lines that print the article's tags: `Tags: a, b`, `#a #b`, or `Tags` with one tag a line below it. */
export const tagLines: Rule = ({ lines }) => {
  for (const [index, line] of lines.entries()) {
    if (!isOpen(line) || line.text.length > 400) continue;
    const list = tagLabel.exec(line.text)?.[1];
    if (list !== undefined && !isParagraph(list)) {
      decide(line, ["tags"], tagsIn(list));
      if (list.trim() === "") tagsBelow(lines, index + 1);
    } else if (keywords.test(line.text) || hashtags.test(line.text))
      decide(line, ["tags"], tagsIn(line.text.replace(keywords, "")));
  }
};

function tagsBelow(lines: readonly Line[], start: number): void {
  for (const line of lines.slice(start, start + 15)) {
    const { text } = line;
    if (!isOpen(line) || headsLinks(text) || endsSentence(text)) return;
    if (text.length > 45 || text.split(" ").length > 5) return;
    decide(line, ["tags"], tagsIn(text));
  }
}

/** Splits a list of tags at commas and the like, or at each `#`. */
export function tagsIn(list: string): Finding[] {
  const parts = list.includes("#") ? list.split("#") : list.split(/[,;|•·]|\s[-–/]\s/);
  const tags = parts.map((part) => part.replace(/^[\s,;#*·-]+|[\s,;*·-]+$/g, ""));
  // Single letters are share buttons of social networks: `f`, `t`.
  const isTag = (tag: string) => tag.length > 1 && tag.length <= 60 && !/^(?:follow|ikuti) /i.test(tag);
  return toFindings("tags", tags.filter(isTag), false);
}
