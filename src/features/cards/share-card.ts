import { createHash } from "node:crypto";
import { kindName } from "../../../_includes/components/tag-link.tsx";
import { longDate } from "../../../_includes/dates.ts";
import { createView } from "../../../_includes/view.ts";
import type { Entity, SectionPage, SiteContext, SiteModel, Story, TagRef } from "../../site/model.ts";
import { type CardText, canDraw, cardSize, cardVersion, drawable } from "./card.ts";

/** The picture that social networks show for a shared page. */
export interface ShareCard {
  /** Path from the site's root. It changes with the card's text, because networks cache pictures by address. */
  path: string;
  text: CardText;
}

/** In letters: what fits on a card in the smallest type. */
const longestTitle = 600;
const longestName = 120;

function card(
  slug: string,
  given: CardText,
  { settings: { look }, addresses }: SiteContext,
): ShareCard | undefined {
  const written = { ...given, ...(look?.accent && { accent: look.accent.light }) };
  const text = Object.fromEntries(
    Object.entries(written).flatMap(([key, value]) => (value === undefined ? [] : [[key, drawable(value)]])),
  ) as unknown as CardText;
  const { siteName, kicker = "", title } = text;
  const hasRoom = title.length <= longestTitle && Math.max(siteName.length, kicker.length) <= longestName;
  if (!title || !hasRoom || !Object.values(text).every(canDraw)) return undefined;
  const hash = createHash("sha256")
    .update(cardVersion)
    .update(JSON.stringify(text))
    .digest("hex")
    .slice(0, 10);
  return { path: addresses.shareCard(slug, hash), text };
}

/**
 * The card of an article, in the article's language.
 *
 * @returns undefined if cards are off, for a draft, or if the text is too long or has letters that cannot be drawn
 */
export function articleCard(
  { title, section, date, language, article, status }: Story,
  context: SiteContext,
): ShareCard | undefined {
  const { settings } = context;
  if (!settings.shareCards || status !== "published") return undefined;
  const text = { siteName: settings.name, kicker: section.name, title, date: longDate(date, language) };
  return card(article.slug, text, context);
}

/** The card of a tag: its kind, name and description. */
export function tagCard({ slug, name, tag }: TagRef, context: SiteContext): ShareCard | undefined {
  const { settings } = context;
  if (!settings.shareCards) return undefined;
  const view = createView(context);
  const kicker = kindName(view, tag.kind) ?? view.words.kinds.Thing;
  const text = { siteName: settings.name, kicker, title: name, summary: tag.description };
  return card(slug, text, context);
}

/** The card of a section: its name and description. */
export function sectionCard(
  { slug, name, description }: SectionPage["section"],
  context: SiteContext,
): ShareCard | undefined {
  return listCard({ slug, name }, createView(context).words.search.section, context, description);
}

/** The card of an author. */
export const authorCard = (author: Entity, context: SiteContext): ShareCard | undefined =>
  listCard(author, createView(context).words.search.author, context);

function listCard(
  { slug, name }: Pick<Entity, "slug" | "name">,
  kicker: string,
  context: SiteContext,
  summary?: string,
): ShareCard | undefined {
  const { settings } = context;
  if (!settings.shareCards) return undefined;
  const text = { siteName: settings.name, kicker, title: name, ...(summary !== undefined && { summary }) };
  return card(slug, text, context);
}

/** The card of the site, for the front page and all pages without a card of their own: its name and description. */
export function siteCard(context: SiteContext): ShareCard | undefined {
  const { name, description, origin, shareCards } = context.settings;
  if (!shareCards) return undefined;
  const described = description && card("", { siteName: name, title: description }, context);
  return described || card("", { siteName: new URL(origin).hostname, title: name }, context);
}

/** Every card of the site, each once. */
export function shareCards(model: SiteModel): ShareCard[] {
  if (!model.settings.shareCards) return [];
  const cards = [
    siteCard(model),
    ...model.stories.map((story) => articleCard(story, model)),
    ...model.tags.map((tag) => tagCard(tag, model)),
    ...model.sectionPages.map(({ section }) => sectionCard(section, model)),
    ...model.authorPages.map(({ author }) => authorCard(author, model)),
  ];
  return [...new Map(cards.flatMap((one) => (one ? [[one.path, one] as const] : []))).values()];
}

/** A card as Open Graph describes it: https://ogp.me/#structured */
export const cardMeta = ({ path, text }: ShareCard, { addresses }: SiteContext) => [
  { property: "og:image", content: addresses.absolute(path) },
  { property: "og:image:width", content: String(cardSize.width) },
  { property: "og:image:height", content: String(cardSize.height) },
  { property: "og:image:alt", content: `${text.siteName}: ${text.title}` },
];
