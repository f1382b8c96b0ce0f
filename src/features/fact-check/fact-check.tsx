import type { ClaimReviewLeaf } from "schema-dts";
import { organisationId } from "../../../_includes/json-ld/site.ts";
import { isoTime, partialDate } from "../../../_includes/shown-dates.ts";
import type { View } from "../../../_includes/view.ts";
import type { SiteContext, Story } from "../../site/model.ts";

/** The claim that a story checks, and what comes of it, over its text. */
export function FactCheckNote({ view, story: { factCheck } }: { view: View; story: Story }) {
  if (!factCheck) return null;
  const { words, language } = view;
  const { claim, claimant, date, url, rating } = factCheck;
  const said = [claimant, date && partialDate(date, language)].filter(Boolean).join(", ");
  return (
    <aside class="note" aria-label={words.labels.names.factCheck}>
      <p class="rating">
        {words.factCheck.rating}: <b>{rating}</b>
      </p>
      <p>
        <b>{words.factCheck.claim}:</b> {url ? <a href={url}>{claim}</a> : claim}
        {said && ` (${said})`}
      </p>
    </aside>
  );
}

/**
 * A fact check as schema.org ClaimReview (https://developers.google.com/search/docs/appearance/structured-data/factcheck), alone
 * in a list; an empty one for other stories. The rating is the newsroom's own word: no scale stands behind it.
 */
export function claimReviews({ factCheck, url, date }: Story, model: SiteContext): ClaimReviewLeaf[] {
  if (!factCheck) return [];
  const { claim, claimant, rating, ...said } = factCheck;
  return [
    {
      "@type": "ClaimReview",
      url,
      claimReviewed: claim,
      datePublished: isoTime(date.at),
      author: { "@id": organisationId(model) },
      itemReviewed: {
        "@type": "Claim",
        author: claimant ? { "@type": "Person", name: claimant } : undefined,
        datePublished: said.date,
        appearance: said.url ? { "@type": "CreativeWork", url: said.url } : undefined,
      },
      reviewRating: { "@type": "Rating", alternateName: rating },
    },
  ];
}
