import type { ComponentChildren, VNode } from "preact";
import { groupBy } from "../../src/news/group-by.ts";
import { foldName } from "../../src/news/names.ts";
import type { AuthorRef, Story } from "../../src/site/model.ts";
import { replaceable } from "../own-components.ts";
import type { View } from "../view.ts";
import { Name } from "./headline.tsx";
import { Menu } from "./navigation.tsx";
import { Portrait } from "./pictures.tsx";
import { ChangeTime, DayAndTime } from "./story-time.tsx";

/** Names one after another: `A dan B`; `A, B, dan C`, with the comma that EYD requires from three names on. */
const joined = (names: readonly VNode[], and: string) =>
  names.map((name, index) => [
    index > 0 && (index < names.length - 1 ? ", " : names.length === 2 ? ` ${and} ` : `, ${and} `),
    name,
  ]);

export interface BylineProps {
  view: View;
  story: Story;
  /** On the article's own page. */
  isOwn?: boolean;
  children?: ComponentChildren;
}

/**
 * Authors, editors and who else worked on it, times of publication and last change, of live coverage that of its newest entry; on
 * its own page, how long it is. A correction counts as a change, as in feeds and sitemaps.
 */
export const Byline = replaceable("Byline", ({ view, story, isOwn, children }) => {
  const { words, site } = view;
  const { authors, date, editors, credits = [], entries, modified } = story;
  const linked = (own: readonly AuthorRef[], rel?: "author") =>
    own.map(({ name, path }) =>
      site.settings.templates.authors ? (
        <a key={path} href={site.addresses.href(path)} rel={rel}>
          <Name text={name} />
        </a>
      ) : (
        <Name key={path} text={name} />
      ),
    );
  const roles = [
    { role: words.editor, names: editors.map((name) => <Name key={name} text={name} />) },
    ...[...groupBy(credits, ({ role }) => [foldName(role)]).values()].map((own) => ({
      role: own[0]?.role ?? "",
      names: linked([...new Map(own.map(({ author }) => [author.name, author])).values()]),
    })),
  ].filter(({ names }) => names.length > 0);

  // Whose opinion it is readers weigh.
  const isOpinion = isOwn && story.labels.includes("opinion");
  return (
    <div class="byline">
      {authors.length > 0 && (
        <p class="byline-authors">
          {isOpinion
            ? authors.map((author, index) => (
                <span key={author.path}>
                  {author.image && <Portrait view={view} picture={author.image} sizes="3.5rem" />}
                  <span>
                    {index === 0 ? words.by : index === authors.length - 1 && words.and}{" "}
                    {linked([author], "author")}
                    <br />
                    <span class="quiet">{author.jobTitle}</span>
                  </span>
                </span>
              ))
            : [words.by, " ", joined(linked(authors, "author"), words.and)]}
        </p>
      )}
      <p>
        <span class="labelled-time">
          <span class="visually-hidden">{words.published} </span>
          <DayAndTime view={view} moment={date} />
        </span>{" "}
        {!entries && modified.at > date.at && (
          <span class="labelled-time">
            {words.updated} <ChangeTime view={view} moment={modified} since={date} />
          </span>
        )}{" "}
        {roles.map(({ role, names }) => (
          <span key={role} class="byline-editors">
            {role}: {joined(names, words.and)}{" "}
          </span>
        ))}
        {isOwn && (
          <span>{entries ? words.liveUpdates(entries.length) : words.readingTime(story.readingMinutes)}</span>
        )}
      </p>
      {children}
    </div>
  );
});

interface ProfileLinksProps {
  /** What the list is, for screen readers; not where a label is beside it. */
  label?: string;
  email?: string | undefined;
  sameAs: readonly string[];
}

/** Links to pages about a topic or an author, each by the name of its site, after a mail address if there is one. */
export function ProfileLinks({ label, email, sameAs }: ProfileLinksProps) {
  const mail = email ? [{ name: email, href: `mailto:${email}` }] : [];
  const profiles = sameAs.map((href) => ({ name: new URL(href).hostname.replace(/^www\./, ""), href }));
  return <Menu class="menu profile-links" label={label} links={[...mail, ...profiles]} />;
}
