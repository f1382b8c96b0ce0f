import { StoryLink } from "../../../_includes/components/headline.tsx";
import type { View } from "../../../_includes/view.ts";
import type { ArticlePage } from "../../site/model.ts";

/** Shows the series that an article is part of, above its text: all parts, folded under the name of the series. */
export function SeriesNote({ view, page: { story, series } }: { view: View; page: ArticlePage }) {
  if (!series) return null;
  return (
    <details class="note fold">
      <summary>
        <b>{series.name}</b>, {view.words.partOf(series.part, series.of)}
      </summary>
      <ol>
        {series.parts.map((part) => (
          <li key={part.path} value={part.series?.part} aria-current={part === story ? "true" : undefined}>
            {part === story ? part.title : <StoryLink view={view} story={part} />}
          </li>
        ))}
        {series.parts.at(-1)?.series?.part !== series.of && <li class="quiet">{view.words.nextPartSoon}</li>}
      </ol>
    </details>
  );
}
