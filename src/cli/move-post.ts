import { existsSync } from "node:fs";
import path from "node:path";
import { checkOwnAddress, normaliseAliases } from "../content/addresses.ts";
import { type Diagnostic, isMistake } from "../content/diagnostic.ts";
import { createAtomic, writeAtomic } from "../content/files.ts";
import { decodeSource, indexPictures } from "../content/pictures/measure-pictures.ts";
import { type ArticleContext, readArticle } from "../content/read-article.ts";
import type { Project } from "../content/read-settings.ts";
import { sectionFinder } from "../content/resolve/resolve-tags.ts";
import { extractArticle } from "../import/extract.ts";
import { articleFile } from "../import/files/article-file.ts";
import { type ImportOptions, type Outcome, recordImport, statusOf } from "../import/files/import-source.ts";
import { hashOf, isUntouched } from "../import/files/notes.ts";
import { importMessages, type movedMessages, siteMessages, stateMessages } from "../import/messages.ts";
import { isoDate } from "../import/print-date.ts";
import type { ExtractedArticle } from "../import/result.ts";
import { textOf } from "../import/review/answer.ts";
import {
  leftInText,
  type OldSite,
  type Post,
  plainText,
  postMarkdown,
  unknownHome,
} from "../import/sites/post.ts";
import { asIs, isMessage, type Message, spokenLanguage } from "../messages/message.ts";
import { noteWords } from "../messages/messages.ts";
import { addressKey, articlePath, createAddresses } from "../news/addresses.ts";
import { maxNames } from "../news/article.ts";
import { readMoment } from "../news/dates/read-date.ts";
import { dayIn } from "../news/dates/zone.ts";
import type { NameIndex } from "../news/names.ts";
import { articleSlug, cutSlug, slugify } from "../news/slug.ts";
import { withPictures } from "./move-pictures.ts";

/** A site that is moved in, and what is here already. */
export interface Move {
  site: OldSite;
  project: Project;
  options: ImportOptions;
  context: ArticleContext;
  /** Hash of a post → its article. */
  imported: Map<string, string>;
  /** Key of an address → the file that has it. */
  owners: Map<string, string>;
  /** The tags with a file, and the names of all others by their slugs. */
  tags: NameIndex<{ slug: string; name: string }>;
  tagNames: Map<string, string>;
  /** Counts what became of something, for the table at the end. */
  count(part: Part, what: Message): void;
}

/** A part of that table. */
export type Part = keyof typeof movedMessages;

/** What became of a post, and what an editor should know of its article. */
export interface Moved extends Pick<Outcome, "source" | "status" | "file" | "review" | "message"> {
  notices: Message[];
}

/**
 * Writes a post of another system as an article. What a check would refuse of it is left out; where that is its text, nothing
 * is written.
 *
 * @throws LocalizedError if its text cannot be read, or its file not be written
 */
export async function movePost(post: Post, move: Move): Promise<Moved> {
  const { site, project, options, imported, count } = move;
  const { root, settings } = project;
  const source = post.addresses[0] || post.id.trim() || site.system;
  const hashFor = (id: string): string => hashOf(`${site.system} ${site.home} ${id}`);
  const hash = hashFor(post.id);
  const earlier = imported.get(hash);
  const moved: Moved = { source, status: "imported before", file: earlier, notices: [] };
  if (earlier !== undefined && !options.force) return { ...moved, status: statusOf(earlier, project) };
  if (earlier !== undefined && !isUntouched(textOf(earlier, project)))
    return { ...moved, status: "exists", message: siteMessages.isEdited({ source, file: earlier }) };

  const dates = [post.date, post.updated ?? "", options.date ?? ""].map((date) =>
    isoDate(date, options.tz ?? site.timeZone ?? settings.timeZone),
  );
  const published = dates.find(Boolean) ?? "";
  const reading = readMoment(published, settings.timeZone);
  if (isMessage(reading))
    return { ...moved, status: "failed", message: importMessages.hasNoDate({ why: "" }) };
  const day = dayIn(reading.at, settings.timeZone);
  const title = plainText(post.title);
  const file = earlier ?? freeFile(day, [post.slug, title, hash.slice(0, 8)], move);
  const address = articlePath(day, articleSlug(file).slug);
  const pictures = await withPictures(post, postMarkdown(post, site), file, move, moved.notices);

  const aliases = freeAliases(post, { file, address }, move, moved.notices);
  const { section, tags } = topicsOf(post, move);
  const article: ExtractedArticle = {
    ...extractArticle(""),
    ...{ title: title || null, published, section, tags, caption: pictures.comment },
    updated: dates[1] === published ? null : (dates[1] ?? null),
    authors: post.authors.flatMap((name) => plainText(name) || []).slice(0, maxNames),
    description: standfirst(plainText(post.description ?? ""), pictures.body),
    body: pictures.body.split(/\n{2,}/).filter(Boolean),
    confidence: post.isCut ? { body: "low" } : {},
  };
  const original = imported.get(hashFor(post.original ?? ""));
  const translationOf = original && path.posix.basename(original);
  const made = articleFile(
    { article, markdown: pictures.body, disputes: [] },
    {
      ...settings,
      ...{ hash, section, sourceName: post.slug || post.id, now: move.context.now },
      more: { ...pictures.more, translationOf, aliases, lang: post.lang, draft: post.state !== "published" },
    },
  );
  const message = made.ok ? wrongIn(made.text, file, move)?.message : made.message;
  if (!made.ok || message) return { ...moved, status: "failed", message };

  for (const one of [address, ...aliases]) move.owners.set(addressKey(one), file);
  imported.set(hash, file);
  for (const [key] of made.text.split("\n---\n", 1)[0]?.matchAll(/^\w+(?=:)/gm) ?? [])
    count("fields", asIs(key));
  if (post.state !== "published") count("drafts", stateMessages[post.state]());
  else if (title === "") count("drafts", stateMessages.untitled());
  moved.notices.push(...leftInText(made.text, file, pictures.files));
  const outcome: Moved = { ...moved, file, review: made.review, status: "written" };
  if (options.dryRun) return { ...outcome, status: "would write" };
  if (earlier === undefined) createAtomic(path.join(root, file), made.text);
  else if (textOf(earlier, project) !== made.text) writeAtomic(path.join(root, file), made.text);
  recordImport(root, hash, file);
  return outcome;
}

