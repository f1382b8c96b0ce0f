import { z } from "zod";
import { editFile, readYaml, splitFile } from "../../content/front-matter/edit-yaml.js";
import { editKeys } from "../../content/front-matter/front-matter.ts";
import { isMessage, LocalizedError, type PageLanguage, spokenLanguage } from "../../messages/message.ts";
import { inAnyLanguage } from "../../messages/messages.ts";
import { readMoment, suggestDate } from "../../news/dates/read-date.ts";
import { frontMatterKeys } from "../files/article-file.ts";
import { withHead } from "../files/notes.ts";
import type { ReadArticle } from "../files/sources.ts";
import { readable } from "../lines.ts";
import { deskMessages, roleMessages } from "../messages.ts";
import type { ExtractedArticle } from "../result.ts";
import { withoutLabel } from "../rules/captions.ts";
import { canBeEmpty, type Draft, lists, reviewOf, settleKey, withValue } from "./answer.ts";
import { blockKinds, lettersOf, openDoubts, placeValue, withJoined, withLines } from "./text-blocks.ts";
import { lineKeys, placedFields, valueFrom, valuesAt } from "./values.ts";

const key = z.literal([...frontMatterKeys.map(([, key]) => key), "kind"]);
const index = z.int().nonnegative();

/** What lines can become. */
export const linesAs = z.enum([...lineKeys, ...blockKinds, "caption", "joined", "nothing"]);

/** What an editor changes of an article, at the desk or on the terminal. Line numbers are those of its source. */
export const changeSchema = z.discriminatedUnion("do", [
  z.object({ do: z.literal("set"), key, value: z.string().max(800_000) }),
  z.object({ do: z.literal("right"), key }),
  z.object({
    do: z.literal("lines"),
    lines: z.array(index).min(1).max(100_000),
    as: linesAs,
    /** Part of one line: the index of its first character, and of the one behind its last. */
    start: index.optional(),
    end: index.optional(),
  }),
]);
export type Change = z.output<typeof changeSchema>;
type LinesChange = Extract<Change, { do: "lines" }>;

/**
 * Returns an article's file with a change: of a key, of the whole text, or of lines in it.
 * The text is no longer in doubt once each line that put it in doubt has become something else.
 *
 * @param source undefined if it is missing
 * @throws LocalizedError if the change cannot be made; so do the functions below that make it
 */
export function withChange(draft: Draft, change: Change, source: ReadArticle | undefined): string {
  const text = changed(draft, change, source?.article);
  if (!source?.article.doubts.length || !reviewOf(text).includes("body")) return text;
  return openDoubts(text, source).length > 0 ? text : settleKey(text, "body");
}

function changed(draft: Draft, change: Change, article: ExtractedArticle | undefined): string {
  if (change.do === "lines") return withChosen(draft, change, article);
  if (change.do === "right") return withValue(draft, change.key);
  const { key, value } = change;
  if (key === "body") return editFile(draft.text, {}, [], value.replace(/\r\n?/g, "\n"));
  const written = value.trim();
  const isDate = key === "date" || key === "updated";
  // `28/11/2026 16.00`: day before month, as editors write a date and texts print it.
  const isPrinted = isDate && isMessage(readMoment(written, draft.project.settings.timeZone));
  return withValue(draft, key, (isPrinted && suggestDate(written)) || written);
}

/** Turns source lines into a value of a key, into blocks of the text, or into nothing. */
function withChosen(draft: Draft, change: LinesChange, article: ExtractedArticle | undefined): string {
  const { as, start, end } = change;
  const { settings } = draft.project;
  const meant = new Set(change.lines);
  const chosen = (article?.lines ?? []).flatMap(({ n, text }) => {
    const words = readable(meant.has(n) ? text.slice(start, end) : "");
    return words === "" ? [] : [{ n, words }];
  });
  if (!article || chosen.length === 0) throw new LocalizedError(deskMessages.isOld());
  if (as === "joined") {
    const joined = withJoined(draft.text, article, chosen);
    if (joined === undefined) throw new LocalizedError(deskMessages.cannotBeJoined());
    return joined;
  }
  const words = chosen.map((one) => one.words);
  const isPart = start !== undefined;
  const key = lineKeys.find((one) => one === as);
  let { text } = draft;
  if (key) {
    const before = lists.has(key) && !reviewOf(text).includes(key) ? valuesAt(draft)(key) : "";
    const value = valueFrom(words, key, settings.timeZone);
    text = withValue(draft, key, before === "" ? value : `${before}, ${value}`);
  }
  const edited = withLines(text, article, chosen, blockKinds.find((one) => one === as) ?? "nothing");
  if (!key && !edited) throw new LocalizedError(deskMessages.isEdited());
  // A name within a sentence stays there. A dateline and initials are cut out, because the page shows them.
  if (edited && (!isPart || !key || key === "dateline" || key === "initials")) text = edited;
  if (as === "caption") text = withCaption(text, words.join(" "), settings.language);
  if (isPart) return text;
  const notes = new RegExp(`^# ${inAnyLanguage("dropped")} (?:${change.lines.join("|")}): .*\\r?\\n`, "gm");
  if (as !== "nothing") text = withHead(text, (keys) => keys.replace(notes, ""));
  return withoutValues({ ...draft, text }, change, article);
}

/** Clears optional keys whose value stood only in lines that are now something else. Lists lose only the names that stood there. */
function withoutValues(draft: Draft, { lines: chosen, as }: LinesChange, article: ExtractedArticle): string {
  const isChosen = (n: number): boolean => chosen.includes(n);
  const texts = article.lines.flatMap(({ n, text }) => (isChosen(n) ? lettersOf(text) : []));
  return placedFields(draft, article).reduce((text, { key, lines, read, value, isList }) => {
    // A value that an editor wrote stays if a line with the same words is dropped, or is a part of the line.
    const isFrom = read.some(isChosen) || (as !== "nothing" && texts.includes(lettersOf(value)));
    if (key === as || !canBeEmpty.has(key) || !isFrom) return text;
    const left = (isList ? value.split(", ") : [value]).filter((part) => {
      const places = isList ? placeValue(part, article.lines, lines) : lines;
      return places.length === 0 || !places.every(isChosen);
    });
    return withValue({ ...draft, text }, key, left.join(", "));
  }, draft.text);
}

const { id, en } = roleMessages.caption();
/** Matches the comment that an import leaves while an article has no picture. */
const note = new RegExp(`^# (?:${id}|${en}): (.*)\\r?\\n`, "m");

const imageIn = (text: string) => readYaml(splitFile(text).keys).image as Record<string, string> | undefined;

/** Reads the caption of an article's picture, or the one for a picture that is not there yet. */
export const captionIn = (text: string) => imageIn(text)?.caption ?? note.exec(splitFile(text).keys)?.[1];

/** Returns a file with another caption, either for its picture or in such a comment. */
function withCaption(text: string, caption: string, language: PageLanguage): string {
  const words = withoutLabel(caption);
  const image = imageIn(text);
  if (image) return editKeys(text, { image: { ...image, caption: words } });
  const end = text.includes("\r\n") ? "\r\n" : "\n";
  const line = `# ${roleMessages.caption()[spokenLanguage(language)]}: ${words}${end}`;
  return withHead(text, (keys) => keys.replace(note, "") + line);
}
