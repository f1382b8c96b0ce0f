import { hash } from "node:crypto";
import { availableParallelism } from "node:os";
import path from "node:path";
import { labelText, sectionLabel } from "../../../_includes/components/headline.tsx";
import { kindName } from "../../../_includes/components/tags.tsx";
import { canDraw, drawable } from "../../../_includes/drawn-text.ts";
import type { SharedPicture } from "../../../_includes/layout/page-meta.ts";
import { clockTime, longDate } from "../../../_includes/shown-dates.ts";
import { createView } from "../../../_includes/view.ts";
import { drawnFonts } from "../../assets/drawn-fonts.ts";
import { type Asset, openFileCache } from "../../assets/made-files.ts";
import { type CoveredFile, makePicture, tryPicture } from "../../assets/pictures/make-picture.ts";
import { inParallel } from "../../content/content-files.ts";
import { catalog } from "../../messages/catalog.ts";
import { type Language, memoize } from "../../messages/message.ts";
import { progress } from "../../messages/terminal.ts";
import { byFrequency } from "../../news/group-by.ts";
import type { AuthorRef, Entity, SiteModel, Story } from "../../site/model.ts";
import { isUnchanged, isUpright, renditions } from "../../site/pictures/renditions.ts";
import { type CardText, cardSize, drawCard, layout, maxHeight, wholeWordSize } from "./card.tsx";
import texts from "./messages.json" with { type: "json" };

const cardMessages = catalog(texts);

/** Draws the share cards of a site, except those cached by an earlier build: an address contains a hash of the drawing. */
export async function makeCards(
  site: SiteModel,
  { root, cache, language }: { root: string; cache: string; language: Language },
  draw = cardPng,
): Promise<Asset[]> {
  const made = openFileCache(path.join(cache, "cards"));
  const cards = shareCards(site).map((card) => ({ ...card, name: path.posix.basename(card.path) }));
  const missing = cards.filter(({ name }) => !made.has(name));
  const advance = progress((done, total) => cardMessages.made({ done, total }), missing.length, language);
  await inParallel(missing, availableParallelism() + 1, async ({ name, text, shown }) => {
    const { bytes } = shown ? await tryPicture(path.join(root, shown.file), shown.wanted) : {};
    const data = bytes && `data:image/jpeg;base64,${Buffer.from(bytes).toString("base64")}`;
    made.add(name, await draw({ ...text, ...(shown && { [shown.place]: data }) }));
    advance();
  });
  return cards.map((card) => ({ path: card.path, file: made.file(card.name) }));
}

/**
 * Finds the largest headline at which everything fits: with the summary if it stays large, next to a photo if it stays as large as
 * without it. If it does not fit at the smallest size, it is shortened at the end of a word.
 */
export async function fitCard({ summary, ...bare }: CardText) {
  // Imported here because most builds draw no cards, and the import takes 0.1 s.
  const { default: satori } = await import("satori");
  const maxSize = Math.max(wholeWordSize(bare), Math.min(...layout.sizes));
  const sizes = layout.sizes.filter((size) => size <= maxSize);
  const large = sizes.filter((size) => bare.photo || size >= layout.besides);
  const attempts: { size: number; text: CardText }[] = [
    ...(summary ? large.map((size) => ({ size, text: { ...bare, summary } })) : []),
    ...sizes.map((size) => ({ size, text: bare })),
  ];
  if (bare.photo) attempts.sort((one, other) => other.size - one.size);
  for (;;) {
    const { size, text } = attempts.shift() ?? { size: 0, text: bare as CardText };
    let fits = text.title.length <= layout.longestTitle;
    const svg = await satori(drawCard(text, size) as never, {
      ...cardSize,
      fonts: drawnFonts,
      onNodeDetected: ({ key, height }) => {
        if (key === "words") fits &&= height <= maxHeight(text);
      },
    });
    const isLast = attempts.length === 0;
    if (fits || (isLast && text.title.length < 20)) return { svg, size, text };
    const maxLetters = Math.min(layout.longestTitle, text.title.length - 9);
    const title = `${text.title.slice(0, maxLetters).replace(/[\s\p{P}]+\S*$/u, "")}…`;
    if (isLast) attempts.push({ size, text: { ...text, title } });
  }
}

