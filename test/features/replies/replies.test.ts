import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { article as articlePages } from "../../../src/templates/article.tsx";
import { article, modelOf } from "../../site/newsroom.ts";

const original = article({ slug: "parkir", title: "Tarif Parkir Naik", date: "2020-01-24" });
const { file: replyTo } = original;
const first = article({ slug: "jawab", title: "Penjelasan Pengelola", date: "2020-01-26", replyTo });
const second = article({ slug: "warga", title: "Tanggapan Warga", date: "2020-01-27", replyTo });

function draw(slug: string, articles = [original, first, second]) {
  const model = modelOf({ articles });
  const file = articlePages.files(model).find(({ path }) => path.endsWith(`/${slug}/`));
  const { document } = parseHTML(file?.draw() ?? "");
  const note = document.querySelector(".story-body > .note");
  return {
    heading: note?.querySelector("h2")?.textContent,
    links: [...(note?.querySelectorAll("a") ?? [])].map((link) => link.getAttribute("href")),
    label: document.querySelector("h1 .story-labels")?.textContent?.trim(),
    node: JSON.parse(document.querySelector("script[type='application/ld+json']")?.textContent ?? "{}")[
      "@graph"
    ][0],
  };
}
const id = (path: string) => ({ "@id": `https://contoh.id${path}#article` });

test("a reply is labelled as such, and leads to what it answers", () => {
  const { heading, links, label, node } = draw("jawab");
  expect({ heading, links, label }).toEqual({
    heading: "Hak jawab atas",
    links: ["/2020/01/24/parkir/"],
    label: "Hak jawab",
  });
  expect(node.about).toEqual([id("/2020/01/24/parkir/")]);
});

test("what it answers leads to each reply, the oldest first", () => {
  const { heading, links, label, node } = draw("parkir");
  expect({ heading, links, label }).toEqual({
    heading: "Hak jawab",
    links: ["/2020/01/26/jawab/", "/2020/01/27/warga/"],
    label: undefined,
  });
  expect(node.subjectOf).toEqual([id("/2020/01/26/jawab/"), id("/2020/01/27/warga/")]);
});

test("nothing leads to an article that is withdrawn", () => {
  const retracted = { date: original.date, reason: "Narasumber tidak dapat dipastikan." };
  const { heading, label } = draw("jawab", [{ ...original, retracted }, first]);
  expect({ heading, label }).toEqual({ heading: undefined, label: "Hak jawab" });
});
