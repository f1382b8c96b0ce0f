import { expect, test } from "vitest";
import { siteLanguage } from "../../src/content/settings.ts";
import { makeSite } from "../import/files/site.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const site = makeSite();

test.each([
  ["language: en\n", "en"],
  ["name: Kabar Uji\r\nlanguage: en\r\nurl: x\r\n", "en"],
  ["language: 'en' # of the readers\n", "en"],
  ['\uFEFFlanguage:   "en"', "en"],
  ["name: [a mistake\nlanguage: en\n", "en"],
  // None that Warta speaks: Indonesian for those of Indonesia, English for others.
  ["language: jv\n", "id"],
  ["language: pt-BR\n", "en"],
  // Not the site's, or no language.
  ["language: id-x\n", "id"],
  ["language: en-ab-cd\n", "id"],
  ["publisher:\n  language: en\n", "id"],
  ["# language: en\n", "id"],
  ["language: english\n", "id"],
  ["name: Kabar Uji\n", "id"],
  ["", "id"],
])("of settings that read %j, messages are in %s", (settings, language) => {
  site.write("_data/site.yaml", settings);
  expect(siteLanguage(site.root)).toBe(language);
});

test.each([
  [{ LANG: "en_GB.UTF-8" }, "en"],
  [{ LC_ALL: "id_ID", LANG: "en_GB.UTF-8" }, "id"],
  [{ LANG: "C.UTF-8" }, "id"],
  [{}, "id"],
])(
  "where there are no settings, messages are in the computer's language: %j",
  async (environment, language) => {
    expect(siteLanguage(await temporaryFolder(), environment)).toBe(language);
  },
);