async function cardPng(text: CardText): Promise<Uint8Array> {
  const { svg } = await fitCard(text);
  const { renderAsync } = await import("@resvg/resvg-js");
  const image = (await renderAsync(svg, { font: { loadSystemFonts: false } })).asPng();
  // A PNG would exceed the size that chats show.
  return text.photo ? makePicture(image, { ...cardSize, path: "", format: "jpeg" }) : image;
}

/** A picture on a card: its key in `CardText`, its file, and the rendition to make. */
type CardPicture = { place: "photo" | "portrait"; file: string; wanted: CoveredFile };

/** The picture that social networks show for a shared page: its contents, and its path from the site's root. */
export type ShareCard = NonNullable<ReturnType<typeof card>>;

const [maxNameLength, maxOnPhoto, minPhotoSide] = [120, 44, 300];

const drawingInputs =
  JSON.stringify(layout) + hash("sha256", Buffer.concat(drawnFonts.map(({ data }) => Buffer.from(data))));

/** @returns undefined if the text is too long or has letters that cannot be drawn */
function card(
  slug: string,
  given: Omit<CardText, "photoWidth">,
  { settings, addresses }: SiteModel,
  shown?: CardPicture,
) {
  const accent = settings.look?.accent?.light;
  const words = Object.entries({ ...given, accent }).flatMap(([key, value = ""]) => {
    const written = Array.isArray(value) ? value.map(drawable).filter(canDraw) : drawable(value);
    return written.length > 0 ? [[key, written] as const] : [];
  });
  const photoWidth = shown?.place === "photo" && { photoWidth: shown.wanted.width };
  const picture = shown && { [shown.place]: shown.wanted.path, ...photoWidth };
  const text = { ...Object.fromEntries(words), ...picture } as unknown as CardText;
  const { siteName, kicker = "", title } = text;
  const isLong = Math.max(siteName.length, kicker.length) > maxNameLength;
  if (!title || isLong || words.some(([, value]) => typeof value === "string" && !canDraw(value))) return;
  // Preact numbers nodes in keys that begin with `__`: they would change the hash.
  const drawn = JSON.stringify(drawCard(text, 0), (key, value) => (key.startsWith("__") ? undefined : value));
  const end = `${hash("sha256", drawingInputs + drawn).slice(0, 10)}.${text.photo ? "jpg" : "png"}`;
  return { path: addresses.shareCard(slug, end), text, shown };
}

/** Returns the pages with their own card, and its contents: articles in their language, tags, sections and authors. */
function* pagesWithCards(
  model: SiteModel,
): Generator<
  [page: Pick<Entity, "path" | "slug">, text: Omit<CardText, "siteName" | "photoWidth">, shown?: CardPicture]
