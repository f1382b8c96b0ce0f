import { expect, test } from "vitest";
import { buildSite, createSite } from "../../support/site.ts";
import { longSite } from "./long-site.ts";

const years = [2019, 2020, 2021, 2022];
// `npm run attack` builds 20,000.
const articles = Number(process.env.IN_VOLUMES ?? 240);
const files = longSite(years, articles / years.length);
const names = [...years.map(String), "open"];

test("volumes that are built on machines of their own are together the site that is built at once", async () => {
  const all = await (await buildSite(files)).bytes();
  const union: Record<string, string> = {};
  for (const name of names) {
    const own = await (await buildSite(files, { environment: { WARTA_VOLUME: name } })).bytes();
    expect(Object.keys(own).filter((file) => Object.hasOwn(union, file))).toEqual([]);
    Object.assign(union, own);
  }
  expect(Object.keys(union).sort()).toEqual(Object.keys(all).sort());
  expect(Object.keys(all).filter((file) => union[file] !== all[file])).toEqual([]);
  // One that there is not is named, with those that there are.
  const { code, output } = await (await createSite(files)).build({ environment: { WARTA_VOLUME: "2017" } });
  expect(code).toBe(1);
  expect(output).toContain('"2017"');
  expect(output).toContain(`: ${names.join(", ")}.`);
});
