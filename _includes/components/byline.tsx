import type { Story } from "../../src/site/model.ts";
import type { View } from "../view.ts";
import { LabelledTime } from "./story-time.tsx";

/** Who wrote it, who edited it, when it was published and changed, how long it takes to read. */
export function Byline({ view, story }: { view: View; story: Story }) {
  const { words, site } = view;
  const { article, authors } = story;

  return (
    <div class="byline">
      {authors.length > 0 && (
        <p class="byline-authors">
          {words.by}{" "}
          {authors.map(({ name, path }, index) => (
            <>
              {index > 0 && (index === authors.length - 1 ? ` ${words.and} ` : ", ")}
              <a key={path} href={site.addresses.href(path)} rel="author">
                {name}
              </a>
            </>
          ))}
        </p>
      )}
      <p>
        <LabelledTime view={view} label={words.published} moment={article.date} />
        {article.updated && (
          <>
            {" "}
            <LabelledTime view={view} label={words.updated} moment={article.updated} />
          </>
        )}
      </p>
      <p>
        {article.editors.length > 0 && (
          <span class="byline-editors">
            {words.editor}: {article.editors.join(", ")}{" "}
          </span>
        )}
        <span>{words.readingTime(story.readingMinutes)}</span>
      </p>
    </div>
  );
}
