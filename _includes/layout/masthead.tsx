import { homePath } from "../../src/news/addresses.ts";
import { Menu, type MenuLink } from "../components/navigation.tsx";
import { drawOnce } from "../draw-once.ts";
import { replaceable } from "../own-components.ts";
import { langOf, siteLang, type View } from "../view.ts";

type MenuItem = Omit<MenuLink, "href"> & { path: string };

export interface MastheadProps {
  view: View;
  /** Address of the page. */
  path: string;
  /** Address of the section that the page belongs to, if it is an article. */
  section?: string | undefined;
}

/** The site's name and the search in one row, the menu in another: topics and sections first, then archive and other pages. */
export const Masthead = replaceable("Masthead", ({ view, path, section }) => {
  const { site, words } = view;
  const { settings } = site;
  const { href, tags, archive, search } = site.addresses;
  const lang = siteLang(view);
  const abouts = site.pages.filter(({ slug }) => slug === "tentang" || slug === "about");
  const about = abouts.find((page) => langOf(view, page) === undefined) ?? abouts[0];
  const sections: MenuItem[] = [
    { name: words.tags, path: tags },
    ...site.sections.map(({ name, path }) => ({ name, path, lang })),
  ];
  const rest: MenuItem[] = [
    ...(site.hasArchive ? [{ name: words.archive, path: archive }] : []),
    ...settings.menu.map(({ name, path }) => ({ name, path, lang })),
    // Use the page's own name, as in the footer and in its heading (WCAG 2.2, success criterion 3.2.4).
    ...(about
      ? [{ name: about.title, path: about.path, lang: langOf(view, about), hreflang: langOf(view, about) }]
      : []),
  ];

  const targets = [homePath, search, ...[...sections, ...rest].map((item) => item.path)];
  const current = new Map(targets.map((to) => [to, to === section ? "true" : currentAt(to, path)]));
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
 * The `aria-current` of a link (https://www.w3.org/TR/wai-aria-1.2/#aria-current).
 *
 * @param target where it leads
 * @param path of the page it is on
 * @returns `page` on that page itself, `true` on a page below it: an older page of a section, a topic, a month
 */
function currentAt(target: string, path: string): "page" | "true" | undefined {
  if (path === target) return "page";
  return target !== homePath && path.startsWith(target) ? "true" : undefined;
}
