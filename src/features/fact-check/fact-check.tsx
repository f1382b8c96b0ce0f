import type { ClaimReviewLeaf } from "schema-dts";
import { nodeId, organisationId } from "../../../_includes/json-ld/site.ts";
import { isoTime, partialDate } from "../../../_includes/shown-dates.ts";
import type { View } from "../../../_includes/view.ts";
import type { SiteContext, Story } from "../../site/model.ts";

/** The claim that a story checks, and what comes of it, over its text. */
export function FactCheckNote({ view, story: { factCheck } }: { view: View; story: Story }) {
  if (!factCheck) return null;
  const { words, ids, language } = view;
  const { claim, claimant, date, url, rating } = factCheck;
  const said = [claimant, date && partialDate(date, language)].filter(Boolean).join(", ");
  return (
    <aside class="note" aria-labelledby={ids.factCheck}>
      <h2 id={ids.factCheck}>{words.labels.names.factCheck}</h2>
      <p>
        <b>{words.factCheck.claim}:</b> {url ? <a href={url}>{claim}</a> : claim}
        {said && ` (${said})`}
      </p>
      <p>
        <b>{words.factCheck.rating}:</b> {rating}
      </p>
    </aside>
  );
}

/**
 * A fact check as schema.org ClaimReview (https://developers.google.com/search/docs/appearance/structured-data/factcheck), alone
 * in a list; an empty one for other stories. The rating is the newsroom's own word: no scale stands behind it.
 */
export const claimReviews = (
  { factCheck, url, date, language }: Pick<Story, "factCheck" | "url" | "date" | "language">,
  model: SiteContext,
): ClaimReviewLeaf[] =>
  factCheck
    ? [
        {
          "@type": "ClaimReview",
          url,
          claimReviewed: factCheck.claim,
          datePublished: isoTime(date.at),
          inLanguage: language,
          author: { "@id": organisationId(model) },
          isPartOf: { "@id": nodeId(url, "article") },
          itemReviewed: {
            "@type": "Claim",
            author: factCheck.claimant ? { "@type": "Person", name: factCheck.claimant } : undefined,
            datePublished: factCheck.date,
            appearance: factCheck.url ? { "@type": "CreativeWork", url: factCheck.url } : undefined,
          },
          reviewRating: { "@type": "Rating", alternateName: factCheck.rating },
        },
      ]
    : [];
