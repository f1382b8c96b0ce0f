import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { DateTime } from "luxon";
import type { Content } from "../../content/content.ts";
import { folders } from "../../content/content-files.ts";
import { filesBelow } from "../../content/files.ts";
import { ParsedText } from "../../content/markdown/text.ts";
import { memoize } from "../../messages/message.ts";
import { newsSitemapPath } from "../../news/addresses.ts";
import { groupBy } from "../../news/group-by.ts";
import type { Story, StoryRef } from "../../site/model.ts";
import { usedPictures } from "../../site/pictures/renditions.ts";
import type { Site } from "../../site/read-site.ts";
import type { PageFile, SitemapEntry } from "../../site/template.ts";
import { hashOf, openVolume } from "./model.ts";
import type { Summaries } from "./summaries.ts";

/** A volume as it is now. */
export interface KeyedVolume {
  name: string;
  stories: number;
  /** Hashes of what it is made of. While all are the same, it is built as it would be now. */
  key: {
    /** Warta, the configuration, and what all pages show of their site. */
    site: string;
    /** The files of its articles; of the open volume, of all. */
    articles: string;
    /** What its pages say of topics, authors and other volumes; of the open volume, all other files. */
    others: string;
  };
}

/**
 * The volumes of a site, oldest first, with their keys. These are made from what pages are drawn from, not from rules about what
 * a change may reach: a page that is to show something else has another item in the model.
 *
 * @param pages all but those that list what texts say, which the open volume has
 * @param root the project's folder; `output` is that of the site
 */
export function keyVolumes(
  { content, model }: Site,
  { files, entries }: { files: readonly PageFile[]; entries: readonly SitemapEntry[] },
  { head, hashOf: hashOfFile, hashOfFound }: Summaries,
  { root, output }: { root: string; output: string },
): KeyedVolume[] {
  const { volumes, design, stories, sections, pages, correctionsPolicy } = model;
  if (!volumes) return [];
  const isStory = new Set<unknown>(stories);
  // A site's own components may show more of a story than lists and links do.
  const hasOwn = Object.keys({ ...design.components, ...design.layouts }).length > 0;
  const hashed = (value: unknown): string => hashOf(written(value));
  /** Of what is found in a text: what a topic's page cites of it follows from that. */
  const found = memoize((story: Story) => {
    const { datedSentences } = story;
    // From now on the summary has them as they are.
    return hashOfFound(story.file) ?? hashOf(JSON.stringify([datedSentences, story.mentions]));
  });
  /** Of what many pages show: a topic, an author, a section; of a story what lists and links have. */
  const shared = memoize((part: object): string => {
    if (!isStory.has(part)) return hashOf(writtenWhole(part));
    return hashed([refOf(part as Story), hasOwn && hashOfFile((part as Story).file)]);
  });
  /** Writes a value, all but texts. `JSON.stringify` takes five times as long: it writes out times, and each topic anew. */
  const written = (value: unknown): string => {
    if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "";
    return "slug" in value ? shared(value) : writtenWhole(value);
  };
  function writtenWhole(value: object): string {
    if (Array.isArray(value)) return `[${value.map(written)}]`;
    if (DateTime.isDateTime(value)) return `${value.toMillis()} ${value.offset}`;
    if (value instanceof ParsedText) return "";
    if ("toJSON" in value) return JSON.stringify(value);
    const parts = value as Record<string, unknown>;
    const ofStory = isStory.has(parts.story) ? (parts.story as Story) : undefined;
    const keys = Object.keys(parts).map(
      (key) => `${key}:${key === "mentions" && ofStory ? found(ofStory) : written(parts[key])}`,
    );
    return `{${keys}}`;
  }
  const shown = [...pages, { path: "", ...correctionsPolicy }].map((page) => ({ ...page, html: "" }));
  const menu = sections.map(({ name, path }) => [name, path]);
  const site = hashed([head, design.styles, design.words, shown, menu]);

  const articlesOf = groupBy(content.articles, (article) => [volumes.of(article.path)]);
  const storiesOf = groupBy(stories, (story) => [volumes.of(story.path)]);
  const filesOf = groupBy(files, ({ writtenWith }) => [volumes.of(writtenWith)]);
  const entriesOf = groupBy(entries, ({ writtenWith }) => [volumes.of(writtenWith)]);
  const picturesOf = groupBy(usedPictures(model), ({ picture }) => [volumes.ofPicture(picture.path)]);
  // Of the last two days: the open volume changes with the time too.
  const news = files.find((file) => file.path === newsSitemapPath);
  return volumes.names.map((name) => {
    const isOpen = name === openVolume;
    const own = articlesOf.get(name) ?? [];
    const articles = keyOfArticles(isOpen ? content.articles : own, { hashOf: hashOfFile });
    const others = isOpen
      ? [content.settings.front, model.home.lead, content.tags, news?.draw(), otherFiles()]
      : [
          (storiesOf.get(name) ?? []).map((story) => [found(story), wholeOf(story)]),
          (filesOf.get(name) ?? []).map((file) => [file.path, file.item]),
          entriesOf.get(name),
          (picturesOf.get(name) ?? []).map(({ picture, use }) => [picture.path, use]),
        ];
    return { name, stories: own.length, key: { site, articles, others: hashed(others) } };
  });

  /** The files of the project but articles, measured pictures, and what is in folders of programs. */
  function otherFiles(): [file: string, hash: string][] {
    const known = new Set(model.pictures.map(({ file }) => file));
    const below = readdirSync(root, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !/^\./.test(entry.name))
      .filter(({ name }) => name !== "node_modules" && path.join(root, name) !== output)
      .flatMap(({ name }) => filesBelow(path.join(root, name)).map((file) => `${name}/${file}`));
    return below
      .filter((file) => !known.has(file) && !file.includes("/node_modules/"))
      .filter((file) => !file.startsWith(`${folders.articles}/`) || !/\.md$/i.test(file))
      .map((file) => [file, hashOf(readFileSync(path.join(root, file)))]);
  }
}

/** A hash of articles: of their addresses, and of their files. */
export const keyOfArticles = (
  articles: Content["articles"],
  { hashOf: hashOfFile }: Pick<Summaries, "hashOf">,
): string => hashOf(JSON.stringify(articles.map(({ path, file }) => [path, hashOfFile(file)])));

/** What lists and links show of a story; `modified` is not shown there. */
const refOf = (story: Story): Omit<StoryRef, "modified"> => {
  const { path, title, description, date, language, status, image, entries, section, labels } = story;
  const authors = labels.includes("opinion") ? story.authors : [];
  return { path, title, description, date, language, status, image, entries, section, labels, authors };
};

/** What is drawn of a story's text follows from its file and the names in it. */
const isDrawn = new Set("html feedHtml paragraphs words readingMinutes mentions datedSentences".split(" "));

const wholeOf = (story: Story): unknown[] =>
  Object.keys(story).map((key) => (isDrawn.has(key) ? key : [key, story[key as keyof Story]]));
