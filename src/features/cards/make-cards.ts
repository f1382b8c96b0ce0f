import { createHash } from "node:crypto";
import { availableParallelism } from "node:os";
import path from "node:path";
import { sectionLabel } from "../../../_includes/components/headline.tsx";
import { kindName } from "../../../_includes/components/tags.tsx";
import { canDraw, drawable, drawnFonts } from "../../../_includes/drawn-text.ts";
import type { SharedPicture } from "../../../_includes/layout/page-meta.ts";
import { clockTime, longDate } from "../../../_includes/shown-dates.ts";
import { createView } from "../../../_includes/view.ts";
import { type Asset, openMadeFiles } from "../../assets/made-files.ts";
import { inParallel } from "../../content/content-files.ts";
import { catalog } from "../../messages/catalog.ts";
import { type Language, oncePer } from "../../messages/message.ts";
import { progress } from "../../messages/terminal.ts";
import { groupBy } from "../../news/group-by.ts";
import type { Entity, SiteModel } from "../../site/model.ts";
import {
  type CardText,
  cardSize,
  drawCard,
  smallestWithSummary,
  titleSizes,
  wholeWordSize,
  wordsEnd,
} from "./card.tsx";
import texts from "./messages.json" with { type: "json" };

export const cardMessages = catalog(texts);

/** Draws the share cards of a site, except those that an earlier build drew and kept: an address has a hash of its drawing. */
export async function makeCards(
  site: SiteModel,
  { cache, language, draw = cardPng }: { cache: string; language: Language; draw?: typeof cardPng },
): Promise<Asset[]> {
  const made = openMadeFiles(path.join(cache, "cards"));
  const cards = shareCards(site).map((card) => ({ ...card, name: path.posix.basename(card.path) }));
  const missing = cards.filter(({ name }) => !made.has(name));
  const advance = progress((done, total) => cardMessages.made({ done, total }), missing.length, language);
  await inParallel(missing, availableParallelism() + 1, async ({ name, text }) => {
    made.keep(name, await draw(text));
    advance();
  });
  return cards.map((card) => ({ path: card.path, file: made.file(card.name) }));
}

/** Finds the largest headline at which all fits: with the summary if it stays large. If nothing fits, the smallest has to do. */
export async function fitCard({
  summary,
  ...bare
}: CardText): Promise<{ svg: string; size: number; text: CardText }> {
  // Imported here because most builds draw no cards, and it takes 0.1 s.
  const { default: satori } = await import("satori");
  const most = Math.max(wholeWordSize(bare.title), Math.min(...titleSizes));
  const sizes = titleSizes.filter((size) => size <= most);
  const tries = [{ ...bare, summary }, bare].flatMap((text: CardText) =>
    sizes.filter((size) => !text.summary || size >= smallestWithSummary).map((size) => ({ size, text })),
  );
  for (;;) {
    const { size, text } = tries.shift() ?? { size: 0, text: bare };
    let fits = true;
    const svg = await satori(drawCard(text, size) as never, {
      ...cardSize,
      fonts: drawnFonts,
      onNodeDetected: ({ key, top }) => {
        if (key === "end") fits = top <= wordsEnd;
      },
    });
    if (fits || tries.length === 0) return { svg, size, text };
  }
}

async function cardPng(text: CardText): Promise<Uint8Array> {
  const { svg } = await fitCard(text);
  const { renderAsync } = await import("@resvg/resvg-js");
  const image = await renderAsync(svg, { font: { loadSystemFonts: false } });
  return image.asPng();
}

/** The picture that social networks show for a shared page: what it says, and its path from the site's root. */
export type ShareCard = NonNullable<ReturnType<typeof card>>;

const longestTitle = 600;
const longestName = 120;

const hashOf = (...parts: (string | Uint8Array)[]): string =>
  parts.reduce((hash, part) => hash.update(part), createHash("sha256")).digest("hex");

const drawnWith =
  JSON.stringify([titleSizes, smallestWithSummary]) + hashOf(...drawnFonts.map(({ data }) => data));

/** @returns undefined if the text is too long or has letters that cannot be drawn */
function card(slug: string, { topics = [], ...given }: CardText, { settings, addresses }: SiteModel) {
  const { look } = settings;
  const written = { ...given, ...(look?.accent && { accent: look.accent.light }) };
  const words = Object.entries(written).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, drawable(value)] as const],
  );
  const text = {
    ...Object.fromEntries(words),
    ...(topics.length > 0 && { topics: topics.map(drawable).filter(canDraw) }),
  } as unknown as CardText;
  const { siteName, kicker = "", title } = text;
  const hasRoom = title.length <= longestTitle && Math.max(siteName.length, kicker.length) <= longestName;
  if (!title || !hasRoom || !words.every(([, value]) => canDraw(value))) return undefined;
  // Of a drawing, what the library that made it counts is left out.
  const drawn = JSON.stringify(drawCard(text, 0), (key, value) => (key.startsWith("__") ? undefined : value));
  return { path: addresses.shareCard(slug, hashOf(drawnWith, drawn).slice(0, 10)), text };
}

