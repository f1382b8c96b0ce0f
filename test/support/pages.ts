import { parseHTML } from "linkedom";
import { expect } from "vitest";
import type { Content, Tag } from "../../src/content/content.ts";
import { templates } from "../../src/templates/templates.ts";
import { article, content, modelOf, moment, tag } from "../site/newsroom.ts";
import { type Cases, testCases } from "./tables.ts";

type Given = NonNullable<Parameters<typeof article>[0]>;

/** The words of what a selector finds, in order; or of an attribute: `a[lang] @href`. */
export type Shown = Record<string, (string | null)[]>;

/** Looks what is on a page. */
export function expectShown(document: Document, shows: Shown): void {
  for (const [selector, words] of Object.entries(shows)) {
    const [of = "", attribute] = selector.split(" @");
    const found = [...document.querySelectorAll(of)].map((one) =>
      attribute
        ? one.getAttribute(attribute)
        : (one.textContent ?? "")
            .replace(/\u2060/g, "")
            .replace(/\s+/g, " ")
            .trim(),
    );
    expect(found, selector).toEqual(words);
  }
}

/** Articles of a site with its topics, and what readers and machines find on one of its pages. */
interface PageCase {
  articles: (Omit<Given, "corrections" | "retracted" | "entries"> & {
    corrections?: { date: string; text: string }[];
    retracted?: { date: string; reason: string };
    entries?: { at: string; heading: number; headline: string }[];
  })[];
  tags?: Record<string, Partial<Tag> | null>;
  settings?: Partial<Content["settings"]>;
  page: string;
  shows?: Shown;
  /** Of its linked data, the node of each type with these properties; `null` where it has none. */
  says?: Record<string, object>;
}
export type PageCases = Cases<PageCase>;

/** Draws the pages of cases, and looks what is there. @param what the names are about */
export function testPages(what: string, cases: PageCases): void {
  testCases(what, cases, ({ articles, tags = {}, settings, page, shows = {}, says = {} }) => {
    const model = modelOf({
      articles: articles.map(({ corrections = [], retracted, entries, ...given }) => ({
        ...article(given),
        corrections: corrections.map((one) => ({ ...one, date: moment(one.date) })),
        ...(retracted && { retracted: { ...retracted, date: moment(retracted.date) } }),
        ...(entries && { entries: entries.map((one) => ({ ...one, at: moment(one.at).at })) }),
      })),
      tags: Object.entries(tags).map(([name, given]) => tag(name, given ?? {})),
      settings: { ...content().settings, ...settings },
    });
    const file = templates.flatMap(({ files }) => files(model)).find(({ path }) => path === page);
    const { document } = parseHTML(file?.draw() ?? "");
    expectShown(document, shows);
    const linked = document.querySelector("script[type='application/ld+json']")?.textContent;
    const nodes: Record<string, unknown>[] = JSON.parse(linked ?? "{}")["@graph"];
    for (const [type, node] of Object.entries(says))
      for (const [property, value] of Object.entries(node))
        expect(nodes.find((one) => one["@type"] === type)?.[property] ?? null, property).toEqual(value);
  });
}
