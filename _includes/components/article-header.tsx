import { FactCheckNote } from "../../src/features/fact-check/fact-check.tsx";
import { TranslationLinks } from "../../src/features/translations/links.tsx";
import type { Story, StoryRef } from "../../src/site/model.ts";
import { sizeProps } from "../../src/site/pictures/renditions.ts";
import { replaceable } from "../own-components.ts";
import type { View } from "../view.ts";
import { Breadcrumbs, type Crumb } from "./breadcrumbs.tsx";
import { Byline } from "./byline.tsx";
import { Headline, StoryLabels, sectionLabel, sizeClass, voiceOf } from "./headline.tsx";
import { PreviewNote, Status } from "./notes.tsx";

export interface ArticleHeaderProps {
  view: View;
  story: Story;
  /** From the home page to the article. */
  trail: Crumb[];
  /** The published versions of the article in other languages. */
  translations: readonly StoryRef[];
}

/** Everything above an article's text and picture: section, live mark, headline, standfirst, byline. */
export const ArticleHeader = replaceable("ArticleHeader", ({ view, story, trail, translations }) => (
  <header class="head">
    <PreviewNote view={view} status={story.status} />
    {/* A label above the headline may already give the section. */}
    {!sectionLabel(view, story) && <Breadcrumbs view={view} trail={trail} />}
    <Status view={view} story={{ ...story, status: "published" }}>
      {story.status === "published" && (
        <span class="label newer" role="status">
          <a href={view.site.addresses.href(story.path)} data-newer={view.words.newUpdates}>
            {view.words.refresh}
          </a>
        </span>
      )}
    </Status>
    <h1 class={[sizeClass(story.title), voiceOf(story)].filter(Boolean).join(" ") || undefined}>
      <StoryLabels view={view} labels={story.labels} />
      <Headline text={story.title} language={story.language} />
    </h1>
    {story.description && <p class="standfirst">{story.description}</p>}
    <Byline view={view} story={story} isOwn>
      {story.status === "published" && !story.entries && (
        <p class="to-share">
          <a href={`#${view.ids.share}`}>{view.words.share.label} ↓</a>
        </p>
      )}
    </Byline>
    <TranslationLinks view={view} translations={translations} />
    <FactCheckNote view={view} story={story} />
  </header>
));

/** What a site adds below the text of every article. Warta itself adds nothing. */
export const ArticleEnd = replaceable("ArticleEnd", () => null);

/** Whether an article is a long read: of eight minutes or more. */
export const isLongRead = ({ entries, readingMinutes }: Story): boolean => readingMinutes > 7 && !entries;

/** Returns the classes of an article that depend on its length, its galleries and the shape of its picture. */
export function spreadClass(story: Story): string {
  const { image, entries, html } = story;
  const shape = (entries ? "upright" : image && sizeProps(image).class) ?? "wide";
  // Its pictures use the column of the sidebar, unless an upright one takes that.
  const isOpen = shape === "wide" && (isLongRead(story) || html.includes('class="gallery"'));
  return `spread${image ? ` with-${shape}` : ""}${isOpen ? " long-read" : ""}`;
}
