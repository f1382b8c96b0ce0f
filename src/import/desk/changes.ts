import { z } from "zod";
import { editFile, readYaml, splitFile } from "../../content/front-matter/edit-yaml.js";
import { editKeys } from "../../content/front-matter/front-matter.ts";
import {
  LocalizedError,
  type Message,
  type PageLanguage,
  spokenLanguage,
  together,
} from "../../messages/message.ts";
import kinds from "../../news/kinds.json" with { type: "json" };
import { frontMatterKeys } from "../files/article-file.ts";
import { proposalsIn, withHead, withProposals } from "../files/notes.ts";
import type { ReadArticle } from "../files/sources.ts";
import { deskMessages, roleMessages } from "../messages.ts";
import type { ExtractedArticle } from "../result.ts";
import { canBeEmpty, type Draft, lists, withAnswer } from "../review/answer.ts";
import { reviewOf, settleKey } from "../review/edit-text.ts";
import { withoutLabel } from "../rules/captions.ts";
import { lineKeys, placedFields, valueAt, valueFrom } from "./fields.ts";
import {
  blockKinds,
  chosenLines,
  lettersOf,
  openDoubts,
  placeValue,
  withJoined,
  withLines,
} from "./text-blocks.ts";

const keys = [...frontMatterKeys.map(([, key]) => key), "kind"];
const name = z.string().max(200);
const index = z.int().nonnegative();

/** A topic as its file will describe it. */
export const topicSchema = z.object({
  name,
  kind: z.literal(Object.keys(kinds)).optional(),
  aliases: z.array(name),
});
export type Topic = z.output<typeof topicSchema>;

/** What lines can become. */
export const linesAs = z.enum([...lineKeys, ...blockKinds, "caption", "joined", "nothing"]);

/** What an editor does to an article at the desk. Line numbers are those of its source. */
export const stepSchema = z.discriminatedUnion("do", [
  z.object({ do: z.literal("set"), key: z.literal(keys), value: z.string().max(800_000) }),
  z.object({ do: z.literal("right"), key: z.literal(keys) }),
  z.object({
    do: z.literal("lines"),
    lines: z.array(index).min(1).max(100_000),
    as: linesAs,
    /** Part of one line: the index of its first character, and of the one behind its last. */
    start: index.optional(),
    end: index.optional(),
  }),
  z.object({ do: z.literal("topics"), topics: z.array(topicSchema).max(100) }),
  z.object({ do: z.literal("undo") }),
  /** Writes the file. Publishing settles everything that was asked as right. */
  z.object({ do: z.literal("save"), publish: z.boolean() }),
]);
export type Step = z.output<typeof stepSchema>;
export type LinesStep = Extract<Step, { do: "lines" }>;
export type Change = Exclude<Step, { do: "undo" | "topics" | "save" }>;

/** Tells the editor why something cannot be done. */
export class DeskError extends LocalizedError {
  /** @param status the HTTP status of the answer */
  constructor(
    message: Message,
    readonly status = 422,
  ) {
    super(message);
  }
}

/**
 * Returns an article's file with a change. Writes keys as `warta review` writes answers, and edits the text below block by block.
 * The text is no longer in doubt once each line that put it in doubt has become something else.
 *
 * @throws DeskError if the change cannot be made; so do the functions below that make it
 */
export function withChange(draft: Draft, change: Change, source: ReadArticle | undefined): string {
  const text = changed(draft, change, source?.article);
  if (!source?.article.doubts.length || !reviewOf(text).includes("body")) return text;
  return openDoubts(text, source).length > 0 ? text : settleKey(text, "body");
}

function changed(draft: Draft, change: Change, article: ExtractedArticle | undefined): string {
  if (change.do === "lines") return withChosen(draft, change, article);
  if (change.do === "right") return answered(draft, change.key, "");
  if (change.key !== "body") return withValue(draft, change.key, change.value);
  return editFile(draft.text, {}, [], change.value.replace(/\r\n?/g, "\n"));
}

