import { homePath } from "../../src/news/addresses.ts";
import { Invitations } from "../components/invitations.tsx";
import { Menu, type MenuLink } from "../components/navigation.tsx";
import { replaceable } from "../own-components.ts";
import { drawOnce, langOf, siteLang, type View } from "../view.ts";
import { feedFormats } from "./page-meta.ts";

type MenuItem = Omit<MenuLink, "href"> & { path: string };

export interface MastheadProps {
  view: View;
  /** Address of the page. */
  path: string;
  /** Address of the section that the page belongs to, if it is an article. */
  section?: string | undefined;
}

/** The site's name and the search link in one row, the menu in another: topics and sections first, then archive and other pages. */
export const Masthead = replaceable("Masthead", ({ view, path, section }) => {
  const { site, words } = view;
  const { settings } = site;
  const { href, tags, archive, search } = site.addresses;
  const lang = siteLang(view);
  const aboutPages = site.pages.filter(({ slug }) => slug === "tentang" || slug === "about");
  const about = aboutPages.find((page) => langOf(view, page) === undefined) ?? aboutPages[0];
  const sections: MenuItem[] = [
    { name: words.tags, path: tags },
    ...site.sections.map(({ name, path }) => ({ name, path, lang })),
  ];
  const rest: MenuItem[] = [
    ...(site.hasArchive ? [{ name: words.archive, path: archive }] : []),
    ...settings.menu.map(({ name, path }) => ({ name, path, lang })),
    // Uses the page's own title, as in the footer and in its heading (WCAG 2.2, success criterion 3.2.4).
    ...(about
      ? [{ name: about.title, path: about.path, lang: langOf(view, about), hreflang: langOf(view, about) }]
      : []),
  ];

  const targets = [homePath, search, ...[...sections, ...rest].map((item) => item.path)];
  const current = new Map(targets.map((to) => [to, to === section ? "true" : ariaCurrentOf(to, path)]));
  const linkOf = ({ path, ...item }: MenuItem): MenuLink => ({
    href: href(path),
    ...item,
    "aria-current": current.get(path),
  });
  const key = [...current].map(([target, value = ""]) => value && `${target} ${value}`).join("");
  return drawOnce(view, `masthead ${key}`, () => (
    <header class="masthead">
      <div class="masthead-top">
        <a class="masthead-name" href={href(homePath)} aria-current={current.get(homePath)}>
          {settings.look?.logo ? <span class="logo">{settings.name}</span> : settings.name}
        </a>
        {settings.templates.search && (
          <a class="masthead-search" href={href(search)} aria-current={current.get(search)}>
            {words.searchBox.title}
          </a>
        )}
      </div>
      <nav aria-label={words.menu}>
        <div class="menu">
          {[sections, rest].map(
            (items) =>
              items.length > 0 && (
                <Menu class={items === rest ? "menu-rest" : undefined} links={items.map(linkOf)} />
              ),
          )}
        </div>
      </nav>
    </header>
  ));
});

/**
 * Returns the `aria-current` of a link (https://www.w3.org/TR/wai-aria-1.2/#aria-current): `page` on that page itself, `true` on a page
 * below it, such as an older page of a section, a topic, a month.
 */
function ariaCurrentOf(target: string, path: string): "page" | "true" | undefined {
  if (path === target) return "page";
  return target !== homePath && path.startsWith(target) ? "true" : undefined;
}

export interface FooterProps {
  view: View;
  /** Whether the page itself has no invitations. */
  withInvitations: boolean;
}

/** The footer of every page: the site, invitations unless the page has them itself, publisher, corrections, feeds. */
export const Footer = replaceable("Footer", ({ view, withInvitations }) => {
  const { site, words } = view;
  const href = site.addresses.href;
  const { name, publisher, templates } = site.settings;
  const publisherName = publisher.url ? <a href={publisher.url}>{publisher.name}</a> : publisher.name;
  // A publisher with the site's own name is not named twice.
  const isNamed = publisher.name === name;
  const nameAndAddress = [!isNamed && publisherName, publisher.address].filter(Boolean);
  const pages = site.pages.map((page): MenuLink => {
    const lang = langOf(view, page);
    return { name: page.title, href: href(page.path), lang, hreflang: lang };
  });
  const corrections = { name: words.corrections, href: href(site.addresses.corrections) };
  const feeds = feedFormats.map(({ word, type, pathOf }) => ({
    name: words[word],
    href: href(pathOf(homePath)),
    type,
  }));
  const mail = publisher.email && <a href={`mailto:${publisher.email}`}>{publisher.email}</a>;

  return drawOnce(view, `footer ${withInvitations}`, () => (
    <footer class="colophon">
      <p class="colophon-name">{isNamed ? publisherName : name}</p>
      {site.settings.description && <p lang={siteLang(view)}>{site.settings.description}</p>}
      {withInvitations && <Invitations view={view} />}
      <Menu class="menu" links={[...pages, corrections]} />
      {templates.feeds && <Menu class="menu" links={feeds} />}
      {(nameAndAddress.length > 0 || mail) && (
        <p class="colophon-publisher">
          {nameAndAddress.map((part, index) => [index > 0 && ", ", part])}
          {nameAndAddress.length > 0 && mail && " · "}
          {mail}
        </p>
      )}
      {site.settings.look?.footer && <p lang={siteLang(view)}>{site.settings.look.footer}</p>}
      <SchemeSwitch view={view} />
    </footer>
  ));
});

/** The switch for light, dark or the system's scheme. `scripts/page.js` shows it and stores the choice. */
export const SchemeSwitch = replaceable("SchemeSwitch", ({ view: { words } }) => {
  const { label, system, light, dark } = words.scheme;
  return (
    <fieldset class="schemes" hidden>
      <legend>{label}</legend>
      {Object.entries({ "": system, light, dark }).map(([value, name]) => (
        <label key={value}>
          <input type="radio" name="scheme" value={value} checked={value === ""} /> {name}
        </label>
      ))}
    </fieldset>
  );
});
