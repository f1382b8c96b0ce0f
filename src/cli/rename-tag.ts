import { existsSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import type { Tag } from "../content/content.ts";
import { folders, listMarkdown, readEach } from "../content/content-files.ts";
import { WriteError, writeAtomic, writeError } from "../content/files.ts";
import { editFile, isSame, readYaml, splitFile } from "../content/front-matter/edit-yaml.js";
import { editKeys } from "../content/front-matter/front-matter.ts";
import { scalarValue } from "../content/front-matter/yaml.ts";
import { readArticle } from "../content/read-article.ts";
import { type Project, readProject } from "../content/read-settings.ts";
import { isUntouched, withFileHash } from "../import/files/notes.ts";
import { textOf } from "../import/review/answer.ts";
import { didYouMean, LocalizedError, quote, together } from "../messages/message.ts";
import { newMessages, tagMessages } from "../messages/messages.ts";
import { print, type Terminal } from "../messages/terminal.ts";
import { createAddresses } from "../news/addresses.ts";
import { articleSchema } from "../news/article.ts";
import { maxNameLength } from "../news/fields.ts";
import { collapseName, foldName, indexNames } from "../news/names.ts";
import { fileSlug, slugify } from "../news/slug.ts";
import { tagSchema } from "../news/tag-author-page.ts";
import { newTag } from "./new-command.ts";

/** `merge`: into an existing tag. `yes`: values that differ in the old tag's file may be lost. */
interface RenameOptions {
  merge?: boolean;
  yes?: boolean | undefined;
}

/**
 * `warta tags rename` and `warta tags merge`: renames a tag, or merges it with another, in its file and in all articles. The old name
 * stays as an alias, whose address redirects. The tag's file is written first: from then on both names are valid, so that an interrupted
 * command leaves a valid site, and the next call does the rest.
 *
 * @returns the exit code: 1 if something would be lost
 * @throws LocalizedError for a name that no tag has, or that belongs to another
 * @throws WriteError
 */
export async function runTagsRename(
  old: string,
  newName: string,
  { merge = false, yes }: RenameOptions,
  terminal: Terminal,
): Promise<number> {
  const { language, stdout, stderr } = terminal;
  const project = readProject(terminal);
  const { root, settings, tags } = project;
  const wantedName = String(scalarValue(newName));
  if (wantedName === "" || wantedName.length > maxNameLength)
    throw new LocalizedError(tagMessages.needsName({ most: maxNameLength }));
  const { find, suggest } = indexNames(tags, ({ name, aliases }) => [name, ...aliases]);
  // A tag's own name takes precedence over another's alias, in case a command was interrupted between two files.
  const tagOf = (name: string) => tags.find((tag) => foldName(tag.name) === foldName(name)) ?? find(name);
  const [from, to] = [tagOf(old), tagOf(wantedName)];
  const { articles, unread } = readTagNames(project);
  const matcher = (name: string, tag: Tag | undefined) => (text: string) =>
    tag ? tagOf(text) === tag : collapseName(text) === collapseName(name);
  const isUsed = (name: string) => articles.some(({ names }) => names.some(matcher(name, undefined)));
  const unknownTag = (name: string, guess = suggest(name)): LocalizedError =>
    new LocalizedError(
      together(tagMessages.isNoTag({ name: quote(name) }), guess && didYouMean(quote(guess))),
    );
  if (!from && !isUsed(old)) throw unknownTag(old);
  const isSame = to ? to === from : collapseName(old) === collapseName(wantedName);
  const isOther = !isSame && (to !== undefined || isUsed(wantedName));
  if (merge && isSame) throw new LocalizedError(tagMessages.areOne({ old, wanted: wantedName }));
  if (merge && !isOther) throw unknownTag(wantedName);
  if (!merge && isOther) throw new LocalizedError(tagMessages.isOtherTag({ old, wanted: wantedName }));

  const other = to === from ? undefined : to;
  const name = other?.name ?? wantedName;
  const [oldFile, otherFile] = [from?.file, other?.file];
  const file = otherFile ?? fileFor(wantedName, from);
  if (![oldFile, otherFile].includes(file) && existsSync(path.join(root, file)))
    throw new LocalizedError(newMessages.isThere({ file }));
  const aliases = aliasesOf(name, old, from, other);
  const originals = new Map<string, string>();
  const read = (one: string): string => {
    originals.set(one, textOf(one, project));
    return originals.get(one) ?? "";
  };
  const verified = (one: string): string => {
    const at = path.join(root, one);
    if (originals.get(one) !== (existsSync(at) ? textOf(one, project) : undefined))
      throw new WriteError(tagMessages.hasChanged({ file: one }));
    return at;
  };
  let text: string;
  if (oldFile && otherFile) {
    const merged = mergeFiles(read(oldFile), read(otherFile), aliases);
    if (merged.lost.length > 0 && !yes) {
      print(stderr, `warta tags: ${tagMessages.wouldGo({ file: oldFile })[language]}`, ...merged.lost);
      return 1;
    }
    text = merged.text;
  } else if (oldFile || otherFile) {
    text = editFile(read(oldFile ?? file), { name, aliases }, Object.keys(tagSchema.shape));
  } else {
    text = newTag(name, settings, tags, aliases).text;
  }
  const isOld = matcher(old, from);
  const edits = articles.flatMap(({ file: article, names }) => {
    const renamed = names.map((one) => (isOld(one) ? name : one));
    return renamed.every((one, at) => one === names[at]) ? [] : [{ article, names: [...new Set(renamed)] }];
  });
  const texts = edits.map(({ article, names }) => {
    const text = read(article);
    const edited = editKeys(text, { tags: names });
    return [article, isUntouched(text) ? withFileHash(edited) : edited] as const;
  });

  try {
    const targetFile = otherFile ?? oldFile ?? file;
    writeAtomic(verified(targetFile), text);
    originals.set(targetFile, text);
    if (oldFile && oldFile !== file) move(verified(oldFile), otherFile ? undefined : path.join(root, file));
    for (const [article, edited] of texts) writeAtomic(verified(article), edited);
  } catch (error) {
    if (!(error instanceof WriteError)) throw error;
    throw new WriteError(together(error.localized, tagMessages.callAgain()));
  }

  const { tag } = createAddresses(settings, "/");
  const [oldAddress, newAddress] = [tag(from?.slug ?? slugify(old)), tag(other?.slug ?? fileSlug(file))];
  const messages = [
    tagMessages.isCalled({ old, name, file, articles: edits.length }),
    ...(oldAddress === newAddress ? [] : [tagMessages.leadsOn({ before: oldAddress, now: newAddress })]),
    ...(unread.length > 0 ? [tagMessages.areUnread({ files: unread.join(", ") })] : []),
  ];
  print(stdout, ...messages.map((message) => message[language]));
  return 0;
}

/** Reads the names of tags in each article, as written, and lists the articles that cannot be read. */
function readTagNames({ root, settings: { timeZone } }: Project) {
  const context = { schema: articleSchema(timeZone), timeZone };
  const files = listMarkdown(root, folders.articles);
  const { results, diagnostics } = readEach(root, files, (file, bytes) => {
    const { article } = readArticle(file, bytes, context);
    return { file, names: article?.tags.map(({ text }) => text) };
  });
  return {
    articles: results.flatMap(({ file, names }) => (names ? [{ file, names }] : [])),
    unread: [...diagnostics, ...results.filter(({ names }) => !names)].map(({ file }) => file),
  };
}

/** Returns the file for a tag with a new name, next to the old one; the same file if its address does not change. */
function fileFor(name: string, from: Tag | undefined): string {
  const slug = slugify(name);
  if (slug === "") throw new LocalizedError(newMessages.makesNoAddress({ text: name }));
  if (from?.file && from.slug === slug) return from.file;
  return `${from?.file ? path.posix.dirname(from.file) : folders.tags}/${slug}.md`;
}

/** Lists the new aliases of a tag, without duplicates, including the old address if it was not made from a name. */
function aliasesOf(name: string, old: string, from: Tag | undefined, other: Tag | undefined): string[] {
  const names = [...(other?.aliases ?? []), from?.name ?? old, ...(from?.aliases ?? [])];
  const hasAddress = !from || [name, ...names].some((one) => slugify(one) === from.slug);
  const all = new Map(
    [...names, ...(hasAddress ? [] : [from.slug])].reverse().map((one) => [foldName(one), one]),
  );
  all.delete(foldName(name));
  return [...all.values()].reverse();
}

/** Merges two files: the second with what only the first has, and both texts. @returns `lost`: the lines of the first whose values differ */
function mergeFiles(from: string, into: string, aliases: string[]): { text: string; lost: string[] } {
  const [source, target] = [splitFile(from), splitFile(into)];
  const [old, own] = [readYaml(source.keys), readYaml(target.keys)];
  const { name: _, aliases: __, sameAs, ...rest } = old;
  const body = [target.body, source.body].flatMap((text) => text.trim() || []).join("\n\n");
  const pages = new Set([own.sameAs ?? [], sameAs ?? []].flat());
  const changes = { ...rest, ...own, aliases, sameAs: [...pages] };
  const lost = Object.entries(rest).filter(
    ([key, value]) => Object.hasOwn(own, key) && !isSame(value, own[key]),
  );
  return {
    text: editFile(into, changes, Object.keys(tagSchema.shape), body),
    lost: lost.map(([key, value]) => `  ${key}: ${JSON.stringify(value)}`),
  };
}

/** Moves a file, or removes it without a target. @throws WriteError */
function move(file: string, to: string | undefined): void {
  try {
    if (to) renameSync(file, to);
    else rmSync(file);
  } catch (error) {
    throw writeError(file, error);
  }
}
