import type { ComponentChild } from "preact";
import type { ArticleEndProps, ArticleHeaderProps } from "./components/article-header.tsx";
import type { BylineProps } from "./components/byline.tsx";
import type { StoryCardProps } from "./components/story-card.tsx";
import type { StoryItemProps } from "./components/story-list.tsx";
import type { FooterProps } from "./layout/footer.tsx";
import type { HeadEndProps } from "./layout/head.tsx";
import type { MastheadProps } from "./layout/masthead.tsx";
import type { Dictionaries } from "./words/words.ts";

/** The components that a site can replace, and their props. */
export interface ReplaceableProps {
  Masthead: MastheadProps;
  Footer: FooterProps;
  HeadEnd: HeadEndProps;
  ArticleHeader: ArticleHeaderProps;
  ArticleEnd: ArticleEndProps;
  Byline: BylineProps;
  StoryCard: StoryCardProps;
  StoryItem: StoryItemProps;
}

export type ReplaceableName = keyof ReplaceableProps;

export const replaceableNames = [
  "Masthead",
  "Footer",
  "HeadEnd",
  "ArticleHeader",
  "ArticleEnd",
  "Byline",
  "StoryCard",
  "StoryItem",
] as const satisfies readonly ReplaceableName[];

export type Component<Props> = (props: Props) => ComponentChild;

/** A site's own components. Each also gets Warta's own, to draw it inside or to leave it out. */
export type OwnComponents = {
  [Name in ReplaceableName]?: (
    props: ReplaceableProps[Name],
    Original: Component<ReplaceableProps[Name]>,
  ) => ComponentChild;
};

/** Makes a component that a site can replace by its name, and that an error names. @param original Warta's own */
export function replaceable<Name extends ReplaceableName>(
  name: Name,
  original: Component<ReplaceableProps[Name]>,
): Component<ReplaceableProps[Name]> {
  return (props) => {
    const replacement = props.view.site.design.components[name];
    if (!replacement) return original(props);
    try {
      return replacement(props, original);
    } catch (error) {
      if (error instanceof Error) error.message = `${name}: ${error.message}`;
      throw error;
    }
  };
}

/** What a site's configuration changes in how its pages look. The model carries it to every component. */
export interface Design {
  components: OwnComponents;
  /** Minified CSS that comes last on every page. */
  styles: string;
  words: Dictionaries;
}
