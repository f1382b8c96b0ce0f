import { endsSentence, isParagraph } from "../shape.ts";
import { decide, type Finding, findings, isOpen, type Line, type Rule } from "../state.ts";
import { headsLinks } from "./related-links.ts";

const label =
  /^(?:tags?|topik|topic|topics|label|kata kunci|keywords?|tag terkait|tags terkait|topik terkait|tag berita|berita tentang|tagar|hashtag|tagged|topik artikel|filed under|trending tag)(?: ?[:：>»#]+ ?| *$)(.*)$/i;
/** How one agency prints them: `id pasar ikan muara angke`. */
const keywords = /^id (?=\p{L}[^.!?:]{2,200}$)/u;
const hashtags = /^(?:#[\p{L}\d_]+(?: [\p{L}\d]+){0,4}[ ,;|]*)+$/u;

/** Lines that print the article's tags: `Tags: a, b`, `#a #b`, or `Tags` and one a line below it. */
export const tagLines: Rule = ({ lines }) => {
  for (const [index, line] of lines.entries()) {
    if (!isOpen(line) || line.text.length > 400) continue;
    const list = label.exec(line.text)?.[1];
    if (list !== undefined && !isParagraph(list)) {
      decide(line, ["tags"], tagsIn(list));
      if (list.trim() === "") tagsBelow(lines, index + 1);
    } else if (keywords.test(line.text)) {
      decide(line, ["tags"], tagsIn(line.text.replace(keywords, "")));
    } else if (line.text.startsWith("#") && !line.text.startsWith("# ") && hashtags.test(line.text)) {
      decide(line, ["tags"], tagsIn(line.text));
    }
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

/** The tags of a list: cut at commas and the like, or at each `#`. */
export function tagsIn(list: string): Finding[] {
  const parts = list.includes("#") ? list.split("#") : list.split(/[,;|•·]|\s[-–/]\s/);
  const tags = parts.map((part) => part.replace(/^[\s,;#*·-]+|[\s,;*·-]+$/g, ""));
  return findings(
    "tag",
    tags.filter((tag) => tag !== "" && tag.length <= 60),
    false,
  );
}
