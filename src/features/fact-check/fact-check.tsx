import type { ClaimReviewLeaf } from "schema-dts";
import { organisationId } from "../../../_includes/json-ld/site.ts";
import { isoTime, partialDate } from "../../../_includes/shown-dates.ts";
import type { View } from "../../../_includes/view.ts";
import type { SiteContext, Story } from "../../site/model.ts";

/** Shows the claim that a story checks, and its rating, above the text. */
export function FactCheckNote({ view, story: { factCheck } }: { view: View; story: Story }) {
  if (!factCheck) return null;
  const { words, language } = view;
  const { claim, claimant, date, url, rating } = factCheck;
  const source = [claimant, date && partialDate(date, language)].filter(Boolean).join(", ");
  return (
    <aside class="note" aria-label={words.labels.names.factCheck}>
      <p class="rating">
        {words.factCheck.rating}: <b>{rating}</b>
      </p>
      <p>
        <b>{words.factCheck.claim}:</b> {url ? <a href={url}>{claim}</a> : claim}
        {source && ` (${source})`}
      </p>
    </aside>
  );
}

/**
 * Returns a fact check as schema.org ClaimReview (https://developers.google.com/search/docs/appearance/structured-data/factcheck),
 * in a list that is empty for other stories. The rating is the newsroom's own word, not a value on a scale.
 */
export function claimReviews({ factCheck, url, date }: Story, model: SiteContext): ClaimReviewLeaf[] {
  if (!factCheck) return [];
  const { claim, claimant, rating, ...details } = factCheck;
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
        datePublished: details.date,
        appearance: details.url ? { "@type": "CreativeWork", url: details.url } : undefined,
      },
      reviewRating: { "@type": "Rating", alternateName: rating },
    },
  ];
}