/** What a check would refuse first. */
function wrongIn(text: string, file: string, { project, context }: Move): Diagnostic | undefined {
  const { article, diagnostics } = readArticle(file, Buffer.from(text), context);
  const pictures = indexPictures(project.root, createAddresses(project.settings, "/"));
  pictures.findInBody(article?.bodyPictures ?? [], file);
  return [...diagnostics, ...pictures.diagnostics].find(isMistake);
}

/** A file whose name and address no other article has: of the post's old name, if that can be one. */
function freeFile(day: string, names: readonly string[], { project, options, owners }: Move): string {
  const year = project.settings.volumes ? day.slice(0, 4) : "";
  const slug = names.map((name) => cutSlug(slugify(decodeSource(name)))).find((one) => one !== "") ?? "";
  for (let number = 1; ; number++) {
    const name = number === 1 ? slug : `${slug}-${number}`;
    const file = path.posix.join(options.out, year, `${day}-${name}.md`);
    if (!owners.has(articlePath(day, name)) && !existsSync(path.join(project.root, file))) return file;
  }
}

/** The old addresses of a post that can lead to its article. Others are told, and all are counted. */
function freeAliases(
  { addresses }: Post,
  { file, address }: { file: string; address: string },
  { site, project: { settings }, owners, count }: Move,
  notices: Message[],
): string[] {
  const base = URL.canParse(site.home) ? site.home : unknownHome;
  const kept = new Map<string, string>();
  for (const written of addresses) {
    const { pathname, search } = new URL(URL.canParse(written, base) ? written : "?", base);
    const isBelow = pathname.startsWith(settings.pathPrefix);
    const text = `${isBelow ? pathname.slice(settings.pathPrefix.length - 1) : pathname}${search}`;
    const wrong: Diagnostic[] = [];
    const [alias = ""] = normaliseAliases(file, [{ text, place: { line: 1, column: 1 } }], wrong).map(
      (one) => one.text,
    );
    const key = addressKey(alias);
    const owner = owners.get(key) ?? file;
    // A file's name for a folder: another old address may be that file.
    const isFolder = /\.html\/./.test(alias) ? siteMessages.isFolder() : checkOwnAddress(alias, settings);
    const isTaken = owner === file ? isFolder : siteMessages.isOfOther({ owner });
    const isSame = key === address;
    const why = wrong[0]?.message ?? (isSame ? undefined : isTaken);
    if (why) notices.push(siteMessages.lostAddress({ file, address: written, why }));
    else if (!isSame) kept.set(key, kept.get(key) ?? alias);
    count("addresses", why ? siteMessages.lost() : isSame ? siteMessages.same() : siteMessages.leadsOn());
  }
  return [...kept.values()];
}

/**
 * The section and the topics of a post: the first category that the site lists, else its main one; its tags and its other
 * categories. Each name in one spelling, as the site has it.
 */
function topicsOf(post: Post, { project: { settings }, options, tags, tagNames, count }: Move) {
  const listed = sectionFinder(settings.sections);
  const categories = [...new Set(post.categories.flatMap((name) => plainText(name) || []))];
  const main = categories.find((name) => listed(name)) ?? categories.find((name) => slugify(name) !== "");
  const { anySection } = noteWords[spokenLanguage(settings.language)];
  // Some systems make addresses of their categories.
  const name = options.section ?? main?.replace(/^[a-z]/, (letter) => letter.toUpperCase()) ?? anySection;
  const section = listed(name) ?? name;
  count("sections", asIs(main === undefined || main === section ? section : `${main} → ${section}`));
  const names = [...(post.tags ?? []).map(plainText), ...categories.filter((one) => one !== main)];
  if (names.length === 0) {
    names.push(section);
    count("tags", siteMessages.withoutTags());
  }
  const topics = names.flatMap((written) => {
    // Commas part topics.
    const plain = written.replace(/\s*[,;]\s*/g, " ").trim();
    const slug = slugify(plain);
    if (slug === "") return [];
    const topic = tags.find(plain)?.name ?? tags.suggest(plain) ?? tagNames.get(slug) ?? plain;
    tagNames.set(slug, topic);
    count("tags", asIs(topic === written ? topic : `${written} → ${topic}`));
    return topic;
  });
  return { section, tags: [...new Set(topics)].slice(0, maxNames) };
}

/** A standfirst that the old system did not cut out of the text itself. */
const standfirst = (written: string, body: string): string | null =>
  /(?:…|\.\.\.|\[[.…]+\])$/.test(written) || written.length > 1000 || body.startsWith(written.slice(0, 60))
    ? null
    : written;
