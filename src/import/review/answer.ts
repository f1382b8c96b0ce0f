import { existsSync, readFileSync, renameSync } from "node:fs";
import path from "node:path";
import type { DateTime } from "luxon";
import { type Diagnostic, isMistake } from "../../content/diagnostic.ts";
import { writeAtomic, writeError } from "../../content/files.ts";
import type { NewValue } from "../../content/front-matter/front-matter.ts";
import { readArticle } from "../../content/read-article.ts";
import type { Project } from "../../content/read-settings.ts";
import { sectionFinder } from "../../content/resolve-names.ts";
import { type Message, quote, together } from "../../messages/message.ts";
import { articleMessages } from "../../messages/messages.ts";
import { articleSchema } from "../../news/article.ts";
import { dayIn } from "../../news/dates/zone.ts";
import { creditsFrom, fileName } from "../files/article-file.ts";
import { deskMessages, reviewMessages } from "../messages.ts";
import { chosenFrom, semicolonIn } from "./ask.ts";
import { settleKey } from "./edit-text.ts";
import { fieldOf } from "./read-reviews.ts";

/** Keys that an article can do without: the answer `x` removes them. */
export const canBeEmpty: ReadonlySet<string> = new Set(
  "description updated authors editors credits initials dateline source kind".split(" "),
);

/** Keys with several values, written with commas between them. */
export const lists: ReadonlySet<string> = new Set(["tags", "authors", "editors", "credits"]);

/** An article's file as it is edited, and its site. Without the current time `now`, no article counts as scheduled. */
export interface Draft {
  file: string;
  text: string;
  project: Project;
  now?: DateTime<true>;
}

/** Writes an article's file. A draft's file name, and with it the address, follows its headline and day. @returns the name @throws WriteError */
export const saveArticle = (file: string, edited: string, project: Project): string =>
  save(file, newName(file, textOf(file, project), edited, project), edited, project);

/**
 * Applies an answer to an article's file: a correction of a key, or a confirmation. The key is then settled.
 *
 * @param answer the correction; empty if the value is right, `x` to remove it
 * @param proposed values that the answer may choose by number
 * @returns the new text, or why the answer cannot be applied
 */
export function withAnswer(
  draft: Draft,
  key: string,
  answer: string,
  proposed: readonly string[] = [],
): { text: string } | { wrong: Message[] } {
  const { text, project } = draft;
  const { article: before, diagnostics: unread } = readDraft(draft);
  if (!before) return { wrong: mistakesOf(unread) };
  if (/^x$/i.test(answer) && !canBeEmpty.has(key))
    return { wrong: [deskMessages.isNeeded({ key: fieldOf(key) })] };
  const semicolon = lists.has(key) ? semicolonIn(answer) : undefined;
  if (semicolon) return { wrong: [semicolon] };
  const sections = key === "section" ? chosenFrom(answer, proposed) : [];
  if (sections.length > 1) return { wrong: [reviewMessages.isOne({ answer: sections.join(" / ") })] };
  const changes = answer === "" ? {} : { [key]: newValue(key, answer, proposed, draft) };
  const edited = settleKey(text, key, changes);
  const { diagnostics, article } = readDraft({ ...draft, text: edited });
  const wrong = mistakesOf(diagnostics.filter((one) => one.key?.split(".")[0] === key));
  if (key === "section") wrong.push(...unlistedSection(article?.section?.text, project));
  return wrong.length > 0 ? { wrong } : { text: edited };
}

/** Reads an article's file. @throws WriteError if it no longer exists */
export function textOf(file: string, { root }: Project): string {
  try {
    return readFileSync(path.join(root, file), "utf8");
  } catch (error) {
    throw writeError(file, error);
  }
}

/** Edits the text of an article's file. @throws WriteError if it no longer exists or cannot be written */
export const changeArticle = (file: string, edit: (text: string) => string, project: Project): string =>
  save(file, file, edit(textOf(file, project)), project);

const mistakesOf = (found: readonly Diagnostic[]): Message[] =>
  found.filter(isMistake).map(({ message }) => message);

function newValue(key: string, answer: string, proposed: readonly string[], draft: Draft): NewValue {
  if (/^x$/i.test(answer)) return undefined;
  const chosen = chosenFrom(answer, proposed);
  if (key === "credits") return creditsFrom(chosen);
  if (lists.has(key)) return chosen;
  if (key === "source") return { publisher: answer };
  const [section = answer] = chosen;
  if (key === "title") return proposed[Number(answer) - 1] ?? answer;
  return key === "section" ? (sectionFinder(draft.project.settings.sections)(section) ?? section) : answer;
}

/** Reports a section that the site does not list, if it lists any, since it would create a new one. */
export function unlistedSection(name: string | undefined, { settings: { sections } }: Project): Message[] {
  if (name === undefined || sections.length === 0 || sectionFinder(sections)(name)) return [];
  const choose = reviewMessages.chooseSection({ choices: sections.map(({ name }) => name).join(", ") });
  return [together(articleMessages.isNoListedSection({ written: quote(name) }), choose)];
}

/** Reads an article's file as the content check does. */
export function readDraft({ file, text, project: { settings }, now }: Draft) {
  const { timeZone, language } = settings;
  const schema = articleSchema(timeZone, settings.frontMatter, settings.languages);
  return readArticle(file, Buffer.from(text), { schema, timeZone, language, now });
}

/** Says what an article's status is: published, a draft, or scheduled, `24 Desember 2026 pukul 09.00 WITA`. */
export function statusMessage(draft: Draft): Message {
  const { status, values } = readDraft(draft).article ?? {};
  if (status === "published") return reviewMessages.isPublished();
  if (status !== "scheduled" || !values?.date) return reviewMessages.isDraft();
  const at = values.date.at.setZone(draft.project.settings.timeZone);
  const hour = values.date.precision === "day" ? "" : ` HH.mm '${at.toFormat("ZZZZ", { locale: "id" })}'`;
  const id = at.toFormat(`d MMMM yyyy${hour && ` 'pukul'${hour}`}`, { locale: "id" });
  return reviewMessages.isScheduled({
    time: { id, en: at.toFormat(`d MMMM yyyy${hour}`, { locale: "en-GB" }) },
  });
}

/** Returns the new name of a draft's file, if it still has the name that the import gave it and the new one is free. */
function newName(file: string, text: string, edited: string, project: Project): string {
  const [before, after] = [text, edited].map(
    (one) => readDraft({ file, text: one, project }).article?.values,
  );
  const [old, now] = [before, after].map((values) => {
    const { title, date } = values ?? {};
    return title && date && fileName(dayIn(date.at, project.settings.timeZone), title);
  });
  const target = path.posix.join(path.posix.dirname(file), now ?? "");
  const isGenerated = now && before?.draft && path.posix.basename(file) === old;
  return isGenerated && !existsSync(path.join(project.root, target)) ? target : file;
}

/** Renames before writing: if the process is killed in between, there is still one file, and the next review asks the question again. */
function save(file: string, name: string, edited: string, { root }: Project): string {
  try {
    if (name !== file) renameSync(path.join(root, file), path.join(root, name));
  } catch (error) {
    throw writeError(name, error);
  }
  writeAtomic(path.join(root, name), edited);
  return name;
}
