import { z } from "zod";
import { editKeys } from "../../content/front-matter/front-matter.ts";
import { LocalizedError, type Message, together } from "../../messages/message.ts";
import kinds from "../../news/kinds.json" with { type: "json" };
import { frontMatterKeys } from "../files/article-file.ts";
import { proposalsIn, withProposals } from "../files/notes.ts";
import type { ReadArticle } from "../files/sources.ts";
import { deskMessages } from "../messages.ts";
import type { ExtractedArticle } from "../result.ts";
import { canBeEmpty, type Draft, lists, withAnswer } from "../review/answer.ts";
import { reviewOf, settleKey } from "../review/edit-text.ts";
import type { Shown } from "./desk.ts";
import { lineKeys, placedFields, valueAt, valueFrom, withoutNotes } from "./fields.ts";
import { chosenLines, withBlocks, withJoined, withLines } from "./line-changes.ts";
import { withCaption } from "./pictures.ts";
import { blockKinds, blocksOf, lettersOf, openDoubts, placeValue } from "./text-blocks.ts";

const keys = [...frontMatterKeys.map(([, key]) => key), "kind", "image"];
const name = z.string().max(200);
const index = z.int().nonnegative();

/** A topic as it will be described. */
export const topicSchema = z.object({
  name,
  kind: z.literal(Object.keys(kinds)).optional(),
  aliases: z.array(name),
});
export type Topic = z.output<typeof topicSchema>;

/** What an editor does to an article at the desk. Numbers of lines are those of its source. */
export const stepSchema = z.discriminatedUnion("do", [
  z.object({ do: z.literal("set"), key: z.literal(keys), value: z.string().max(800_000) }),
  z.object({ do: z.literal("right"), key: z.literal(keys) }),
  z.object({
    do: z.literal("lines"),
    lines: z.array(index).min(1).max(100_000),
    as: z.enum([...lineKeys, ...blockKinds, "caption", "joined", "nothing"]),
    /** A part of one line: its first character, and the one behind its last. */
    start: index.optional(),
    end: index.optional(),
  }),
  z.object({ do: z.literal("topics"), topics: z.array(topicSchema).max(100) }),
  z.object({ do: z.literal("undo") }),
  z.object({ do: z.literal("redo") }),
  /** Writes the file. Published, all that was asked is right. */
  z.object({ do: z.literal("save"), publish: z.boolean() }),
]);
export type Step = z.output<typeof stepSchema>;
export type LinesStep = Extract<Step, { do: "lines" }>;
export type LinesAs = LinesStep["as"];
export type Change = Exclude<Step, { do: "undo" | "redo" | "topics" | "save" }>;

/** Why something cannot be done, for the editor. */
export class DeskError extends LocalizedError {
  /** @param status of the answer @param shown the article as it is now, where that is why */
  constructor(
    message: Message,
    readonly status = 422,
    readonly shown?: Shown,
  ) {
    super(message);
  }
}

/**
 * The file of an article with a change. Keys are written as `warta review` writes answers; the text below is edited block by
 * block, and no longer in doubt once each line that put it there has become something else.
 *
 * @throws DeskError if it cannot be made, as the two below do
 */
export function withChange(draft: Draft, change: Change, source: ReadArticle | undefined): string {
  const text = changed(draft, change, source?.article);
  if (!source?.article.doubts.length || !reviewOf(text).includes("body")) return text;
  return openDoubts(text, source).length > 0 ? text : settleKey(text, "body");
}

function changed(draft: Draft, change: Change, article: ExtractedArticle | undefined): string {
  if (change.do === "lines") return withChosen(draft, change, article);
  if (change.do === "right") return withRight(draft, change.key);
  if (change.key !== "body") return withValue(draft, change.key, change.value);
  return withBlocks(draft.text, blocksOf(change.value.replace(/\r\n?/g, "\n")));
}

/** The file of an article with topics by these names. Those that were proposed beside them stay proposed. */
export function withTopics(text: string, proposed: readonly Topic[], names: readonly string[]): string {
  const left = proposalsIn(text).filter((one) => !proposed.some(({ name }) => name === one.name));
  const before = valueAt({ text }, "tags");
  const tags = [...new Set([...(before === "" ? [] : before.split(", ")), ...names])];
  return left.length > 0 ? withProposals(editKeys(text, { tags }), left) : settleKey(text, "tags", { tags });
}

/** What is missing cannot be right. */
const withRight = (draft: Draft, key: string): string =>
  answered(draft, key, key !== "body" && !canBeEmpty.has(key) && valueAt(draft, key) === "" ? "x" : "");

/** A standfirst takes the place of the one that an import proposed. */
function withValue(draft: Draft, key: string, value: string): string {
  const text = key === "description" ? draft.text.replace(/^# description: .*\r?\n/m, "") : draft.text;
  return answered({ ...draft, text }, key, value.trim() || "x");
}

function answered(draft: Draft, key: string, answer: string): string {
  const result = withAnswer(draft, key, answer);
  if ("wrong" in result) throw new DeskError(together(...result.wrong));
  return result.text;
}

/** Lines of the source become a value of a key, or blocks of the text, or nothing. */
function withChosen(draft: Draft, change: LinesStep, article: ExtractedArticle | undefined): string {
  const { as } = change;
  const { settings } = draft.project;
  const chosen = chosenLines(article?.lines ?? [], change);
  if (!article || chosen.length === 0) throw new DeskError(deskMessages.isOld());
  if (as === "joined") return withJoined(draft.text, article, chosen);
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
  // A name within a sentence stays there; a dateline and initials are shown by the page.
  const isTaken = !isPart || !key || key === "dateline" || key === "initials";
  if (edited && isTaken) text = edited;
  if (as === "caption") text = withCaption(text, words.join(" "), settings.language);
  if (isPart) return text;
  if (as !== "nothing") text = withoutNotes(text, change.lines);
  return withoutValues({ ...draft, text }, change, article);
}

/** Keys that can be empty lose what stood in lines that are now something else, and nowhere else; lists those names alone. */
function withoutValues(draft: Draft, chosen: LinesStep, article: ExtractedArticle): string {
  const all = article.lines;
  return placedFields(draft, article).reduce((text, { key, lines, value, sure, isList }) => {
    const isChosen = (n: number): boolean => chosen.lines.includes(n);
    const parts = isList ? value.split(", ") : [value];
    const left = parts.filter((part) => {
      const places = isList ? placeValue(part, all, lines) : lines;
      return places.length === 0 || !places.every(isChosen);
    });
    // A name within a sentence is still read from where the byline stands.
    const texts = all.flatMap(({ n, text }) => (lines.includes(n) ? lettersOf(text) : []));
    const isAll = texts.every((line) => line.length <= lettersOf(value).length * 2);
    // What an editor wrote stays where a line of the same words is dropped.
    const isOther = sure === null && (!isAll || chosen.as === "nothing");
    const isIn = lines.some(isChosen) && left.length < parts.length;
    if (key === chosen.as || !canBeEmpty.has(key) || !isIn || isOther) return text;
    const cleared = withAnswer({ ...draft, text }, key, left.join(", ") || "x");
    return "text" in cleared ? cleared.text : text;
  }, draft.text);
}
