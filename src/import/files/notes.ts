import { hash } from "node:crypto";
import { inAnyLanguage, noteWords } from "../../messages/messages.ts";
import { readable } from "../lines.ts";
import type { ExtractedArticle, LineReport, ProposedTag } from "../result.ts";

/*
 * The comments that an import leaves in an article's front matter: for editors, for later imports, and for the commands that
 * work through what is left to do.
 */

const sourceHash = new RegExp(`^# (${inAnyLanguage("source")}): sha256:([0-9a-f]{64})\\r?$`, "m");
const fileHash = new RegExp(`^# ${inAnyLanguage("file")}: sha256:([0-9a-f]{16})\\n`, "m");
const proposals = new RegExp(`^# (${inAnyLanguage("tags")}): (.*?)(\\r?\\n)`, "m");
const sections = new RegExp(`^# ${inAnyLanguage("sections")}: (.*)\\r?\\n`, "m");
const title = new RegExp(`^# ${inAnyLanguage("title")}: (.*?)\\r?\\n`, "m");
const patterns = { title, tags: proposals, section: sections };
/** The maximum size of front matter in bytes. What follows is text. */
export const maxHead = 16 * 1024;

/** Returns the hash of a source or a file. */
export const hashOf = (content: string | Uint8Array): string => hash("sha256", content);

/** Returns the hash of the source that an article was imported from. */
export const importedFrom = (raw: string): string | undefined => sourceHash.exec(raw.slice(0, maxHead))?.[2];

/** Adds a hash of the rest of the file, as an import leaves it. */
export function withFileHash(text: string): string {
  const plain = withoutFileHash(text);
  return plain.replace(sourceHash, (line, source) => {
    const { file } = source === noteWords.en.source ? noteWords.en : noteWords.id;
    return `${line}\n# ${file}: sha256:${shortHash(plain)}`;
  });
}

/** Checks whether a file is as an import left it, not edited since. Line endings may differ. */
export function isUntouched(text: string): boolean {
  const plain = text.replaceAll("\r\n", "\n");
  const hash = fileHash.exec(plain.slice(0, maxHead))?.[1];
  return hash !== undefined && hash === shortHash(withoutFileHash(plain));
}

const withoutFileHash = (text: string): string => text.replace(fileHash, "");
const shortHash = (text: string): string => hashOf(text.replaceAll("\r\n", "\n")).slice(0, 16);

/** `Kementerian X (Kemenx), Y` */
export const printProposals = (tags: readonly ProposedTag[]): string =>
  tags.map(({ name, aliases }) => (aliases.length > 0 ? `${name} (${aliases.join(", ")})` : name)).join(", ");

/** Returns the tags that an import proposed for an article. */
export function proposalsIn(text: string): ProposedTag[] {
  const line = proposals.exec(text.slice(0, maxHead))?.[2]?.trim() ?? "";
  return Array.from(line.matchAll(/([^,()]+)(?:\(([^)]*)\))?,?/g), ([, name = "", short = ""]) => ({
    name: name.trim(),
    aliases: short.split(",").flatMap((alias) => alias.trim() || []),
  })).filter(({ name }) => name !== "");
}

/** Returns what an import proposed for a key of an article: a headline, sections, or tags by name. */
export function proposedFor(key: string, text: string): string[] {
  if (key === "tags") return proposalsIn(text).map(({ name }) => name);
  if (key === "title") return title.exec(text.slice(0, maxHead))?.slice(1) ?? [];
  const names = key === "section" ? sections.exec(text.slice(0, maxHead))?.[1] : undefined;
  return names?.split(",").flatMap((name) => name.trim() || []) ?? [];
}

/** Up to this many lines above a headline and below a text may belong to the article; so many lines and characters of each are shown. */
const [maxAbove, maxBelow, maxShown, maxLineLength] = [4, 6, 12, 300];
/** Reasons for dropping a line that need no editor's attention. */
const uninteresting =
  /^(?:address|button|copyright|counts|header|heads|marks|menu|repeats|rule|says|shows|signature|tag)/;

/** Articles are stored where others read them: what someone else wrote in a chat is shown only in the terminal. */
export const isPrivate = /^message of a chat$/;

/** Prepares a line to be quoted in a comment, without a chat sender's phone number: `+62 812-0000-1111: …`. */
export const quotedLine = (text: string): string => readable(text).replace(/\+\d[\d ()-]{8,}(?=: )/, "+…");

/** Returns the dropped lines from just above the headline of an article to just below the end of its text. */
export function droppedNearText({ lines, provenance }: ExtractedArticle): Pick<LineReport, "n" | "text">[] {
  const { title = [], body = [] } = provenance;
  const [first, last] = [Math.min(...title, ...body) - maxAbove, Math.max(...body) + maxBelow];
  return lines
    .filter(({ n, roles }) => n > first && n <= last && roles[0] === "noise")
    .filter(({ reason = "shows nothing" }) => !uninteresting.test(reason) && !isPrivate.test(reason))
    .slice(0, maxShown)
    .map(({ n, text }) => ({ n, text: text.trim().slice(0, maxLineLength) }));
}

/** Replaces the proposed tags in a file. With none, the line is removed. */
export const withProposals = (text: string, tags: readonly ProposedTag[]): string =>
  text.replace(proposals, (_, note, __, end) =>
    tags.length > 0 ? `# ${note}: ${printProposals(tags)}${end}` : "",
  );

/** Returns the keys that an import made proposals for. */
export const keysProposedIn = (text: string) =>
  (Object.keys(patterns) as (keyof typeof patterns)[]).filter((key) => patterns[key].test(text));

/** Removes an import's proposals for a key. */
export const withoutProposals = (text: string, key: keyof typeof patterns): string =>
  withHead(text, (keys) => keys.replace(patterns[key], ""));

/** Edits a file's front matter as text, including comments, but not the line that ends it. */
export function withHead(text: string, edit: (keys: string) => string): string {
  const end = text.search(/\n---[ \t]*\r?$/m) + 1;
  return edit(text.slice(0, end)) + text.slice(end);
}
