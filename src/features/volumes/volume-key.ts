import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { DateTime } from "luxon";
import { filesBelow } from "../../content/files.ts";
import { ParsedText } from "../../content/markdown/text.ts";
import { memoize } from "../../messages/message.ts";
import { newsDays } from "../../news/addresses.ts";
import { groupBy } from "../../news/group-by.ts";
import { once } from "../../site/lazily.ts";
import { isOngoing } from "../../site/lists/home.ts";
import type { Story } from "../../site/model.ts";
import { usedPictures } from "../../site/pictures/renditions.ts";
import type { Site } from "../../site/read-site.ts";
import type { PageFile } from "../../site/template.ts";
import { hashOf, openVolume } from "./model.ts";
import type { Summaries } from "./summaries.ts";

/** A volume in its present state. */
export interface KeyedVolume {
  name: string;
  stories: number;
  /** Hashes of Warta and what all pages show, and of its articles' files (open: of all). */
  key: { site: string; articles: string };
  /** Returns a hash of what pages may show of articles in other volumes. */
  visible(): string;
  /** Returns a hash of what its pages do show of them, which takes long. It is the same as long as `visible` is. */
  others(): string;
}

/**
 * Returns the volumes of a site, oldest first, with their keys. Keys are hashes of what pages are rendered from, and need no rules
 * about what a change affects: if a page has to change, its item in the model changes.
 * @param listPages lists all except those that list what texts say, which belong to the open volume
 * @param root the project's folder; `output` is the site's
 */
export function keyVolumes(
  { content, model }: Site,
  listPages: () => readonly PageFile[],
  { head, hashOf: hashOfFile, foundIn }: Summaries,
  { root, output }: { root: string; output: string },
): KeyedVolume[] {
  const { volumes, design, settings, stories, sections, pages, correctionsPolicy } = model;
  if (!volumes) return [];
  const isStory = new Set<unknown>(stories);
  // A site's own components may show more of a story than lists and links do.
  const hasOwn = Object.keys({ ...design.components, ...design.layouts }).length > 0;
  const hashed = (value: unknown): string => hashOf(written(value));
  const tags = new Map(content.tags.map((tag): [string, object] => [tag.slug, tag]));
  /** Hashes what is found in a text, which topics' pages cite, and the topics that it names, which its own page shows. */
  const found = memoize((one: Story) => {
    const parts = foundIn(one.file) ?? [hashOfFile(one.file), ...one.mentions.map(({ tag }) => tag)];
    return hashed(parts.map((part) => tags.get(part) ?? part));
  });
  /** Hashes what many pages show: a topic, an author, a section; of a story, what lists and links show. */
  const shared = memoize((part: object): string => {
    if (!isStory.has(part)) return hashOf(writtenWhole(part));
    const story = part as Story;
    const authors = story.labels.includes("opinion") && story.authors;
    const refs = [...listedKeys.map((key) => story[key]), authors, isOngoing(story, model.now)];
    return hashed([...refs, hasOwn && hashOfFile(story.file)]);
  });
  /** Serializes a value, except texts. `JSON.stringify` takes five times as long: it formats times, and writes each topic anew. */
  const written = (value: unknown): string => {
    if (typeof value === "string") return `${value.length} ${value}`;
    if (typeof value !== "object" || value === null) return String(value ?? "");
    return "slug" in value ? shared(value) : writtenWhole(value);
  };
  function writtenWhole(value: object): string {
    if (Array.isArray(value)) return `[${value.map(written)}]`;
    if (DateTime.isDateTime(value)) return `${value.toMillis()} ${value.offset}`;
    if (value instanceof ParsedText) return "";
    if ("toJSON" in value) return JSON.stringify(value);
    const parts = value as Record<string, unknown>;
    const story = isStory.has(parts) ? parts : isStory.has(parts.story) ? parts.story : undefined;
    let all = "";
    for (const key in parts)
      if (!story || !(isOwn.has(key) || isDrawn.has(key)))
        all += `${key} ${story && key === "mentions" ? found(story as Story) : written(parts[key])} `;
    return `{${all}}`;
  }
  const shown = [...pages, { path: "", ...correctionsPolicy }].map((page) => ({ ...page, html: "" }));
  const menu = sections.map(({ name, path }) => [name, path]);
  const ofAll = hashed([head, design.styles, design.words, shown, menu]);

  const articlesOf = groupBy(content.articles, (article) => [volumes.of(article.path)]);
  const beside = hashed([model.pictures, otherFiles()]);
  const ofStory = memoize((story: Story) => hashOf(shared(story) + writtenWhole(story)));
  const visible = once(() => hashed([ofAll, stories.map(ofStory), model.retractedPages, beside]));
  // Articles cease to be news, and live, with the time.
  const since = model.now.minus({ days: newsDays });
  const news = stories.filter((one) => one.date.at >= since || one.entries).map(shared);
  const ofOpen = once(() => hashed([settings.front, model.home.lead, content.tags, news, beside]));
  const partsOf = once(() => {
    const own = stories.map((story) => ({ path: story.path, item: ofStory(story), writtenWith: story.path }));
    const pictures = usedPictures(model).map(({ picture, use }) => ({ ...picture, item: use }));
    const withStory = pictures.map((one) => ({ ...one, writtenWith: volumes.storyWith(one.path) }));
    return groupBy([...own, ...listPages(), ...withStory], ({ writtenWith }) => [volumes.of(writtenWith)]);
  });
  // Articles become old with the month.
  const aging = settings.oldAfter ? model.articlePages : [];
  const isOld = new Map(aging.map(({ story, isOld }) => [story.path, isOld]));
  return volumes.names.map((name) => {
    const own = articlesOf.get(name) ?? [];
    const isOpen = name === openVolume;
    const read = isOpen ? content.articles : own;
    const files = read.map(({ path, file }) => [path, hashOfFile(file), isOld.get(path)]);
    const volume = { name, stories: own.length, key: { site: ofAll, articles: hashed(files) } };
    const others = () => hashed((partsOf().get(name) ?? []).map(({ path, item }) => hashed([path, item])));
    return isOpen ? { ...volume, visible: ofOpen, others: ofOpen } : { ...volume, visible, others };
  });

  /** Lists the files in the project's folders with their hashes, except articles, measured pictures, the output, and tools' folders. */
  function otherFiles(): [file: string, hash: string][] {
    const listed = [...model.pictures, ...content.articles, ...content.unpublished];
    const known = new Set(listed.map(({ file }) => file));
    return readdirSync(root, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !/^\.|^node_modules$/.test(entry.name))
      .filter(({ name }) => path.join(root, name) !== output)
      .flatMap(({ name }) => filesBelow(path.join(root, name)).map((file) => `${name}/${file}`))
      .filter((file) => !known.has(file) && !file.includes("/node_modules/"))
      .map((file) => [file, hashOf(readFileSync(path.join(root, file)))]);
  }
}

/** What lists and links show of a story. They do not show `modified`, and authors only of opinion. */
const listed = "path title description date language status image entries section labels factCheck series";
const listedKeys = listed.split(" ") as (keyof Story)[];

/** The keys that only pages of a story's own volume show: they depend on its file and the month, or are rendered from its text. */
const isOwn = new Set("corrections updated modified isOld bodyLine".split(" "));
const isDrawn = new Set("html feedHtml paragraphs words readingMinutes datedSentences".split(" "));
