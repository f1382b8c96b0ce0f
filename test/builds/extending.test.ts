import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { article } from "../support/article.ts";
import { cloneRepository, rebuild, type TestSite } from "../support/site.ts";

/** What CONTRIBUTING.md says of a front matter key and of a kind of page, done to a copy: a key takes the schema, the words of two languages and the page, a kind of page three files. */

async function edit(site: TestSite, file: string, before: string, after: string): Promise<void> {
  const text = await readFile(path.join(site.root, file), "utf8");
  expect(text).toContain(before);
  await site.write({ [file]: text.replace(before, after) });
}

test("a front matter key is added in the schema, the words of both languages and the page", async () => {
  const site = await cloneRepository({
    "content/articles/pasar.md": article({ title: "Pasar Dibuka", assignment: "Liputan bersama warga" }),
  });
  const { code, output } = await site.build();
  expect([code, output]).toEqual([1, expect.stringContaining('"assignment" is not a known key')]);

  const key = 'assignment: text().meta({ description: "How the story came about." }).optional(),';
  await edit(site, "src/news/article.ts", "  title: text()", `${key}\n  title: text()`);
  const [id, en] = ["export const id = {", "export const en: typeof id = {"];
  await edit(site, "_includes/words/id.ts", id, `${id} assignment: "Asal liputan",`);
  await edit(site, "_includes/words/en.ts", en, `${en} assignment: "Assignment",`);
  const shown =
    '{story.article.assignment && <p class="label">{view.words.assignment}: {story.article.assignment}</p>}';
  const standfirst = '{story.description && <p class="standfirst">{story.description}</p>}';
  await edit(site, "_includes/components/article-header.tsx", standfirst, shown);
  await rebuild(site);
  expect(await site.read("2024/05/01/pasar/index.html")).toContain(
    '<p class="label">Asal liputan: Liputan bersama warga</p>',
  );
});

test("a kind of page is added by its address, its template, and a line in the list of templates", async () => {
  const site = await cloneRepository({
    "content/articles/a.md": article({ title: "Pasar Dibuka", dateline: "Malang" }),
    "content/articles/b.md": article({ title: "Sumur Digali", dateline: "Batu" }),
    "src/templates/city.tsx": `
      import { StoryList } from "../../_includes/components/story-list.tsx";
      import { drawPage } from "../../_includes/layout/layout.tsx";
      import { pageMeta } from "../../_includes/layout/page-meta.ts";
      import { createView } from "../../_includes/view.ts";
      import { cityPath } from "../news/addresses.ts";
      import { groupBy } from "../site/lists/lists.ts";
      import { paginated } from "../site/template.ts";

      export const city = paginated({
        name: "city",
        over: ({ stories }) => [...groupBy(stories, ({ article }) => (article.dateline ? [article.dateline] : []))],
        permalink: ([name]) => cityPath(name),
        render: ([name, stories], site) => {
          const path = cityPath(name);
          const view = createView(site);
          return drawPage({
            view,
            path,
            styles: ["lists"],
            head: pageMeta({ path, title: name }, site),
            children: (
              <div class="spread">
                <h1>{name}</h1>
                <StoryList view={view} stories={stories} />
              </div>
            ),
          });
        },
        sitemap: () => ({}),
      });`,
  });
  const home = 'export const homePath = "/";';
  const path = 'export const cityPath = (name: string): string => "/kota/" + name.toLowerCase() + "/";';
  await edit(site, "src/news/addresses.ts", home, `${home}\n${path}`);
  const list = "src/templates/templates.ts";
  await edit(site, list, "  article,\n", "  article,\n  city,\n");
  await edit(site, list, "import { archive }", 'import { city } from "./city.tsx";\nimport { archive }');
  await rebuild(site);
  const page = await site.read("kota/malang/index.html");
  expect(page).toContain("Pasar Dibuka");
  expect(page).not.toContain("Sumur Digali");
  expect(await site.read("sitemap-1.xml")).toContain("<loc>https://kabar.example/kota/batu/</loc>");
});