> {
  const view = createView(model);
  const { words } = view;
  for (const story of model.stories) {
    if (story.status !== "published") continue;
    const { title, description: summary, section, language, entries } = story;
    const named = story.mentions.flatMap(({ tag }) => story.tags.filter(({ slug }) => slug === tag));
    const topics = byFrequency([...story.tags, ...named].map(({ name }) => name));
    const label = labelText(words, story).replaceAll("\u00a0", " ");
    const writers = story.kind === "opinion" ? story.authors.slice(0, 2) : [];
    const hasLabel = writers.length > 0 || story.factCheck || sectionLabel(view, story);
    const kicker = [label, hasLabel ? "" : section.name].filter(Boolean).join(" · ");
    const portrait = writers.length === 1 ? portraitOf(writers[0]) : undefined;
    // A photo leaves no room for longer kickers and names.
    const isShort = Math.max(kicker.length, model.settings.name.length) <= maxOnPhoto;
    const shown = (isShort ? photoOf(story.image) : undefined) ?? portrait;
    const time = clockTime(story.modified.at, language, model.settings.timeZone);
    const live = entries && { live: `${words.liveNow} ${time}` };
    const date = longDate(entries ? story.modified : story.date, language);
    const fontStyle = story.kind === "opinion" ? ("italic" as const) : undefined;
    yield [story, { kicker, ...live, title, summary, date, topics, fontStyle }, shown];
  }
  for (const { tag, list, neighbours } of model.tagPages) {
    const { name: title, slug, kind, description: summary, aliases } = tag;
    const kicker = kindName(view, kind) ?? words.kinds.Thing;
    const topics = neighbours.length > 0 ? neighbours.map(({ tag }) => tag.name) : aliases;
    const page = { path: list.path, slug };
    yield [page, { kicker, title, summary, topics }];
  }
  for (const { section, list } of model.sectionPages) {
    if (list.number !== null) continue;
    const stories = model.stories.filter((story) => story.section.slug === section.slug);
    const topics = byFrequency(stories.flatMap((story) => story.tags.map(({ name }) => name))).slice(0, 5);
    const [title, summary] = [section.name, section.description];
    yield [section, { kicker: words.section, title, summary, topics }];
  }
  for (const { author, list, tags } of model.authorPages) {
    if (list.number !== null) continue;
    const about = { title: author.name, summary: author.jobTitle, topics: tags.map(({ tag }) => tag.name) };
    yield [author, { kicker: words.author, ...about }, portraitOf(author)];
  }
}

/** Returns an author's portrait; none if it is published unprocessed, which cards cannot draw. */
function portraitOf({ image }: Partial<AuthorRef> = {}): CardPicture | undefined {
  const [wanted] = image ? renditions(image, "jpeg", "portrait") : [];
  return image && wanted && { place: "portrait", file: image.file, wanted };
}

/** Returns a story's picture if it is large enough for a card, cropped to its place there. */
function photoOf(image: Story["image"]): CardPicture | undefined {
  if (!image || isUnchanged(image) || Math.min(image.width / 2, image.height) < minPhotoSide) return;
  const { file, path, focus } = image;
  const { height, wide, upright } = layout.photo;
  const width = isUpright(image) ? upright : wide;
  const crop = { width, height, focus, format: "jpeg", shape: "1x1" } as const;
  return { place: "photo", file, wanted: { ...crop, path: [path, ...Object.values(crop)].join(" ") } };
}

/** Returns the cards of pages with their own, by path, and the site's card for all others. */
const cardsOf = memoize((model: SiteModel) => {
  const { name, description: summary, origin } = model.settings;
  const byPage = new Map<string, ShareCard>();
  for (const [{ path, slug }, text, shown] of pagesWithCards(model)) {
    const ownCard = card(slug, { siteName: name, ...text }, model, shown);
    if (ownCard) byPage.set(path, ownCard);
  }
  const siteText = { siteName: new URL(origin).hostname, title: name };
  const site = card("", { ...siteText, summary }, model) ?? card("", siteText, model);
  return { byPage, site };
}, new WeakMap());

/** Checks whether a site has cards. A preview has none. */
const hasCards = ({ settings, preview }: SiteModel): boolean => Boolean(settings.shareCards) && !preview;

/** Returns every card of the site once. */
export function shareCards(model: SiteModel): ShareCard[] {
  if (!hasCards(model)) return [];
  const { byPage, site } = cardsOf(model);
  const all = [["/", site] as const, ...byPage].filter(([path]) => model.volumes?.writes(path) ?? true);
  return [...new Map(all.flatMap(([, one]) => (one ? [[one.path, one]] : []))).values()];
}

/** Returns the card of a page, in a list. A page without its own has that of the site, if `orSite` is set. */
export function cardsForPage(path: string, model: SiteModel, orSite: boolean): SharedPicture[] {
  if (!hasCards(model)) return [];
  const { byPage, site } = cardsOf(model);
  const shown = byPage.get(path) ?? (orSite ? site : undefined);
  return shown ? [{ path: shown.path, ...cardSize, alt: `${shown.text.siteName}: ${shown.text.title}` }] : [];
}