/** Returns an article's file with topics of these names. All other proposed topics stay proposed. */
export function withTopics(text: string, proposed: readonly Topic[], names: readonly string[]): string {
  const left = proposalsIn(text).filter((one) => !proposed.some(({ name }) => name === one.name));
  const before = valueAt({ text }, "tags");
  const tags = [...new Set([...(before === "" ? [] : before.split(", ")), ...names])];
  return left.length > 0 ? withProposals(editKeys(text, { tags }), left) : settleKey(text, "tags", { tags });
}

const withValue = (draft: Draft, key: string, value: string): string =>
  answered(draft, key, value.trim() || "x");

function answered(draft: Draft, key: string, answer: string): string {
  const result = withAnswer(draft, key, answer);
  if ("wrong" in result) throw new DeskError(together(...result.wrong));
  return result.text;
}

/** Turns source lines into a value of a key, into blocks of the text, or into nothing. */
function withChosen(draft: Draft, change: LinesStep, article: ExtractedArticle | undefined): string {
  const { as } = change;
  const { settings } = draft.project;
  const chosen = chosenLines(article?.lines ?? [], change);
  if (!article || chosen.length === 0) throw new DeskError(deskMessages.isOld());
  if (as === "joined") {
    const joined = withJoined(draft.text, article, chosen);
    if (joined === undefined) throw new DeskError(deskMessages.cannotBeJoined());
    return joined;
  }
  const words = chosen.map((one) => one.words);
  const isPart = change.start !== undefined;
  const key = lineKeys.find((one) => one === as);
  let { text } = draft;
  if (key) {
    const value = valueFrom(words, key, settings.timeZone);
    const before = lists.has(key) && !reviewOf(text).includes(key) ? valueAt(draft, key).split(", ") : [];
    const all = before.includes(value) ? [value] : [...before.filter(Boolean), value];
    text = withValue(draft, key, all.join(", "));
  }
  const edited = withLines(text, article, chosen, blockKinds.find((one) => one === as) ?? "nothing");
  if (!key && !edited) throw new DeskError(deskMessages.isEdited());
  // A name within a sentence stays there. A dateline and initials are cut out, because the page shows them.
  const isTaken = !isPart || !key || key === "dateline" || key === "initials";
  if (edited && isTaken) text = edited;
  if (as === "caption") text = withCaption(text, words.join(" "), settings.language);
  if (isPart) return text;
  return withoutValues({ ...draft, text }, change, article);
}

/** Clears optional keys whose value stood only in lines that are now something else. Lists lose only the names that stood there. */
function withoutValues(draft: Draft, { lines: chosen, as }: LinesStep, article: ExtractedArticle): string {
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
    return answered({ ...draft, text }, key, left.join(", ") || "x");
  }, draft.text);
}

const { id, en } = roleMessages.caption();
/** Matches the comment that an import leaves while an article has no picture. */
const note = new RegExp(`^# (?:${id}|${en}): (.*)\\r?\\n`, "m");

const imageIn = (text: string) => readYaml(splitFile(text).keys).image as Record<string, string> | undefined;

/** Reads the caption of an article's picture, or the one for a picture that is not there yet. */
export const captionIn = (text: string): string | undefined =>
  imageIn(text)?.caption ?? note.exec(splitFile(text).keys)?.[1];

/** Returns a file with another caption, either for its picture or in such a comment. */
function withCaption(text: string, caption: string, language: PageLanguage): string {
  const words = withoutLabel(caption);
  const image = imageIn(text);
  if (image) return editKeys(text, { image: { ...image, caption: words } });
  const end = text.includes("\r\n") ? "\r\n" : "\n";
  const line = `# ${roleMessages.caption()[spokenLanguage(language)]}: ${words}${end}`;
  return withHead(text, (keys) => keys.replace(note, "") + line);
}
