import type { ComponentChildren } from "preact";
import type { Story } from "../../src/site/model.ts";
import { replaceable } from "../own-components.ts";
import type { View } from "../view.ts";
import { Name } from "./headline.tsx";
import { Status } from "./notes.tsx";
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
  const { words, site } = view;
  const { authors, date, editors, entries, modified } = story;

  return (
    <div class="byline">
      {authors.length > 0 && (
        <p class="byline-authors">
          {words.by}{" "}
          {authors.map(({ name, path }, index) => [
            index > 0 && joint(index, authors.length, words.and),
            site.settings.templates.authors ? (
              <a key={path} href={site.addresses.href(path)} rel="author">
                <Name text={name} />
              </a>
            ) : (
              <Name key={path} text={name} />
            ),
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
        {!entries && <span>{words.readingTime(story.readingMinutes)}</span>}
      </p>
      {children}
    </div>
  );
});