/** Each name once, those that are there most often first. */
const mostFirst = (names: readonly string[]): string[] =>
  [...groupBy(names, (name) => [name])].sort(([, a], [, b]) => b.length - a.length).map(([name]) => name);

/** Pages with a card of their own, and what it says: articles in their language, tags, sections and authors with what they are. */
function* pagesWithCards(
  model: SiteModel,
): Generator<[page: Pick<Entity, "path" | "slug">, text: Omit<CardText, "siteName">]> {
  const view = createView(model);
  const { words } = view;
  for (const story of model.stories) {
    if (story.status !== "published") continue;
    const { title, description: summary, section, language, entries } = story;
    const timesOf = (slug: string) => story.mentions.filter(({ tag }) => tag === slug);
    const topics = mostFirst(
      story.tags.flatMap(({ slug, name }) => [name, ...timesOf(slug).map(() => name)]),
    );
    const labels = story.labels.map((label) => words.labels.names[label]);
    const kicker = [...labels, ...(sectionLabel(view, story) ? [] : [section.name])].join(" · ");
    const newest = clockTime(story.modified.at, language, model.settings.timeZone);
    const live = entries && { live: `${words.liveNow} ${newest}` };
    const date = longDate(entries ? story.modified : story.date, language);
    yield [story, { kicker, ...live, title, summary, date, topics }];
  }
  for (const entity of model.tags) {
    const { name: title, tag } = entity;
    const kicker = kindName(view, tag.kind) ?? words.kinds.Thing;
    yield [entity, { kicker, title, summary: tag.description, topics: tag.aliases }];
  }
  for (const { section, list } of model.sectionPages) {
    if (list.number !== null) continue;
    const stories = model.stories.filter((story) => story.section.slug === section.slug);
    const topics = mostFirst(stories.flatMap((story) => story.tags.map(({ name }) => name))).slice(0, 5);
    const [title, summary] = [section.name, section.description];
    yield [section, { kicker: words.section, title, summary, topics }];
  }
  for (const { author, list, tags } of model.authorPages) {
    const topics = tags.map(({ tag }) => tag.name);
    const summary = author.profile?.jobTitle;
    if (list.number === null) yield [author, { kicker: words.author, title: author.name, summary, topics }];
  }
}

/** The cards of each page with one of its own, by path, and that of the site for all others. */
const cardsOf = oncePer((model: SiteModel) => {
  const { name, description, origin } = model.settings;
  const byPage = new Map<string, ShareCard>();
  for (const [{ path, slug }, text] of pagesWithCards(model)) {
    const own = card(slug, { siteName: name, ...text }, model);
    if (own) byPage.set(path, own);
  }
  const topics = model.home.tags.slice(0, 5).map((tag) => tag.name);
  const ofSite = { siteName: new URL(origin).hostname, title: name, topics };
  const site = card("", { ...ofSite, summary: description }, model) ?? card("", ofSite, model);
  return { byPage, site };
}, new WeakMap());

/** Whether a site has cards: a preview has none. */
const hasCards = ({ settings, preview }: SiteModel): boolean => Boolean(settings.shareCards) && !preview;

/** Every card of the site, each once. */
export function shareCards(model: SiteModel): ShareCard[] {
  if (!hasCards(model)) return [];
  const { byPage, site } = cardsOf(model);
  const all = [["/", site] as const, ...byPage].filter(([path]) => model.volumes?.writes(path) ?? true);
  return [...new Map(all.flatMap(([, one]) => (one ? [[one.path, one]] : []))).values()];
}

/** The card of a page, alone in a list; further pages of a list, which last, have that of the first, unless it has topics. Else the site's, if asked for. */
export function sharedCards(path: string, model: SiteModel, orSite: boolean): SharedPicture[] {
  if (!hasCards(model)) return [];
  const { byPage, site } = cardsOf(model);
  const first = byPage.get(path.replace(/\d+\/$/, ""));
  const isSame = path.startsWith(model.addresses.tags) || !first?.text.topics;
  const shown = byPage.get(path) ?? (isSame ? first : undefined) ?? (orSite ? site : undefined);
  const alt = `${shown?.text.siteName}: ${shown?.text.title}`;
  return shown ? [{ path: shown.path, ...cardSize, alt }] : [];
}
