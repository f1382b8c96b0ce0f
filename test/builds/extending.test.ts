import { readFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, expect, test } from "vitest";
import { article } from "../support/article.ts";
import { cloneRepository, rebuild, type TestSite } from "../support/site.ts";
import { tablesOf } from "../support/tables.ts";

const tables = tablesOf<{ city: string }>(import.meta.url);

/** What CONTRIBUTING.md says of a front matter key and of a kind of page, done to a copy: a key takes the schema, its words and the component, besides the page of documentation that a test writes; a kind of page its module and a line, with its import, in the list. */

async function edit(site: TestSite, file: string, before: string, after: string): Promise<void> {
  const text = await readFile(path.join(site.root, file), "utf8");
  expect(text).toContain(before);
  await site.write({ [file]: text.replace(before, after) });
}

let site: TestSite;
beforeAll(async () => {
  site = await cloneRepository({
    "content/articles/a.md": article({
      title: "Pasar Dibuka",
      dateline: "Malang",
      assignment: "Liputan bersama warga",
    }),
    "content/articles/b.md": article({ title: "Sumur Digali", dateline: "Batu" }),
    "src/templates/city.tsx": tables.city,
  });
  const schema = "    title: prose(),";
  await edit(site, "src/news/article.ts", schema, `    assignment: z.string().optional(),\n${schema}`);
  const words = {
    id: { label: "Asal liputan", hint: "Bagaimana terjadi." },
    en: { label: "Assignment", hint: "How the story came about." },
  };
  const group = '"article": {';
  await edit(site, "src/news/keys.json", group, `${group} "assignment": ${JSON.stringify(words)},`);
  const header = "_includes/components/article-header.tsx";
  const shown = '{story.assignment && <p class="label">{story.assignment}</p>}';
  const standfirst = '{story.description && <p class="standfirst">{story.description}</p>}';
  await edit(site, header, standfirst, shown);

  const list = "src/templates/templates.ts";
  await edit(site, list, "  article,\n", "  article,\n  city,\n");
  await edit(site, list, "import { archive }", 'import { city } from "./city.tsx";\nimport { archive }');
  await rebuild(site);
});

test("a front matter key is added in the schema, with its words, and in the component that shows it", async () => {
  expect(await site.read("2024/05/01/a/index.html")).toContain('<p class="label">Liputan bersama warga</p>');
});

test("a kind of page is added by its module, and a line in the list of templates", async () => {
  const page = await site.read("kota/malang/index.html");
  expect(page).toContain("Pasar Dibuka");
  expect(page).not.toContain("Sumur Digali");
  expect(await site.read("sitemap-1.xml")).toContain("<loc>https://kabar.example/kota/batu/</loc>");
});
