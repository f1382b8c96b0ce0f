import { newsStories } from "../../pages/sitemaps/news-sitemap.ts";
import { homePath } from "../../site/addresses.ts";
import { groupByTagsOf } from "../../site/lists/group-by.ts";
import { listedOn } from "../../site/lists/listed-on.ts";
import { toldIn } from "../../site/lists/told-in.ts";
import type { ArticlePage, ListPage, Redirect, SiteModel, Story } from "../../site/model.ts";
import { lookingAt } from "../../site/related.ts";
import { storiesIn } from "../write-pages.ts";
import { leadsToOne, type NearPages } from "./near-pages.ts";

/** Kinds of pages that show headlines and standfirsts of some articles. */
const ofItems = ["article", "ninjs", "tag", "section", "author", "month", "redirect", "atom", "json-feed"];
/** Those there is one of that do, if an article stands in front. */
const ofFront = ["home", "not-found"];
const ofCorrections = ["corrections", "corrections-atom", "corrections-json"];
const ofNews = ["sitemap-news"];

/**
 * The pages that show headlines, standfirsts or texts of some articles, of which nothing else was changed: their own, those
 * that lead to them, the pages of lists on which they stand, their feeds. Timelines show a headline in one place: where it is
 * the newest.
 */
export function nearHeadlines(model: SiteModel, edited: readonly Story[]): NearPages {
  const { stories, settings, home } = model;
  const shown = new Set(edited);
  const isEdited = (story: Story | undefined): boolean => story !== undefined && shown.has(story);
  const tagged = groupByTagsOf(edited, stories);
  const lookers = lookingAt(edited, stories);
  const lists = new Set(
    edited.flatMap((story) => [...listedOn(story, stories, tagged, settings), ...heads(story)]),
  );
  const paths = new Set(edited.map(({ path }) => path));
  const isInFront =
    lists.has(homePath) || isEdited(home.lead) || home.latest.some(({ path }) => paths.has(path));
  const isCorrected = edited.some(({ corrections }) => corrections.length > 0);
  const isNews = newsStories(model).some(isEdited);

  return {
    kinds: new Set([
      ...ofItems,
      ...(isInFront ? ofFront : []),
      ...(isCorrected ? ofCorrections : []),
      ...(isNews ? ofNews : []),
    ]),
    isNear(item) {
      if ("related" in item) {
        const page = item as ArticlePage;
        return lookers.has(page.story) || leadsToOne(page, paths);
      }
      if ("list" in item) return lists.has((item as { list: ListPage<unknown> }).list.path);
      if ("to" in item) return paths.has((item as Redirect).to);
      return storiesIn(item).some(isEdited);
    },
  };

  /** The front pages at the top of whose timelines a story's publication stands. */
  function heads(story: Story): string[] {
    const isNewest = (of: readonly Story[]): boolean =>
      toldIn(settings.language, of).find(({ timeline }) => timeline.length > 0) === story;
    const ofTags = story.tags.filter((tag) => isNewest(tagged.get(tag) ?? []));
    return [...ofTags.map(({ path }) => path), ...(isNewest(stories) ? [homePath] : [])];
  }
}
