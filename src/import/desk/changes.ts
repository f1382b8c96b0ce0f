import { z } from "zod";
import { editFile, splitFile } from "../../content/front-matter/edit-yaml.js";
import type { Project } from "../../content/project.ts";
import { asIs, type Message } from "../../messages/message.ts";
import { frontMatterKeys } from "../files/article-file.ts";
import { deskMessages, roleMessages } from "../messages.ts";
import type { ExtractedArticle } from "../result.ts";
import { canBeEmpty, lists, withAnswer } from "../review/answer.ts";
import { deskFields, noNames, valueAt, withCaption } from "./fields.ts";
import { type Chosen, chosenLines, withLines } from "./line-changes.ts";
import { lettersOf, noText } from "./places.ts";
import { blocksOf, joinBlocks, joined, splitAt, type TextBlock, withKind } from "./text-blocks.ts";
import { lineKeys, valueFrom } from "./values.ts";

const keys = frontMatterKeys.map(([, key]) => key);
const kinds = ["text", "heading", "quote", "list"] as const;
const index = z.int().nonnegative();
const text = z.string().max(200_000);

/** What an editor does to an article at the desk. Numbers of lines are those of its source. */
export const changeSchema = z.discriminatedUnion("do", [
  z.object({ do: z.literal("set"), key: z.literal(keys.filter((key) => key !== "body")), value: text }),
  z.object({ do: z.literal("right"), key: z.literal(keys) }),
  z.object({
    do: z.literal("lines"),
    from: index,
    to: index,
    as: z.enum([...lineKeys, ...kinds, "caption", "nothing"]),
    start: index.optional(),
    end: index.optional(),
  }),
  z.object({ do: z.literal("block"), index, as: z.enum([...kinds, "nothing"]) }),
  z.object({ do: z.literal("write"), index, text }),
  z.object({ do: z.literal("split"), index, at: index }),
  z.object({ do: z.literal("join"), index }),
]);
export type Change = z.output<typeof changeSchema>;

/** An article's file as it is at the desk. */
export interface Draft {
  file: string;
  text: string;
}

type Result = { text: string } | { wrong: Message[] };

/**
 * The file of an article with a change. Keys are written as `warta review` writes answers; the text below is edited block by block.
 *
 * @param article as it was read out of the source; undefined if that is not there
 * @returns its new text, or why the change cannot be made
 */
export function withChange(
  draft: Draft,
  change: Change,
  project: Project,
  article: ExtractedArticle | undefined,
): Result {
  const blocks = blocksOf(bodyOf(draft.text));
  const replaced = (at: number, ...made: TextBlock[]): Result =>
    withBlocks(draft.text, blocks.toSpliced(at, 1, ...made));
  const block = "index" in change ? blocks[change.index] : undefined;
  if ("index" in change && !block) return { wrong: [deskMessages.isOld()] };
  switch (change.do) {
    case "set":
      return withValue(draft, change.key, change.value, project);
    case "right":
      // What is missing cannot be right.
      if (change.key !== "body" && !canBeEmpty.has(change.key) && valueAt(draft, change.key) === "")
        return { wrong: [deskMessages.isNeeded({ key: labelOf(change.key) })] };
      return withAnswer(draft, change.key, "", [], project);
    case "lines":
      return withChosen(draft, change, project, article);
  }
  if (!block) return { text: draft.text };
  switch (change.do) {
    case "block":
      return replaced(change.index, ...(change.as === "nothing" ? [] : withKind(block, change.as)));
    case "write":
      return replaced(change.index, ...blocksOf(change.text.replace(/\r\n?/g, "\n")));
    case "split":
      return replaced(change.index, ...splitAt(block, change.at));
    case "join": {
      const next = blocks[change.index + 1];
      if (!next || block.kind === "other" || next.kind === "other") return { text: draft.text };
      return withBlocks(draft.text, blocks.toSpliced(change.index, 2, joined(block, next)));
    }
  }
}

/** What editors call a key. */
const labelOf = (key: string): Message => {
  const field = frontMatterKeys.find(([, name]) => name === key)?.[0];
  return field ? roleMessages[field]() : asIs(key);
};

const bodyOf = (file: string): string => splitFile(file).body.trimEnd();

const withBlocks = (file: string, blocks: readonly TextBlock[]): { text: string } => ({
  text: editFile(file, {}, [], joinBlocks(blocks)),
});

const withValue = (draft: Draft, key: string, value: string, project: Project): Result => {
  if (value.trim() !== "") return withAnswer(draft, key, value.trim(), [], project);
  return canBeEmpty.has(key)
    ? withAnswer(draft, key, "x", [], project)
    : { wrong: [deskMessages.isNeeded({ key: labelOf(key) })] };
};

/** Lines of the source become a value of a key, or blocks of the text, or nothing. */
function withChosen(
  draft: Draft,
  change: Chosen & { as: string },
  project: Project,
  article: ExtractedArticle | undefined,
): Result {
  const lines = article?.lines ?? [];
  const chosen = chosenLines(lines, change);
  if (chosen.length === 0) return { wrong: [deskMessages.isOld()] };
  const { text } = draft;
  const words = chosen.map((one) => one.words);
  const isPart = change.start !== undefined;
  const kind = kinds.find((one) => one === change.as) ?? "nothing";
  const edited = withLines(blocksOf(bodyOf(text)), lines, chosen, kind, article ?? noText);
  const key = lineKeys.find((one) => one === change.as);
  if (key) {
    const { settings } = project;
    const value = valueFrom(words, key, settings.timeZone);
    const before = lists.has(key) ? valueAt(draft, key) : "";
    const isOpen = valueAt(draft, "review").split(", ").includes(key);
    const all = before === "" || isOpen || before.split(", ").includes(value) ? value : `${before}, ${value}`;
    const answered = withValue(draft, key, all, project);
    // A name within a sentence stays there; a dateline and initials are shown by the page.
    const isTaken = !isPart || key === "dateline" || key === "initials";
    if ("wrong" in answered || isPart)
      return "wrong" in answered || !isTaken || !edited ? answered : withBlocks(answered.text, edited);
    const taken = edited ? withBlocks(answered.text, edited).text : answered.text;
    return { text: withoutValues({ ...draft, text: taken }, change, project, article, key) };
  }
  if (!edited) return { wrong: [deskMessages.isEdited()] };
  const body = withBlocks(text, edited).text;
  if (change.as === "caption") return { text: withCaption(body, words.join(" "), project.settings.language) };
  return isPart
    ? { text: body }
    : { text: withoutValues({ ...draft, text: body }, change, project, article) };
}

/** Keys that can be empty lose what stood in lines that are now something else, and nowhere else. */
function withoutValues(
  draft: Draft,
  { from, to }: Chosen,
  project: Project,
  article: ExtractedArticle | undefined,
  kept?: string,
): string {
  return deskFields(draft, article, noNames, "id").reduce((text, { key, lines, value, sure }) => {
    const isIn = lines.length > 0 && lines.every((n) => n >= from && n <= to);
    // A name within a sentence is still read from where the byline stands.
    const texts = (article?.lines ?? []).flatMap((line) =>
      lines.includes(line.n) ? lettersOf(line.text) : [],
    );
    const isAll = texts.every((line) => line.length <= lettersOf(value).length * 2);
    if (key === kept || !canBeEmpty.has(key) || !isIn || (sure === null && !isAll)) return text;
    const cleared = withAnswer({ ...draft, text }, key, "x", [], project);
    return "text" in cleared ? cleared.text : text;
  }, draft.text);
}
