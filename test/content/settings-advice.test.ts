import { expect, test } from "vitest";
import { likelyZone } from "../../src/content/dates/likely-zone.ts";
import { mistakesOf, settings } from "./temporary-project.ts";

const mistakesIn = async (line: string): Promise<string> =>
  (await mistakesOf({ "_data/site.yaml": settings(`${line}\n`) })).join("\n");

test.each([
  ["WIB", "Asia/Jakarta"],
  ["wita", "Asia/Makassar"],
  ["WIT", "Asia/Jayapura"],
  ["GMT+7", "Asia/Jakarta"],
  ["UTC +08:00", "Asia/Makassar"],
  ["+09:00", "Asia/Jayapura"],
  ["Jakarta", "Asia/Jakarta"],
  ["Asia/Surabaya", "Asia/Jakarta"],
  ["Asia/Denpasar", "Asia/Makassar"],
  ["Asia/Djakarta", "Asia/Jakarta"],
  ["Asia/Makasar", "Asia/Makassar"],
  ["Tokyo", "Asia/Tokyo"],
  ["new york", "America/New_York"],
])("reports a time zone that is none, with the one that was meant: %s", async (written, meant) => {
  expect(await mistakesIn(`timeZone: ${written}`)).toBe(
    `_data/site.yaml:5:11 timeZone: "${written}" is not a known time zone. Did you mean "${meant}"?`,
  );
});

test("where none was meant, Indonesia's are named", async () => {
  expect(likelyZone("Bulan")).toBeUndefined();
  expect(await mistakesIn("timeZone: Bulan")).toMatch(
    / is not a known time zone\. Write Asia\/Jakarta \(WIB\), Asia\/Makassar \(WITA\), Asia\/Jayapura \(WIT\) or /,
  );
});

test.each(["redaksi", "redaksi at kabar.example", "Redaksi <redaksi@kabar.example>"])(
  "an e-mail address that is none: %s",
  async (written) => {
    expect(await mistakesIn(`  email: "${written}"`)).toBe(
      `_data/site.yaml:5:10 publisher.email: "${written}" is not an e-mail address. Write it like redaksi@contoh.id`,
    );
    expect(await mistakesIn("  email: redaksi+pagi@kabar.example")).toBe("");
  },
);
