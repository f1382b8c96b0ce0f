import { expect, test } from "vitest";
import { usualWords } from "../../src/news/settings/addresses.ts";
import { readSound, settings } from "./temporary-project.ts";

test("addresses have the words of the site's language, unless the settings have others", async () => {
  const wordsOf = async (more: string) =>
    (await readSound({ "_data/site.yaml": settings(more) })).settings.addresses;
  const { id, en } = usualWords;
  expect(await wordsOf("")).toEqual(id);
  expect(await wordsOf("addresses: { section: kanal }\n")).toEqual({ ...id, section: "kanal" });
  expect(await wordsOf("language: en\naddresses: { tag: topic, search: cari }\n")).toEqual({
    ...en,
    tag: "topic",
    search: "cari",
  });
});
