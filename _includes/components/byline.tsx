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

/** Lists names: `A dan B`; `A, B, dan C`, with the comma that Indonesian spelling (EYD) requires from three names on. */
const joinNames = (names: readonly VNode[], and: string) =>
  names.map((name, index) => [
    index > 0 && (index < names.length - 1 ? ", " : names.length === 2 ? ` ${and} ` : `, ${and} `),
    name,
  ]);

export interface BylineProps {
  view: View;
  story: Story;
  /** Whether this is the article's own page. */
  isOwn?: boolean;
  children?: ComponentChildren;
}

/**
 * Draws authors, editors and other contributors, and the times of publication and last change; for live coverage, that of its newest
 * entry. On the article's own page, also its length. A correction counts as a change, as in feeds and sitemaps.
 */
export const Byline = replaceable("Byline", ({ view, story, isOwn, children }) => {
  const { words, site } = view;
  const { authors, date, editors, credits = [], entries, image, modified } = story;
  // The caption names who took the picture.
  const others = credits.filter(({ author }) => author.name !== image?.credit);
  const linked = (people: readonly AuthorRef[], rel?: "author") =>
    people.map(({ name, path }) =>
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
    ...[...groupBy(others, ({ role }) => [foldName(role)]).values()].map((sameRole) => ({
      role: sameRole[0]?.role ?? "",
      names: linked([...new Map(sameRole.map(({ author }) => [author.name, author])).values()]),
    })),
  ].filter(({ names }) => names.length > 0);

  // For an opinion, readers should see whose it is.
  const isOpinion = isOwn && story.labels.includes("opinion");
  const by = story.kind === "advertorial" ? words.paidBy : words.by;
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
            : [by, " ", joinNames(linked(authors, "author"), words.and)]}
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
            {role}: {joinNames(names, words.and)}{" "}
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
  /** The list's label for screen readers; absent if there is a visible one. */
  label?: string;
  email?: string | undefined;
  sameAs: readonly string[];
}

/** Draws links to pages about a topic or an author, each with the name of its site, after an e-mail address if there is one. */
export function ProfileLinks({ label, email, sameAs }: ProfileLinksProps) {
  const mail = email ? [{ name: email, href: `mailto:${email}` }] : [];
  const profiles = sameAs.map((href) => ({ name: new URL(href).hostname.replace(/^www\./, ""), href }));
  return <Menu class="menu profile-links" label={label} links={[...mail, ...profiles]} />;
}
