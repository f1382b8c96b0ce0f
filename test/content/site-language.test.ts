import { expect, test } from "vitest";
import { siteLanguage } from "../../src/content/settings.ts";
import { makeSite } from "../import/files/site.ts";
import { tablesOf } from "../support/tables.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const tables = tablesOf<{
  settings: string[][];
  environments: [environment: Record<string, string>, language: string][];
}>(import.meta.url);

const site = makeSite();

test.each(tables.settings)("of settings that read %j, messages are in %s", (settings, language) => {
  site.write("_data/site.yaml", settings);
  expect(siteLanguage(site.root)).toBe(language);
});

test.each(tables.environments)(
  "where there are no settings, messages are in the computer's language: %j",
  async (environment, language) => {
    expect(siteLanguage(await temporaryFolder(), environment)).toBe(language);
  },
);
