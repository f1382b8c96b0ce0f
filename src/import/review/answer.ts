import { existsSync, readFileSync, renameSync } from "node:fs";
import path from "node:path";
import type { DateTime } from "luxon";
import { type Diagnostic, isMistake } from "../../content/diagnostic.ts";
import { writeAtomic, writeError } from "../../content/files.ts";
import { readYaml, splitFile } from "../../content/front-matter/edit-yaml.js";
import { editKeys, type NewValue } from "../../content/front-matter/front-matter.ts";
import { readArticle } from "../../content/read-article.ts";
import type { Project } from "../../content/read-settings.ts";
import { sectionFinder } from "../../content/resolve-names.ts";
import { asIs, LocalizedError, type Message, quote, together } from "../../messages/message.ts";
import { articleMessages } from "../../messages/messages.ts";
import { articleSchema } from "../../news/article.ts";
import { dayIn } from "../../news/dates/zone.ts";
import { creditsFrom, fileName, frontMatterKeys } from "../files/article-file.ts";
import { keysProposedIn, withoutProposals } from "../files/notes.ts";
import { deskMessages, reviewMessages, roleMessages } from "../messages.ts";
import { wordCount } from "../shape.ts";

/** Keys that an article can do without: the answer `x` removes them. */
export const canBeEmpty: ReadonlySet<string> = new Set(
  "description updated authors editors credits initials dateline source kind".split(" "),
);

/** Keys with several values, written with commas between them. */
export const lists: ReadonlySet<string> = new Set(["tags", "authors", "editors", "credits"]);

/** Explains that names must be separated by commas, not semicolons, and shows the corrected answer. */
export const semicolonIn = (answer: string): Message | undefined =>
  answer.includes(";")
    ? reviewMessages.hasSemicolon({ answer: answer.replace(/\s*;\s*/g, ", ") })
    : undefined;

/** An article's file as it is edited, and its site. Without the current time `now`, no article counts as scheduled. */
export interface Draft {
  file: string;
  text: string;
  project: Project;
  now?: DateTime<true>;
}

/**
 * Gives a key of an article's file another value, or confirms the one it has. The key is then settled.
 *
 * @param value as an editor writes it, lists with commas; empty to remove the key, undefined if it is right as it is
 * @throws LocalizedError if the article cannot have this value
 */
export function withValue(draft: Draft, key: string, value?: string): string {
  const { article: before, diagnostics: unread } = readDraft(draft);
  if (!before) throw new LocalizedError(together(...mistakesOf(unread)));
  if (value === "" && !canBeEmpty.has(key))
    throw new LocalizedError(deskMessages.isNeeded({ key: fieldOf(key) }));
  const semicolon = lists.has(key) ? semicolonIn(value ?? "") : undefined;
  if (semicolon) throw new LocalizedError(semicolon);
  // At the desk, a whole paragraph is pointed at as easily as its first words.
  if (key === "dateline" && wordCount(value ?? "") > 6) throw new LocalizedError(reviewMessages.isNoPlace());
  const changes = value === undefined ? {} : { [key]: newValue(key, value, draft) };
  const text = settleKey(draft.text, key, changes);
  const { diagnostics, article } = readDraft({ ...draft, text });
  const wrong = mistakesOf(diagnostics.filter((one) => one.key?.split(".")[0] === key));
  if (key === "section") wrong.push(...unlistedSection(article?.section?.text, draft.project));
  if (wrong.length > 0) throw new LocalizedError(together(...wrong));
  return text;
}

/**
 * Settles a key, confirmed or with another value: removes it from `review`, and what an import proposed for it.
 *
 * @param changes the new value by key; empty if it is right as it is
 * @throws Error if the file has no readable front matter
 */
export const settleKey = (text: string, key: string, changes: Readonly<Record<string, NewValue>> = {}) =>
  withoutSettled(editKeys(text, { ...changes, review: reviewOf(text).filter((one) => one !== key) }));

/** Makes a draft ready to be published. @throws Error if the file has no readable front matter */
export const published = (text: string): string => editKeys(text, { draft: undefined });

/** Removes the tags, sections and headlines proposed for keys that are no longer under `review`. @throws Error if the file has no readable front matter */
export function withoutSettled(text: string): string {
  const proposed = keysProposedIn(text);
  const open = proposed.length > 0 ? reviewOf(text) : [];
  return proposed.filter((key) => !open.includes(key)).reduce(withoutProposals, text);
}

/** Returns the keys under `review`. @throws Error if the file has no readable front matter */
export const reviewOf = (text: string) => [readYaml(splitFile(text).keys).review ?? []].flat().map(String);

/** Reads an article's file. @throws WriteError if it no longer exists */
export function textOf(file: string, { root }: Project): string {
  try {
    return readFileSync(path.join(root, file), "utf8");
  } catch (error) {
    throw writeError(file, error);
  }
}

/** Returns the messages of what would stop a build. */
export const mistakesOf = (found: readonly Diagnostic[]): Message[] =>
  found.filter(isMistake).map(({ message }) => message);

function newValue(key: string, value: string, { project }: Draft): NewValue {
  if (value === "") return undefined;
  const names = [...new Set(value.split(",").flatMap((name) => name.trim() || []))];
  if (key === "credits") return creditsFrom(names);
  if (lists.has(key)) return names;
  if (key === "source") return { publisher: value };
  return key === "section" ? (sectionFinder(project.settings.sections)(value) ?? value) : value;
}

/** Returns the editors' name for a key. */
export function fieldOf(key: string): Message {
  const field = frontMatterKeys.find(([, name]) => name === key)?.[0];
  return field ? roleMessages[field]() : asIs(key);
}

/** Reports a section that the site does not list, if it lists any, since it would create a new one. */
export function unlistedSection(name: string | undefined, { settings: { sections } }: Project): Message[] {
  if (name === undefined || sections.length === 0 || sectionFinder(sections)(name)) return [];
  const choose = reviewMessages.chooseSection({ choices: sections.map(({ name }) => name).join(", ") });
  return [together(articleMessages.isNoListedSection({ written: quote(name) }), choose)];
}

/** Reads an article's file as the content check does. */
export function readDraft(draft: Omit<Draft, "text"> & { text: string | Uint8Array }) {
  const { file, text, project, now } = draft;
  const { settings } = project;
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
  const [before, after] = [text, edited].map((text) => readDraft({ file, text, project }).article?.values);
  const [old, now] = [before, after].map((values) => {
    const { title, date } = values ?? {};
    return title && date && fileName(dayIn(date.at, project.settings.timeZone), title);
  });
  const target = path.posix.join(path.posix.dirname(file), now ?? "");
  const isGenerated = now && before?.draft && path.posix.basename(file) === old;
  return isGenerated && !existsSync(path.join(project.root, target)) ? target : file;
}

/** Writes an article's file. A draft's file name, and with it the address, follows its headline and day. @returns the name @throws WriteError */
export function saveArticle(file: string, edited: string, project: Project): string {
  const name = newName(file, textOf(file, project), edited, project);
  try {
    // Before writing: if the process is killed in between, there is still one file, and the next review asks the question again.
    if (name !== file) renameSync(path.join(project.root, file), path.join(project.root, name));
  } catch (error) {
    throw writeError(name, error);
  }
  writeAtomic(path.join(project.root, name), edited);
  return name;
}
