import { parseHTML } from "linkedom";
import { expect } from "vitest";
import type { Content, Tag } from "../../src/content/content.ts";
import { templates } from "../../src/templates/templates.ts";
import { article, content, modelOf, moment, tag } from "../site/newsroom.ts";
import { type Cases, testCases } from "./tables.ts";

type Given = Omit<NonNullable<Parameters<typeof article>[0]>, "retracted">;

/** Articles of a site with its topics, and what readers and machines find on one of its pages. */
interface PageCase {
  articles: (Given & { retracted?: { date: string; reason: string } })[];
  tags?: Record<string, Partial<Tag> | null>;
  settings?: Partial<Content["settings"]>;
  page: string;
  /** The words of what a selector finds, in order; or of an attribute: `a[lang] @href`. */
  shows?: Record<string, (string | null)[]>;
  /** Of its linked data, the node of each type with these properties. */
  says?: Record<string, object>;
}
export type PageCases = Cases<PageCase>;

/** Draws the pages of cases, and looks what is there. @param what the names are about */
export function testPages(what: string, cases: PageCases): void {
  testCases(what, cases, ({ articles, tags = {}, settings, page, shows = {}, says = {} }) => {
    const model = modelOf({
      articles: articles.map(({ retracted, ...given }) => ({
        ...article(given),
        ...(retracted && { retracted: { ...retracted, date: moment(retracted.date) } }),
      })),
      tags: Object.entries(tags).map(([name, given]) => tag(name, given ?? {})),
      settings: { ...content().settings, ...settings },
    });
    const file = templates.flatMap(({ files }) => files(model)).find(({ path }) => path === page);
    const { document } = parseHTML(file?.draw() ?? "");
    for (const [selector, words] of Object.entries(shows)) {
      const [of = "", attribute] = selector.split(" @");
      const found = [...document.querySelectorAll(of)].map((one) =>
        attribute ? one.getAttribute(attribute) : (one.textContent ?? "").replace(/\s+/g, " ").trim(),
      );
      expect(found, selector).toEqual(words);
    }
    const linked = document.querySelector("script[type='application/ld+json']")?.textContent;
    const nodes: Record<string, unknown>[] = JSON.parse(linked ?? "{}")["@graph"];
    for (const [type, node] of Object.entries(says))
      for (const [property, value] of Object.entries(node))
        expect(nodes.find((one) => one["@type"] === type)?.[property], property).toEqual(value);
  });
}
