import { createHash } from "node:crypto";
import { kindName } from "../../../_includes/components/tags.tsx";
import { canDraw, drawable } from "../../../_includes/drawn-text.ts";
import type { SharedPicture } from "../../../_includes/layout/page-meta.ts";
import { longDate } from "../../../_includes/shown-dates.ts";
import { createView } from "../../../_includes/view.ts";
import { oncePer } from "../../messages/message.ts";
import type { SiteModel } from "../../site/model.ts";
import { type CardText, cardSize, cardVersion } from "./card.ts";

/** The picture that social networks show for a shared page. */
export interface ShareCard {
  /** Path from the site's root. It changes with the card's text, because networks cache pictures by address. */
  path: string;
  text: CardText;
}

/** In letters: what fits on a card in the smallest type. */
const longestTitle = 600;
const longestName = 120;

/** @returns undefined if the text is too long or has letters that cannot be drawn */
function card(slug: string, given: CardText, { settings, addresses }: SiteModel): ShareCard | undefined {
  const { look } = settings;
  const written = { ...given, ...(look?.accent && { accent: look.accent.light }) };
  const text = Object.fromEntries(
    Object.entries(written).flatMap(([key, value]) => (value === undefined ? [] : [[key, drawable(value)]])),
  ) as unknown as CardText;
  const { siteName, kicker = "", title } = text;
  const hasRoom = title.length <= longestTitle && Math.max(siteName.length, kicker.length) <= longestName;
  if (!title || !hasRoom || !Object.values(text).every(canDraw)) return undefined;
  const hash = createHash("sha256").update(cardVersion + JSON.stringify(text));
  return { path: addresses.shareCard(slug, hash.digest("hex").slice(0, 10)), text };
}

/** A page with a card of its own: its path, the slug in the card's address, and what the card says. */
type CardPage = [path: string, slug: string, text: Omit<CardText, "siteName">];

/** Articles in their language, tags, sections and authors with what they are. */
function* pagesWithCards(model: SiteModel): Generator<CardPage> {
  const view = createView(model);
  const { words } = view;
  for (const { path, slug, title, section, date, language, status } of model.stories)
    if (status === "published")
      yield [path, slug, { kicker: section.name, title, date: longDate(date, language) }];
  for (const { path, slug, name, tag } of model.tags) {
    const kicker = kindName(view, tag.kind) ?? words.kinds.Thing;
    yield [path, slug, { kicker, title: name, summary: tag.description }];
  }
  for (const { section } of model.sectionPages) {
    const { path, slug, name, description } = section;
    yield [path, slug, { kicker: words.section, title: name, summary: description }];
  }
  for (const { author } of model.authorPages)
    yield [author.path, author.slug, { kicker: words.author, title: author.name }];
}

/**
 * The cards of each page with one of its own, by path, and that of the site for all others: its name and description. A model
 * never changes: its cards are found once.
 */
const cardsOf = oncePer((model: SiteModel) => {
  const { name, description, origin } = model.settings;
  const byPage = new Map<string, ShareCard>();
  for (const [path, slug, text] of pagesWithCards(model)) {
    const own = card(slug, { siteName: name, ...text }, model);
    if (own) byPage.set(path, own);
  }
  const described = description && card("", { siteName: name, title: description }, model);
  const site = described || card("", { siteName: new URL(origin).hostname, title: name }, model);
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

/**
 * The card of a page, alone in a list, empty if there is none; further pages of a list have that of the first.
 *
 * @param path of the page
 * @param orSite whether a page without a card of its own has the site's
 */
export function sharedCards(path: string, model: SiteModel, orSite: boolean): SharedPicture[] {
  if (!hasCards(model)) return [];
  const { byPage, site } = cardsOf(model);
  const shown = byPage.get(path) ?? byPage.get(path.replace(/\d+\/$/, "")) ?? (orSite ? site : undefined);
  const alt = `${shown?.text.siteName}: ${shown?.text.title}`;
  return shown ? [{ path: shown.path, ...cardSize, alt }] : [];
}
