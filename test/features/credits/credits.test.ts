import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { templates } from "../../../src/templates/templates.ts";
import { articles, noticesOf, readSound } from "../../content/temporary-project.ts";
import { article, modelOf } from "../../site/newsroom.ts";

const credits = [
  { role: "Fotografer", name: "Rina Contoh" },
  { role: "Penerjemah", name: "Budi Misal" },
  { role: "fotografer", name: "Ratna Dewi" },
  { role: "fotografer", name: "Rina Contoh" },
];
const model = modelOf({
  articles: [article({ credits, editors: ["Tuti Umpama"] }), article({ slug: "lain", date: "2020-01-20" })],
});
const page = (path: string): Document => {
  const file = templates.flatMap((template) => template.files(model)).find((one) => one.path === path);
  return parseHTML(file?.draw() ?? "").document;
};
const nodeOf = (document: Document) =>
  JSON.parse(document.querySelector("script[type='application/ld+json']")?.textContent ?? "{}")["@graph"][0];

test("the byline names each role once, with all who had it, and leads to their pages", () => {
  const document = page("/2020/01/24/pasar-pagi-dibuka/");
  const lines = [...document.querySelectorAll(".byline-editors")];
  expect(lines.map(({ textContent }) => textContent?.trim())).toEqual([
    "Penyunting: Tuti Umpama",
    "Fotografer: Rina Contoh dan Ratna Dewi",
    "Penerjemah: Budi Misal",
  ]);
  const links = lines.flatMap((line) => [...line.querySelectorAll("a")]);
  expect(links.map((link) => link.getAttribute("href"))).toEqual([
    "/penulis/rina-contoh/",
    "/penulis/ratna-dewi/",
    "/penulis/budi-misal/",
  ]);
  expect(nodeOf(document).contributor).toContainEqual({
    "@type": "Role",
    roleName: "Penerjemah",
    contributor: expect.objectContaining({ "@type": "Person", name: "Budi Misal" }),
  });
});

test("a page lists all that one worked on, each once", () => {
  const titlesOf = (path: string) => page(path).querySelectorAll(".story-item h3").length;
  expect(titlesOf("/penulis/rina-contoh/")).toBe(1);
  expect(titlesOf("/penulis/ratna-dewi/")).toBe(2);
});

test("a name may be written by an alias, and its file is not called unsigned", async () => {
  const files = {
    "content/authors/rina.md": "---\nname: Rina Contoh\naliases: [R. Contoh]\n---\n",
    ...articles({ "2024-05-01-x": { credits: "[{ role: Fotografer, name: r. contoh }]" } }),
  };
  const { articles: read, authors } = await readSound(files);
  expect(read[0]?.credits).toEqual([{ role: "Fotografer", name: "Rina Contoh" }]);
  expect(authors.map(({ name }) => name)).toEqual(["Rina Contoh"]);
  expect((await noticesOf(files)).filter((notice) => notice.includes("authors/"))).toEqual([]);
});
