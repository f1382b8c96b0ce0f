import { existsSync } from "node:fs";
import path from "node:path";
import { checkOwnAddress, normaliseAliases } from "../content/addresses.ts";
import { type Diagnostic, isMistake } from "../content/diagnostic.ts";
import { createAtomic, writeAtomic } from "../content/files.ts";
import { decodeSource, indexPictures } from "../content/pictures/measure-pictures.ts";
import { type ArticleContext, readArticle } from "../content/read-article.ts";
import type { Project } from "../content/read-settings.ts";
import { sectionFinder } from "../content/resolve-names.ts";
import { extractArticle } from "../import/extract.ts";
import { articleFile } from "../import/files/article-file.ts";
import { type ImportOptions, type Outcome, recordImport, statusOf } from "../import/files/import-source.ts";
import { hashOf, isUntouched } from "../import/files/notes.ts";
import { importMessages, type movedMessages, siteMessages, stateMessages } from "../import/messages.ts";
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
import { isoDate } from "../news/dates/iso-date.ts";
import { readMoment } from "../news/dates/read-date.ts";
import { dayIn } from "../news/dates/zone.ts";
import type { NameIndex } from "../news/names.ts";
import { articleSlug, cutSlug, folderOfYear, slugify } from "../news/slug.ts";
import { movePictures } from "./move-pictures.ts";

/** The site being migrated, and what exists already. */
export interface Move {
  site: OldSite;
  project: Project;
  options: ImportOptions;
  context: ArticleContext;
  /** The article of a post, by the post's hash. */
  imported: Map<string, string>;
  /** The owner of an address, by `addressKey`. */
  owners: Map<string, string>;
  /** The tags with a file, and the names of all tags by slug. */
  tags: NameIndex<{ slug: string; name: string }>;
  tagNames: Map<string, string>;
  /** Counts a result for the table at the end. */
  count(part: Part, what: Message): void;
}

export type Part = keyof typeof movedMessages;

/** The result of migrating a post, and notices about its article. */
export interface Moved extends Pick<Outcome, "source" | "status" | "file" | "review" | "message"> {
  notices: Message[];
}

/**
 * Writes a post from another system as an article. Omits what a check would reject; if that is the text, writes nothing.
 *
 * @throws LocalizedError if the text cannot be read, or the file cannot be written
 */
export async function movePost(post: Post, move: Move): Promise<Moved> {
  const { site, project, options, imported, count } = move;
  const { root, settings } = project;
  const source = post.addresses[0] || post.id.trim() || site.system;
  const hash = hashOf(`${site.system} ${site.home} ${post.id}`);
  const earlier = imported.get(hash);
  const moved: Moved = { source, status: "imported before", file: earlier, notices: [] };
  if (earlier !== undefined && !options.force) return { ...moved, status: statusOf(earlier, project) };
  if (earlier !== undefined && !isUntouched(textOf(earlier, project)))
    return { ...moved, status: "exists", message: siteMessages.isEdited({ source, file: earlier }) };

  const dates = [post.date, post.updated ?? "", options.date ?? ""].map((date) =>
    isoDate(date, options.tz ?? site.timeZone ?? settings.timeZone),
  );
  const published = dates.find(Boolean) ?? "";
  const moment = readMoment(published, settings.timeZone);
  if (isMessage(moment)) return { ...moved, status: "failed", message: importMessages.hasNoDate() };
  const day = dayIn(moment.at, settings.timeZone);
  const title = plainText(post.title);
  const file = earlier ?? findFreeFile(day, [post.slug, title, hash.slice(0, 8)], move);
  const address = articlePath(day, articleSlug(file).slug);
  const pictures = await movePictures(post, postMarkdown(post, site), file, move, moved.notices);

  const aliases = selectAliases(post, { file, address }, move, moved.notices);
  const { section, tags } = chooseTopics(post, move);
  const article: ExtractedArticle = {
    ...extractArticle(""),
    ...{ title: title || null, published, section, tags, caption: pictures.comment },
    updated: dates[1] === published ? null : (dates[1] ?? null),
    authors: post.authors.flatMap((name) => plainText(name) || []).slice(0, maxNames),
    description: ownStandfirst(plainText(post.description ?? ""), pictures.body),
    body: pictures.body.split(/\n{2,}/).filter(Boolean),
    confidence: post.isCut ? { body: "low" } : {},
  };
  const newArticle = articleFile(
    { article, markdown: pictures.body, disputes: [] },
    {
      ...settings,
      ...{ hash, section, sourceName: post.slug || post.id, now: move.context.now },
      more: { image: pictures.image, aliases, draft: post.state !== "published" },
    },
  );
  const message = newArticle.ok ? firstMistake(newArticle.text, file, move)?.message : newArticle.message;
  if (!newArticle.ok || message) return { ...moved, status: "failed", message };

  for (const one of [address, ...aliases]) move.owners.set(addressKey(one), file);
  imported.set(hash, file);
  for (const [key] of newArticle.text.split("\n---\n", 1)[0]?.matchAll(/^\w+(?=:)/gm) ?? [])
    count("fields", asIs(key));
  if (post.state !== "published") count("drafts", stateMessages[post.state]());
  else if (title === "") count("drafts", stateMessages.untitled());
  moved.notices.push(...leftInText(newArticle.text, file, site));
  const outcome: Moved = { ...moved, file, review: newArticle.review, status: "written" };
  if (options.dryRun) return { ...outcome, status: "would write" };
  if (earlier === undefined) createAtomic(path.join(root, file), newArticle.text);
  else if (textOf(earlier, project) !== newArticle.text) writeAtomic(path.join(root, file), newArticle.text);
  recordImport(root, hash, file);
  return outcome;
}

