import type { ComponentChild } from "preact";
import type { Picture, Source } from "../src/content/content.ts";
import type { Moment } from "../src/news/dates/moment.ts";
import type {
  ArticlePage,
  AuthorPage,
  HomePage,
  ListPage,
  MonthPage,
  RetractedPage,
  SectionPage,
  SiteModel,
  Story,
  TagPage,
  TagRef,
  TextPage,
} from "../src/site/model.ts";
import type { ArticleHeaderProps } from "./components/article-header.tsx";
import type { Crumb } from "./components/breadcrumbs.tsx";
import type { BylineProps } from "./components/byline.tsx";
import type { PreviousNextProps } from "./components/navigation.tsx";
import type { LeadStoryProps, StoryCardProps } from "./components/story-card.tsx";
import type { StoryItemProps, StoryListProps } from "./components/story-list.tsx";
import type { TagCardsProps } from "./components/tags.tsx";
import type { FooterProps, MastheadProps } from "./layout/frame.tsx";
import type { HeadEndProps } from "./layout/layout.tsx";
import names from "./replaceable.json" with { type: "json" };
import type { View } from "./view.ts";
import type { Dictionaries } from "./words/words.ts";

/** The pages that a site can draw itself, between masthead and footer, with the data of each. */
export interface PageItems {
  HomePage: HomePage;
  ArticlePage: ArticlePage;
  /** An article with live coverage. */
  LivePage: ArticlePage;
  RetractedPage: RetractedPage;
  TopicPage: TagPage;
  TopicsPage: SiteModel;
  SectionPage: SectionPage;
  AuthorPage: AuthorPage;
  MonthPage: MonthPage;
  ArchivePage: SiteModel;
  CorrectionsPage: SiteModel;
  SearchPage: SiteModel;
  /** A page of `content/pages/`, or of the site's own with `layout: base`. */
  TextPage: TextPage;
  NotFoundPage: SiteModel;
}

export interface PageProps<Item> {
  view: View;
  page: Item;
}

type PageComponents = { [Name in keyof PageItems]: PageProps<PageItems[Name]> };

/** The components that a site can replace, with their props. */
export interface ReplaceableProps extends PageComponents {
  Masthead: MastheadProps;
  Footer: FooterProps;
  HeadEnd: HeadEndProps;
  ArticleHeader: ArticleHeaderProps;
  ArticleEnd: { view: View; story: Story };
  Byline: BylineProps;
  StoryCard: StoryCardProps;
  StoryItem: StoryItemProps;
  Breadcrumbs: { view: View; trail: Crumb[] };
  Share: { view: View; story: Pick<Story, "title" | "url"> };
  Invitations: { view: View };
  LeadPicture: { view: View; picture: Picture; place?: "page" | "live" };
  LeadStory: LeadStoryProps;
  StoryList: StoryListProps;
  TagLink: { view: View; tag: TagRef };
  TagRow: { view: View; tags: TagRef[] };
  TagCards: TagCardsProps;
  PreviousNext: PreviousNextProps;
  ListNavigation: { view: View; list: ListPage<unknown> };
  SearchBox: { view: View };
  CorrectionNote: { view: View; corrections: Story["corrections"] };
  SourceNote: { view: View; source: Source };
  FullTime: { view: View; moment: Moment };
  /** @param known a year that readers can infer, which is omitted */
  DayAndTime: { view: View; moment: Moment; known?: number | undefined };
  SchemeSwitch: { view: View };
}

export type ReplaceableName = keyof ReplaceableProps;

export const replaceableNames = names as readonly ReplaceableName[];

export type Component<Props> = (props: Props) => ComponentChild;

/** A site's own component. It also gets Warta's, to draw it inside or to omit it. */
export type Replacement<Props> = (props: Props, Original: Component<Props>) => ComponentChild;

/** A site's own pages, by name. */
export type OwnPages = { [Name in keyof PageItems]?: Replacement<PageProps<PageItems[Name]>> };

export type OwnComponents = { [Name in ReplaceableName]?: Replacement<ReplaceableProps[Name]> };

/** Further layouts for articles, by the value of `layout` in an article, or by the name of a section whose articles all use it. */
export type OwnLayouts = Readonly<Record<string, Replacement<PageProps<ArticlePage>>>>;

/** Makes a component that a site can replace by its name, which is also used in errors. @param original Warta's own */
export const replaceable =
  <Name extends ReplaceableName>(name: Name, original: Component<ReplaceableProps[Name]>) =>
  (props: ReplaceableProps[Name]) => {
    if (!props.view) throw new Error(`${name}: needs the view: h(${name}, { view, … }).`);
    return drawCustom(name, props.view.site.design.components[name], props, original);
  };

/** Draws a site's component, or else Warta's. @param name for errors @throws if it returns a promise, if it has no return, or if a page returns nothing */
export function drawCustom<Props>(
  name: string,
  custom: Replacement<Props> | undefined,
  props: Props,
  original: Component<Props>,
  isPage = false,
): ComponentChild {
  try {
    const drawn = custom
      ? custom(props, (given) => drawCustom(name, undefined, given, original))
      : original(props);
    if (drawn instanceof Promise)
      throw new Error("gives a promise. It cannot be async: fetch what it needs in the configuration.");
    if (custom && typeof drawn === "string" && /^\s*</.test(drawn))
      throw new Error("gives HTML as a text, which readers would see. Make elements, with h() or in TSX.");
    // A false condition may return undefined; so may a body in braces whose `return` was forgotten.
    if (custom && drawn === undefined && /^(?!.*\breturn\b).*\}$/s.test(String(custom)))
      throw new Error("gives nothing: it has no return. Return what it draws, or null for nothing.");
    if (custom && isPage && (drawn ?? false) === false)
      throw new Error("gives nothing. Give back what stands between masthead and footer.");
    return drawn;
  } catch (error) {
    if (error instanceof Error && !error.message.startsWith(`${name}: `))
      error.message = `${name}: ${error.message}`;
    throw error;
  }
}

/** What a site's configuration changes in the look of its pages. The model carries it to every component. */
export interface Design {
  components: OwnComponents;
  layouts: OwnLayouts;
  /** Minified CSS that comes last on every page. */
  styles: string;
  words: Dictionaries;
}
