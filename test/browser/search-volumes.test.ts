import { expect, test } from "vitest";
import { longSite } from "../features/volumes/long-site.ts";
import { browserSite } from "../support/browser-site.ts";

const files = longSite([2016, 2017, 2018, 2019, 2020], 8);
const oldest = "content/articles/2016-01-01-kabar-0.md";
const here = browserSite({ ...files, [oldest]: `${files[oldest]}\nSeekor kancil terlihat.\n` });

/** The years in the addresses of what the search shows, once all of the first ten are there: it draws their upper half first. */
async function find(query: string) {
  const page = await here.tab();
  await page.goto(`${here.server.url}cari/?${query}`);
  await expect.poll(() => page.getByRole("status").textContent()).toMatch(/\d berita|Tidak ada/);
  const [count = 0] = (await page.getByRole("status").textContent())?.match(/\d+/) ?? [];
  const shown = page.locator("#hasil h3 a");
  await expect.poll(() => shown.count()).toBe(Math.min(10, Number(count)));
  const links = await shown.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  return { years: [...new Set(links.map((link) => link.slice(1, 5)))].sort() };
}

test("the search of a site in volumes looks at the newest and the two before", async () => {
  const { years } = await find("q=dibenahi");
  // What was published on New Year's Day of 2021 is the newest volume.
  expect(years.filter((year) => year < "2019")).toEqual([]);
  expect(years).toContain("2019");
  expect(years).toContain("2020");
});

test("at an older one when a reader chooses its year", async () => {
  expect((await find("q=dibenahi&tahun=2016")).years).toEqual(["2016"]);
});

test("at all if the newest have little, and otherwise says so and offers the years of the others", async () => {
  expect((await find("q=kancil")).years).toEqual(["2016"]);
  const page = await here.tab();
  await page.goto(`${here.server.url}cari/?q=dibenahi`);
  const status = page.getByRole("status");
  await expect.poll(() => status.textContent()).toMatch(/\d+ berita.*untuk yang lebih lama, pilih tahunnya/);
  await page.getByText("Saring dan urutkan", { exact: true }).click();
  const years = page.getByLabel("Tahun").locator("option");
  await expect.poll(() => years.allTextContents()).toEqual(expect.arrayContaining(["2020", "2016", "2017"]));
  await page.getByLabel("Tahun").selectOption("2016");
  await expect.poll(() => status.textContent()).toMatch(/^\d+ berita untuk “dibenahi”$/);
});