/** Finds the first mistake that a check would report. */
function firstMistake(text: string, file: string, { project, context }: Move): Diagnostic | undefined {
  const { article, diagnostics } = readArticle(file, Buffer.from(text), context);
  const pictures = indexPictures(project.root, createAddresses(project.settings, "/"));
  pictures.findInBody(article?.bodyPictures ?? [], file);
  return [...diagnostics, ...pictures.diagnostics].find(isMistake);
}

/** Finds a file whose name and address no other article has, named like the post, if possible. */
function findFreeFile(day: string, names: readonly string[], { project, options, owners }: Move): string {
  const slug = names.map((name) => cutSlug(slugify(decodeSource(name)))).find((one) => one !== "") ?? "";
  for (let number = 1; ; number++) {
    const name = number === 1 ? slug : `${slug}-${number}`;
    const file = path.posix.join(folderOfYear(options.out, day, project.settings), `${day}-${name}.md`);
    if (!owners.has(articlePath(day, name)) && !existsSync(path.join(project.root, file))) return file;
  }
}

/** Selects the old addresses of a post that can lead to its article. Reports the others, and counts all. */
function selectAliases(
  { addresses }: Post,
  { file, address }: { file: string; address: string },
  { site, project: { settings }, owners, count }: Move,
  notices: Message[],
): string[] {
  const base = URL.canParse(site.home) ? site.home : unknownHome;
  const aliases = new Map<string, string>();
  for (const written of addresses) {
    const { pathname, search } = new URL(URL.canParse(written, base) ? written : "?", base);
    const isBelow = pathname.startsWith(settings.pathPrefix);
    const text = `${isBelow ? pathname.slice(settings.pathPrefix.length - 1) : pathname}${search}`;
    const diagnostics: Diagnostic[] = [];
    const [alias = ""] = normaliseAliases(file, [{ text, place: { line: 1, column: 1 } }], diagnostics).map(
      (one) => one.text,
    );
    const key = addressKey(alias);
    const owner = owners.get(key) ?? file;
    // A folder named like a file: another old address may be that file.
    const isFolder = /\.html\/./.test(alias) ? siteMessages.isFolder() : checkOwnAddress(alias, settings);
    const isTaken = owner === file ? isFolder : siteMessages.isOfOther({ owner });
    const isSame = key === address;
    const why = diagnostics[0]?.message ?? (isSame ? undefined : isTaken);
    if (why) notices.push(siteMessages.lostAddress({ file, address: written, why }));
    else if (!isSame) aliases.set(key, aliases.get(key) ?? alias);
    count("addresses", why ? siteMessages.lost() : isSame ? siteMessages.same() : siteMessages.leadsOn());
  }
  return [...aliases.values()];
}

/**
 * Chooses the section and topics of a post. The section is the first category that the site lists, or else the main one; the topics are
 * the tags and other categories. Each name gets the spelling that the site uses.
 */
function chooseTopics(post: Post, { project: { settings }, options, tags, tagNames, count }: Move) {
  const listed = sectionFinder(settings.sections);
  const categories = [...new Set(post.categories.flatMap((name) => plainText(name) || []))];
  const main = categories.find((name) => listed(name)) ?? categories.find((name) => slugify(name) !== "");
  const { anySection } = noteWords[spokenLanguage(settings.language)];
  // Some systems store categories as slugs.
  const name = options.section ?? main?.replace(/^[a-z]/, (letter) => letter.toUpperCase()) ?? anySection;
  const section = listed(name) ?? name;
  count("sections", asIs(main === undefined || main === section ? section : `${main} → ${section}`));
  const names = [...(post.tags ?? []).map(plainText), ...categories.filter((one) => one !== main)];
  if (names.length === 0) {
    names.push(section);
    count("tags", siteMessages.withoutTags());
  }
  const topics = names.flatMap((written) => {
    // Commas separate topics.
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

/** Returns a standfirst unless the old system derived it from the text. */
const ownStandfirst = (written: string, body: string): string | null =>
  /(?:…|\.\.\.|\[[.…]+\])$/.test(written) || written.length > 1000 || body.startsWith(written.slice(0, 60))
    ? null
    : written;
