import type { Language } from "../../src/messages/message.ts";
import { archivePath, homePath, searchPath, tagsPath } from "../../src/site/addresses.ts";
import { langOf, languageOfLink, siteLang, type View } from "../view.ts";

/** The site's name and menu: sections first, then topics, archive and search. */
export function Masthead({ view, path, isHome }: { view: View; path: string; isHome: boolean }) {
  const { site, words } = view;
  const href = site.addresses.href;
  const abouts = site.pages.filter(({ slug }) => slug === "tentang" || slug === "about");
  const about = abouts.find((page) => langOf(view, page) === undefined) ?? abouts[0];
  const items: { name: string; path: string; lang?: Language; hreflang?: Language }[] = [
    ...site.sections.map(({ name, path }) => ({ name, path, lang: siteLang(view) })),
    { name: words.tags, path: tagsPath },
    { name: words.archive, path: archivePath },
    ...(site.settings.search ? [{ name: words.search.title, path: searchPath }] : []),
    // Use the page's own name, as in the footer and in its heading (WCAG 2.2, success criterion 3.2.4).
    ...site.settings.menu.map(({ name, path }) => ({ name, path, lang: siteLang(view) })),
    ...(about ? [{ name: about.title, path: about.path, ...languageOfLink(view, about) }] : []),
  ];

  return (
    <header class="masthead">
      <a class="masthead-name" href={href(homePath)} aria-current={isHome ? "page" : undefined}>
        {site.settings.look?.logo ? <span class="logo">{site.settings.name}</span> : site.settings.name}
      </a>
      <nav aria-label={words.menu}>
        <ul class="menu">
          {items.map((item) => (
            <li key={item.path}>
              <a
                href={href(item.path)}
                lang={item.lang}
                hreflang={item.hreflang}
                aria-current={item.path === path ? "page" : undefined}
              >
                {item.name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}
