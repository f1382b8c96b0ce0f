import { homePath } from "../../src/news/addresses.ts";
import { Invitations } from "../components/invitations.tsx";
import { Menu, type MenuLink } from "../components/navigation.tsx";
import { drawOnce } from "../draw-once.ts";
import { replaceable } from "../own-components.ts";
import { langOf, siteLang, type View } from "../view.ts";
import { feedFormats } from "./page-meta.ts";

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
  // One that has the site's own name is not named twice.
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
      <Menu class="menu" links={[...pages, corrections, ...(templates.feeds ? feeds : [])]} />
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

/** Light, dark, or as the system has it. `scripts/page.js` shows it and keeps the choice. */
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
