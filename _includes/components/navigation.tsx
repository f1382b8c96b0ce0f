import type { AnchorHTMLAttributes } from "preact";
import type { AuthorPage, ListPage, StoryRef, TagPage } from "../../src/site/model.ts";
import { replaceable } from "../own-components.ts";
import { longDate } from "../shown-dates.ts";
import type { View } from "../view.ts";
import type { Crumb } from "./breadcrumbs.tsx";
import { StoryLink } from "./headline.tsx";
import { Status } from "./notes.tsx";

/** A link with its text and the attributes of its element. */
export type MenuLink = AnchorHTMLAttributes & { name: string; href: string };

type MenuProps = { links: readonly MenuLink[]; class?: string | undefined; label?: string | undefined };

/** Draws a list of links. @param label for screen readers, if nothing visible names the list */
export const Menu = ({ links, label, ...list }: MenuProps) => (
  <ul {...list} aria-label={label}>
    {links.map(({ name, ...link }) => (
      <li key={link.href}>
        <a {...link}>{name}</a>
      </li>
    ))}
  </ul>
);

/** Links to the newer and older pages of a list. The number of pages is not shown, since all pages would change each time one is added. */
export const ListNavigation = replaceable("ListNavigation", ({ view, list }) => {
  if (!list.newerPath && !list.olderPath) return null;
  const { words, site } = view;
  return (
    <nav class="list-navigation" aria-label={words.pageNavigation}>
      {list.newerPath && (
        <a rel="prev" href={site.addresses.href(list.newerPath)}>
          ← {words.newer}
        </a>
      )}
      {list.number !== null && <span class="label">{words.pageOf(list.number)}</span>}
      {list.olderPath && (
        <a rel="next" href={site.addresses.href(list.olderPath)}>
          {words.older} →
        </a>
      )}
    </nav>
  );
});

/** Gives each page of a list its own title: `TikTok`, `TikTok – Halaman 3`. */
export const numberedTitle = ({ words }: View, title: string, { number }: ListPage<unknown>): string =>
  number === null ? title : `${title} – ${words.pageOf(number)}`;

/** Returns the number of articles about a topic or by an author: `34 berita sejak 3 Mei 2020`. Undefined if there are none yet. */
export function articleCount(
  { words, language }: View,
  { list: { total = 0 }, since }: Pick<AuthorPage | TagPage, "list" | "since">,
): string | undefined {
  if (!since) return undefined;
  const day = longDate(since, language).replaceAll(" ", "\u00a0");
  return total > 1 ? words.articlesSince(total, day) : words.articleCount(total);
}

interface PageLink extends Crumb, Partial<Pick<StoryRef, "labels" | "factCheck" | "entries">> {
  label: string;
}

export interface PreviousNextProps {
  view: View;
  /** The navigation's label for screen readers. */
  label: string;
  older?: PageLink | undefined;
  newer?: PageLink | undefined;
}

/** Links to the older and newer article, month or year. */
export const PreviousNext = replaceable("PreviousNext", ({ view, label, older, newer }) => {
  if (!older && !newer) return null;
  const link = ({ label, name, language = view.language, ...page }: PageLink, rel: "prev" | "next") => {
    const story = { ...page, title: name, language };
    return (
      <p>
        <span class="label">
          <Status view={view} story={{ ...story, status: "published" }} shows={["word"]} /> {label}
        </span>
        <StoryLink view={view} story={story} authors={[]} rel={rel} />
      </p>
    );
  };
  return (
    <nav class="turn wide" aria-label={label}>
      {older && link(older, "prev")}
      {newer && link(newer, "next")}
    </nav>
  );
});
