import { readYaml, splitFile } from "../../content/front-matter/edit-yaml.js";
import { type Language, type PageLanguage, spokenLanguage } from "../../messages/message.ts";
import words from "../../news/keys.json" with { type: "json" };
import { frontMatterKeys } from "../files/article-file.ts";
import { deskMessages, roleMessages } from "../messages.ts";
import type { Confidence, ExtractedArticle } from "../result.ts";
import { lists } from "../review/answer.ts";
import type { Draft } from "./changes.ts";
import { placeValue } from "./places.ts";

/** A key of the front matter beside what the source says for it. */
export interface DeskField {
  key: string;
  label: string;
  hint: string;
  /** A list with commas. */
  value: string;
  isList: boolean;
  /** Numbers of the lines of the source that it stands in. */
  lines: number[];
  /** How sure the import was; null where it read nothing. */
  sure: Confidence | null;
  /** It is under review. */
  isAsked: boolean;
  /** Names that the site has. */
  options: readonly string[];
}

/** The names that a site has for tags, sections and authors. */
export type SiteNames = Readonly<Record<"tags" | "section" | "authors", readonly string[]>>;

export const noNames: SiteNames = { tags: [], section: [], authors: [] };

/** Gives a key's value as it is written, lists and groups with commas; empty if it is missing. */
function valuesAt({ text }: Pick<Draft, "text">): (key: string) => string {
  const values = readYaml(splitFile(text).keys);
  return (key) => {
    const value = values[key] ?? "";
    return (typeof value === "object" && !Array.isArray(value) ? Object.values(value) : [value])
      .flat()
      .join(", ");
  };
}

/** One of them. */
export const valueAt = (draft: Pick<Draft, "text">, key: string): string => valuesAt(draft)(key);

/** The keys that a source can say, in the order of the front matter. */
export function deskFields(
  draft: Draft,
  article: ExtractedArticle | undefined,
  names: SiteNames,
  language: Language,
): DeskField[] {
  const about: Readonly<Record<string, Partial<Record<Language, { label: string; hint: string }>>>> =
    words.article;
  const written = valuesAt(draft);
  const asked = written("review").split(", ");
  const all = article?.lines ?? [];
  return frontMatterKeys.flatMap(([field, key]) => {
    if (key === "body") return [];
    const value = written(key);
    const read = new Set(article?.provenance[field]);
    const indexes = all.flatMap(({ n }, index) => (read.has(n) ? [index] : []));
    // A date is printed in other words than it is written in.
    const isSame = [article?.[field] ?? []].flat().join(", ") === value;
    const parts = lists.has(key) ? value.split(", ") : [value];
    const places = isSame ? indexes : parts.flatMap((part) => placeValue(part, all, indexes));
    const { label = key, hint = "" } = about[key]?.[language] ?? {};
    return {
      key,
      label,
      // The file has a name a line, the desk's field all in one.
      hint: lists.has(key) && key !== "tags" ? deskMessages.severalWithCommas()[language] : hint,
      value,
      isList: lists.has(key),
      lines: [...new Set(places)].flatMap((index) => all[index]?.n ?? []),
      sure: (isSame && article?.confidence[field]) || null,
      isAsked: asked.includes(key),
      options: key === "section" || key === "tags" || key === "authors" ? names[key] : [],
    };
  });
}

const captions = new RegExp(`^# (?:${roleMessages.caption().id}|${roleMessages.caption().en}): (.*)\\n`, "m");

/** The caption that an article has no picture for yet: an import leaves it as a comment. */
export const captionIn = (text: string): string | undefined => captions.exec(splitFile(text).keys)?.[1];

/** A file with another such caption. @throws Error if it has no front matter */
export function withCaption(text: string, caption: string, language: PageLanguage): string {
  const { opening, keys } = splitFile(text);
  const plain = text.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");
  const line = `# ${roleMessages.caption()[spokenLanguage(language)]}: ${caption}\n`;
  const edited = opening + keys.replace(captions, "") + line + plain.slice(opening.length + keys.length);
  return text.includes("\r\n") ? edited.replaceAll("\n", "\r\n") : edited;
}
