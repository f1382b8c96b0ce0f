import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { stringify } from "yaml";
import { payloads } from "../attack/hostile-site.ts";
import { type Fault, watchedPage } from "../attack/opened-pages.ts";
import { desktop, openBrowser } from "../support/browser.ts";
import { openScreen } from "../support/folder-in-browser.ts";
import { type PreviewServer, startPreview } from "../support/preview-server.ts";
import { createSite } from "../support/site.ts";

/** The editor's screen over content that others have written to do harm: it shares the site's origin. */
const front = (values: object, text = "") => `---\n${stringify(values)}---\n\n${text}\n`;
/** Not those that a check refuses: a picture that is not there, signs of direction. */
const evil = payloads.filter(
  (text) =>
    text.length < 300 && !text.startsWith("![x](x ") && !/[\u2028\u202A-\u202E\u2066-\u2069]/.test(text),
);
const named = ["__proto__", "constructor", "toString", "</script><script>attacked()</script>", `"'\`\${x}`];
/**
 * What the policy refuses the screen itself: fonts of another host, and attributes in titles that it takes apart as HTML in a
 * document of their own, to get at their words.
 */
const refusedOfScreen =
  /^attacked: the policy refused (?:font-src https:\/\/cdn\.jsdelivr\.net\/|script-src-attr inline$|base-uri )/;
const title = `</script><script>window.attacked()</script>"'\u2028<!--`;
const fileOf = (index: number) => `2024-05-0${1 + (index % 9)}-serangan-${index}`;
const filesOf = (title: string, index: number): [file: string, text: string][] => {
  const [topic, section] = [`${title} t${index}`, named[index % 4]];
  // A check takes names with these between them for several people.
  const author = `${title.replaceAll(/[,;]/g, "")} a${index}`;
  const tags = [topic, ...(index < named.length ? [title] : [])];
  const article = { title, date: fileOf(index).slice(0, 10), section, tags, authors: [author] };
  return [
    [`content/tags/topik-${index}.md`, front({ name: topic, description: title }, title)],
    [`content/authors/penulis-${index}.md`, front({ name: author, jobTitle: title }, title)],
    [`content/articles/${fileOf(index)}.md`, front(article, title)],
  ];
};
let preview: PreviewServer;
let browser: Browser;
let page: Page;
let faults: Fault[];
let at: { file: string };

beforeAll(async () => {
  browser = await openBrowser();
  const site = await createSite({
    "_data/site.yaml": stringify({
      name: title,
      description: evil[0],
      url: "https://kabar.example/",
      publisher: { name: evil[1] },
      sections: named.slice(0, 4).map((name, index) => ({ name, slug: `rubrik-${index}` })),
      look: { footer: evil[2] },
    }),
    ...Object.fromEntries([...named, ...evil].flatMap(filesOf)),
  });
  preview = await startPreview(site);
  ({ page, faults, at } = await watchedPage(browser, preview.origin, { viewport: desktop }));
  await openScreen(page, site.root, preview.origin);
});
afterAll(async () => {
  await browser?.close();
  await preview?.stop();
});

test("the site is one that a build takes, so that the screen has all of its names", async () => {
  const answer = await (await fetch(`${preview.origin}/admin/config.json`)).json();
  expect(answer.tagNames.constructor ?? "").toBe("constructor");
  expect(Object.keys(answer.tagNames)).toContain("__proto__");
  expect(preview.printed()).not.toMatch(/kesalahan|mistake/);
});

test("lists and forms open, and nothing of the content runs or asks another host", async () => {
  const open = async (place: string) => page.goto(`${preview.origin}/admin/#/collections/${place}`);
  const isShown = async (place: string, label: string, value: string) => {
    at.file = place;
    await open(place);
    const field = page.getByRole("textbox", { name: label, exact: true }).first();
    await expect.poll(() => field.inputValue()).toBe(value);
  };
  for (const place of ["articles", "tags", "authors", "pages"]) {
    await open(place);
    await page.getByRole("treeitem", { name: "Berita" }).waitFor();
  }
  await isShown("site/entries/site", "Nama situs", title);
  // The screen writes each list and form anew: some of each are enough.
  for (const [index, name] of [...named, ...evil].entries()) {
    if (index >= named.length && index % 12 > 0) continue;
    if (index % 2 === 0) await isShown(`articles/entries/${fileOf(index)}`, "Judul", name);
    else await isShown(`tags/entries/topik-${index}`, "Nama", `${name} t${index}`);
  }
  expect(faults.filter(({ what }) => !refusedOfScreen.test(what))).toEqual([]);
});
