import { h, SchemeSwitch } from "warta/components";

/** The tide of the day above the name of the paper. A component gets its props, and Warta's own component. */
export function Masthead(props, Original) {
  return h("div", {}, [h("p", { class: "tide" }, "High water 6.12 and 18.40"), h(Original, props)]);
}

/** Under every article: who took its pictures, and where to write to. */
export function ArticleEnd({ view, story }) {
  const { photographer } = story.own;
  const { email } = view.site.settings.publisher;
  return h("div", { class: "desk" }, [
    photographer && h("p", {}, `Pictures: ${photographer}.`),
    h("p", {}, ["Seen something? ", h("a", { href: `mailto:${email}` }, "Write to the desk.")]),
  ]);
}

export function Footer({ view }) {
  const { href } = view.site.addresses;
  return h("footer", { class: "harbour-footer" }, [
    h("p", {}, `${view.site.settings.name}, printed nowhere, read everywhere.`),
    h("p", {}, [
      h("a", { href: href(view.site.addresses.corrections) }, view.words.corrections),
      " · ",
      h("a", { href: href("/feed.xml") }, "Feed"),
    ]),
    h(SchemeSwitch, { view }),
  ]);
}
