import type { Article } from "../../content/article.ts";
import type { Content } from "../../content/content.ts";
import { type Mistake, quote } from "../../content/mistake.ts";
import { nearest } from "../../content/nearest.ts";
import { fragmentsOf } from "./fragments.ts";
import { type KnownPlaces, knownPlaces } from "./known-places.ts";
import { type WrittenLink, writtenLinks } from "./written-links.ts";

/**
 * The links in articles' texts that lead a reader nowhere: to no page of the site, to an article that is not out when this
 * one is, to no place on a page. Links to other sites are not followed.
 *
 * @param content drafts and scheduled articles too
 * @param now milliseconds since 1970
 * @returns notices: the rest of the page is as good as it was
 */
export function deadLinks(content: Content, now: number): Mistake[] {
  const places = knownPlaces(content);
  return content.articles
    .filter(({ retracted }) => !retracted)
    .flatMap((article) =>
      writtenLinks(article).flatMap((link) => {
        const message = whyDead(link, article, places, now);
        const { line, column } = link;
        return message
          ? [{ file: article.file, line, column, message: `${quote(link.href)} ${message}` }]
          : [];
      }),
    );
}

function whyDead({ href }: WrittenLink, from: Article, places: KnownPlaces, now: number): string | undefined {
  const target = places.resolve(href, from);
  if (!target) return undefined;
  const { path, fragment } = target;
  if (!places.has(path)) {
    const meant = nearest(path, places.addresses());
    return `leads to no page of the site.${meant ? ` Did you mean ${meant}?` : " Correct the address, or take the link out."}`;
  }
  const article = places.articleAt(path);
  if (!article) return undefined;
  // Of a draft nobody knows yet when it comes out: what it leads to may well be out by then.
  if (from.status !== "draft" && outAt(article) > Math.max(now, outAt(from))) {
    const state = article.status === "draft" ? "is a draft" : "comes out later";
    return `leads to ${article.file}, which ${state}: until then readers find nothing there.`;
  }
  if (fragment === "" || article.retracted) return undefined;
  const fragments = fragmentsOf(article);
  if (fragments.includes(fragment)) return undefined;
  // Any paragraph is near any other, and none more likely meant.
  const meant = nearest(fragment, /^p\d+$/.test(fragment) ? [] : fragments);
  const where = article === from ? "this page" : `the page of ${article.file}`;
  return `leads to no place on ${where}. ${meant ? `Did you mean #${meant}?` : "Paragraphs are #p1, #p2, …; a heading is #bagian- and its words."}`;
}

const outAt = ({ status, date }: Article): number =>
  status === "draft" ? Number.POSITIVE_INFINITY : date.epoch;
