import type { ComponentChildren } from "preact";
import { Credits } from "../../src/features/credits/credits.tsx";
import type { Story } from "../../src/site/model.ts";
import { replaceable } from "../own-components.ts";
import type { View } from "../view.ts";
import { Name } from "./headline.tsx";
import { Status } from "./notes.tsx";
import { AuthorLink } from "./profile-links.tsx";
import { LabelledTime } from "./story-time.tsx";

/** The separator before a name: `A dan B`; `A, B, dan C`, with the comma that EYD requires from three names on. */
const joint = (index: number, count: number, and: string): string =>
  index < count - 1 ? ", " : count === 2 ? ` ${and} ` : `, ${and} `;

export interface BylineProps {
  view: View;
  story: Story;
  children?: ComponentChildren;
}

/**
 * Authors, editors, times of publication and last change, and reading time; of live coverage the time of its newest entry. A
 * correction counts as a change, as in feeds and sitemaps.
 */
export const Byline = replaceable("Byline", ({ view, story, children }) => {
  const { words } = view;
  const { authors, date, editors, entries, modified } = story;

  return (
    <div class="byline">
      {authors.length > 0 && (
        <p class="byline-authors">
          {words.by}{" "}
          {authors.map((author, index) => [
            index > 0 && joint(index, authors.length, words.and),
            <AuthorLink key={author.path} view={view} author={author} rel="author" />,
          ])}
        </p>
      )}
      <p>
        <Status view={view} story={{ entries, status: "published" }} />
        {!entries && <LabelledTime view={view} label={words.published} moment={date} />}
        {!entries && modified.at > date.at && (
          <>
            {" "}
            <LabelledTime view={view} label={words.updated} moment={modified} />
          </>
        )}
        {editors.length > 0 && (
          <span class="byline-editors">
            {words.editor}:{" "}
            {editors.map((name, index, all) => [
              index > 0 && joint(index, all.length, words.and),
              <Name key={name} text={name} />,
            ])}{" "}
          </span>
        )}
        <Credits view={view} story={story} />
        {!entries && <span>{words.readingTime(story.readingMinutes)}</span>}
      </p>
      {children}
    </div>
  );
});
