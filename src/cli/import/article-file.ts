import { stringify } from "yaml";
import { shortSlug, slugify } from "../../content/addresses/slug.ts";
import { readMoment } from "../../content/dates/date.ts";
import { dayIn } from "../../content/dates/zone.ts";
import type { ExtractedArticle, FieldName } from "../../extract/extract.ts";
import { escapeMarkdown } from "../../extract/markdown/escape-markdown.ts";
import { sayImport } from "../../messages/import.ts";
import type { Message } from "../../messages/message.ts";
import { cutSentences } from "../../site/text/sentences.ts";

export interface FileOptions {
  /** IANA name of the site's zone. */
  timeZone: string;
  /** Section for articles that print none, and for all if it is given. */
  section?: string;
  /** Publication date for articles that print none, as an editor writes dates. */
  date?: string;
  /** Sections as the site names them. */
  sections: readonly string[];
  /** The source's hash, kept in the file so that the next import knows it. */
  hash: string;
  /** Name of the source without folder and extension: stands in for a headline that was not found; but see `newsflashTitle`. */
  sourceName: string;
  /** The text as Markdown; without it, the paragraphs are plain text. */
  markdown?: string;
  /** Fields that meta data and text disagree about. */
  disputed?: readonly FieldName[];
}

export type ArticleFile =
  | { ok: true; name: string; text: string; review: string[]; title: string; date: string }
  | { ok: false; message: Message };

/** The section of an article where neither the text nor the editor says one. */
const anySection = "Berita";
const longestSlug = 80;

/** Whole sentences are titles up to here. */
const longestTitle = 100;

/** What is written, and may be in doubt; by its key in front matter where that is another. */
const written: readonly FieldName[] = [
  ...(["title", "description", "published", "updated", "authors", "editors", "initials"] as const),
  ...(["dateline", "section", "tags", "publisher", "body"] as const),
];
const keyOf: Partial<Record<FieldName, string>> = { published: "date", publisher: "source" };

/**
 * An extracted article as a file of `content/articles/`: front matter in the order editors know, the text as Markdown.
 * What was read with doubt, or is required and missing, stands in `review`, and the file is a draft until it is gone.
 *
 * @returns the file, or why there can be none: no text, or no date
 */
export function articleFile(article: ExtractedArticle, options: FileOptions): ArticleFile {
  if (article.body.length === 0) return { ok: false, message: sayImport.hasNoText };
  const date = article.published ?? options.date;
  if (date === undefined) return { ok: false, message: sayImport.hasNoDate };
  const reading = readMoment(date, options.timeZone);
  if (!reading.ok) return { ok: false, message: reading.message };

  const title = article.title ?? newsflashTitle(article.body) ?? options.sourceName;
  const section = options.section ?? siteSection(article.section, options.sections) ?? anySection;
  const review = reviewKeys(article, options);
  // Keys without a value are left out.
  const front = {
    title,
    description: article.description ?? undefined,
    date,
    updated: article.updated ?? undefined,
    authors: article.authors.length > 0 ? article.authors : undefined,
    editors: article.editors.length > 0 ? article.editors : undefined,
    initials: article.initials ?? undefined,
    dateline: article.dateline ?? undefined,
    section,
    tags: article.tags,
    source: article.publisher === null ? undefined : { publisher: article.publisher },
    ...(review.length > 0 && { draft: true, review }),
  };
  const comments = [
    ...(article.proposedTags.length > 0 ? [`# usulan tag: ${proposals(article)}`] : []),
    `# impor: sha256:${options.hash}`,
  ];
  const body = options.markdown ?? article.body.map(escapeMarkdown).join("\n\n");
  const yaml = stringify(front, { lineWidth: 0 });
  const text = `---\n${yaml}${comments.join("\n")}\n---\n\n${body}\n`;
  const day = dayIn(reading.moment.at, options.timeZone);
  return { ok: true, name: `${day}-${slugOf(title, options)}.md`, text, review, title, date: day };
}

function reviewKeys(article: ExtractedArticle, { section, date, disputed = [] }: FileOptions): string[] {
  const given: FieldName[] = [];
  if (section !== undefined) given.push("section");
  if (date !== undefined && article.published === null) given.push("published");
  const missing: FieldName[] = [];
  if (article.title === null) missing.push("title");
  if (article.section === null) missing.push("section");
  if (article.tags.length === 0) missing.push("tags");
  return written
    .filter((field) => !given.includes(field))
    .filter((field) => [...missing, ...disputed].includes(field) || article.confidence[field] === "low")
    .map((field) => keyOf[field] ?? field);
}

/**
 * What names a newsflash of one paragraph without a headline: its first sentence; of a long one its first words.
 *
 * @returns undefined if there are more paragraphs, or no words
 */
export function newsflashTitle([paragraph = "", ...others]: readonly string[]): string | undefined {
  const [first] = cutSentences(paragraph);
  const sentence = paragraph.slice(first?.start, first?.end).replace(/(?<!\.)\.$/, "");
  if (others.length > 0 || !/[\p{L}\d]/u.test(sentence)) return undefined;
  if (sentence.length <= longestTitle) return sentence;
  return `${sentence.slice(0, longestTitle).replace(/[\s\p{P}]+\S*$/u, "")}…`;
}

/** The site's own name of a section that differs only in casing, else the text's. */
function siteSection(section: string | null, known: readonly string[]): string | undefined {
  if (section === null) return undefined;
  const slug = slugify(section);
  return known.find((name) => slugify(name) === slug) ?? section;
}

/** `Kementerian X (Kemenx), Y`: on one line, whatever the names hold. */
function proposals({ proposedTags }: ExtractedArticle): string {
  return proposedTags
    .map(({ name, aliases }) => (aliases.length > 0 ? `${name} (${aliases.join(", ")})` : name))
    .join(", ")
    .replace(/[\r\n\u2028\u2029]+/g, " ");
}

/** The slug of a title, cut between two words. */
function slugOf(title: string, { sourceName, hash }: FileOptions): string {
  return shortSlug(title, longestSlug) || shortSlug(sourceName, longestSlug) || `artikel-${hash.slice(0, 8)}`;
}
