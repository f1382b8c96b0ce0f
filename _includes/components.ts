/* `warta/components`: the parts of which a site's own components are made. Warta's components need `view`, the context of a page. */
export { Fragment, h } from "preact";
export { FactCheckNote } from "../src/features/fact-check/fact-check.tsx";
export { ReplyNote } from "../src/features/replies/replies.tsx";
export { SeriesNote } from "../src/features/series/series.tsx";
export type { Story, StoryRef } from "../src/site/model.ts";
export { ArticleEnd, ArticleHeader } from "./components/article-header.tsx";
export { Breadcrumbs } from "./components/breadcrumbs.tsx";
export { Byline } from "./components/byline.tsx";
export { Headline, StoryLabels } from "./components/headline.tsx";
export { Invitations, Share } from "./components/invitations.tsx";
export { ListNavigation, PreviousNext } from "./components/navigation.tsx";
export { CorrectionNote, SourceNote } from "./components/notes.tsx";
export { PageTimeline } from "./components/page-timeline.tsx";
export { LeadPicture } from "./components/pictures.tsx";
export { SearchForm as SearchBox } from "./components/search-box.tsx";
export { LeadStory, StoryCard } from "./components/story-card.tsx";
export { StoryItem, StoryList } from "./components/story-list.tsx";
export { DayAndTime, FullTime } from "./components/story-time.tsx";
export { TagCards, TagLink, TagRow } from "./components/tags.tsx";
export { SchemeSwitch } from "./layout/frame.tsx";
export type {
  Component,
  OwnComponents,
  OwnLayouts,
  PageProps,
  ReplaceableName,
  ReplaceableProps,
} from "./own-components.ts";
export { longDate } from "./shown-dates.ts";
export { createView, type View } from "./view.ts";
