import { createHash } from "node:crypto";
import { inAnyLanguage, noteWords } from "../../messages/messages.ts";
import { readable } from "../lines.ts";
import type { ExtractedArticle, LineReport, ProposedTag } from "../result.ts";

/*
 * What an import leaves in the front matter of an article as comments: for editors, for later imports, and for the commands
 * that go through what is left to do.
 */

const sourceHash = new RegExp(`^# (${inAnyLanguage("source")}): sha256:([0-9a-f]{64})\\r?$`, "m");
const fileHash = new RegExp(`^# ${inAnyLanguage("file")}: sha256:([0-9a-f]{16})\\n`, "m");
const proposals = new RegExp(`^# (${inAnyLanguage("tags")}): (.*?)(\\r?\\n)`, "m");
const sections = new RegExp(`^# ${inAnyLanguage("sections")}: (.*)\\r?\\n`, "m");
const title = new RegExp(`^# ${inAnyLanguage("title")}: (.*?)\\r?\\n`, "m");
const ofKeys = { title, tags: proposals, section: sections };
/** The keys that an import may propose something for. */
export const proposedKeys = Object.keys(ofKeys) as (keyof typeof ofKeys)[];
/** How many bytes may be front matter; what lies behind them is text. */
export const head = 16 * 1024;

/** The hash of a source, or of a file. */
export const hashOf = (content: string | Uint8Array): string =>
  createHash("sha256").update(content).digest("hex");

/** The hash of the source that an article was imported from. */
export const importedFrom = (text: string): string | undefined => sourceHash.exec(text.slice(0, head))?.[2];

/** A file as an import leaves it: with a hash of all else that stands in it. */
export function withFileHash(text: string): string {
  const plain = withoutFileHash(text);
  return plain.replace(sourceHash, (line, source) => {
    const { file } = source === noteWords.en.source ? noteWords.en : noteWords.id;
    return `${line}\n# ${file}: sha256:${shortHash(plain)}`;
  });
}

/** Whether a file is as an import left it: nobody has edited it since. Line ends may be other ones. */
export function isUntouched(text: string): boolean {
  const plain = text.replaceAll("\r\n", "\n");
  const hash = fileHash.exec(plain.slice(0, head))?.[1];
  return hash !== undefined && hash === shortHash(withoutFileHash(plain));
}

const withoutFileHash = (text: string): string => text.replace(fileHash, "");
const shortHash = (text: string): string => hashOf(text.replaceAll("\r\n", "\n")).slice(0, 16);

/** `Kementerian X (Kemenx), Y` */
export const printProposals = (tags: readonly ProposedTag[]): string =>
  tags.map(({ name, aliases }) => (aliases.length > 0 ? `${name} (${aliases.join(", ")})` : name)).join(", ");

/** The tags that an import proposed for an article. */
export function proposalsIn(text: string): ProposedTag[] {
  const line = proposals.exec(text.slice(0, head))?.[2]?.trim() ?? "";
  return Array.from(line.matchAll(/([^,()]+)(?:\(([^)]*)\))?,?/g), ([, name = "", short = ""]) => ({
    name: name.trim(),
    aliases: short.split(",").flatMap((alias) => alias.trim() || []),
  })).filter(({ name }) => name !== "");
}

/** What an import proposed for a key of an article: headlines, one if any, sections, or tags by their names. */
export function proposedFor(key: string, text: string): string[] {
  if (key === "tags") return proposalsIn(text).map(({ name }) => name);
  if (key === "title") return title.exec(text.slice(0, head))?.slice(1) ?? [];
  const names = key === "section" ? sections.exec(text.slice(0, head))?.[1] : undefined;
  return names?.split(",").flatMap((name) => name.trim() || []) ?? [];
}

/** So many lines above a headline and below a text may be its own, so many are shown, and of each so many letters. */
const [mostAbove, mostBelow, mostShown, mostOfLine] = [4, 6, 12, 300];
/** The reasons why lines were dropped that no editor has to see. */
const ofNoInterest =
  /^(?:address|button|copyright|counts|header|heads|marks|menu|repeats|rule|says|shows|signature|tag)/;

/** Articles are kept where others read them: what someone else wrote in a chat is for the terminal alone. */
export const isPrivate = /^message of a chat$/;

/** A line as a comment quotes it, without the number that a chat says it is from: `+62 812-0000-1111: …`. */
export const quotedLine = (text: string): string => readable(text).replace(/\+\d[\d ()-]{8,}(?=: )/, "+…");

/** The dropped lines from right above the headline of an article to right below the end of its text. */
export function droppedNearText({ lines, provenance }: ExtractedArticle): Pick<LineReport, "n" | "text">[] {
  const { title = [], body = [] } = provenance;
  const [first, last] = [Math.min(...title, ...body) - mostAbove, Math.max(...body) + mostBelow];
  return lines
    .filter(({ n, roles }) => n > first && n <= last && roles[0] === "noise")
    .filter(({ reason = "shows nothing" }) => !ofNoInterest.test(reason) && !isPrivate.test(reason))
    .slice(0, mostShown)
    .map(({ n, text }) => ({ n, text: text.trim().slice(0, mostOfLine) }));
}

/** A file with other proposals; with none, the line goes. */
export const withProposals = (text: string, tags: readonly ProposedTag[]): string =>
  text.replace(proposals, (_, note, __, end) =>
    tags.length > 0 ? `# ${note}: ${printProposals(tags)}${end}` : "",
  );

/** Whether a file may hold something that an import proposed. */
export const hasProposals = (text: string): boolean => proposedKeys.some((key) => ofKeys[key].test(text));

/** A file without what an import proposed for a key. */
export const withoutProposals = (text: string, key: keyof typeof ofKeys): string =>
  withHead(text, (keys) => keys.replace(ofKeys[key], ""));

/** A file whose front matter is edited as text, comments and all, but for the line that ends it. */
export function withHead(text: string, edit: (keys: string) => string): string {
  const end = text.search(/\n---[ \t]*\r?$/m) + 1;
  return edit(text.slice(0, end)) + text.slice(end);
}
