import { expect, test } from "vitest";
import { buildSite, createSite, rebuild } from "../../support/site.ts";
import { longSite } from "./long-site.ts";

const files = longSite([2018, 2019, 2020], 24);
const names = ["2018", "2019", "2020", "open"];

test("volumes that are built on machines of their own are together the site that is built at once", async () => {
  const whole = await (await buildSite(files)).bytes();
  const union: Record<string, string> = {};
  for (const name of names) {
    const site = await buildSite(files, { environment: { WARTA_VOLUME: name } });
    const own = await site.bytes();
    expect(Object.keys(own).filter((file) => Object.hasOwn(union, file))).toEqual([]);
    Object.assign(union, own);
  }
  expect(Object.keys(union).sort()).toEqual(Object.keys(whole).sort());
  expect(Object.keys(whole).filter((file) => union[file] !== whole[file])).toEqual([]);
});

test("one after another in one folder, with what the others found, they are too", async () => {
  const whole = await buildSite(files);
  const site = await createSite(files);
  for (const name of [...names].reverse()) await rebuild(site, { environment: { WARTA_VOLUME: name } });
  expect(await site.bytes()).toEqual(await whole.bytes());
});

test("a volume that there is not is named, with those that there are", async () => {
  const site = await createSite(files);
  const { code, output } = await site.build({ environment: { WARTA_VOLUME: "2017" } });
  expect(code).toBe(1);
  expect(output).toMatch(/"2017".*: 2018, 2019, 2020, open\./);
});
