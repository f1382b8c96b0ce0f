import { describe, expect, test } from "vitest";
import { article, type Files, mistakesOf, noticesOf, readSound } from "./temporary-project.ts";

const files: Files = {
  "content/articles/2024-05-01-pasar.md": article(),
  "content/articles/2024-05-02-sungai.md": article({ date: "2024-05-02", section: "Lingkungan" }),
  "content/articles/2024-05-03-naskah.md": article({ date: "2024-05-03", draft: "true" }),
  "content/articles/2024-05-04-garam.md": article({
    date: "2024-05-04",
    retracted: "{ date: 2024-05-05, reason: Salah. }",
  }),
  "content/articles/2024-07-01-besok.md": article({ date: "2024-07-01" }),
};

/** The project with a `front`, whose lines begin in line 6 of its settings. */
const withFront = (...lines: string[]): Files => ({
  ...files,
  "_data/site.yaml": [
    "name: Warta Kota\nurl: https://contoh.id/\npublisher:\n  name: Redaksi\nfront:",
    ...lines,
    "",
  ].join("\n  "),
});

test("an editor chooses articles by file or address, one that waits too, and sections in any case", async () => {
  const { settings } = await readSound(
    withFront("pinned: [2024-05-02-sungai.md, /2024/05/01/pasar/, 2024-07-01-besok]", "sections: lingkungan"),
  );
  expect(settings.front).toEqual({
    pinned: [
      "content/articles/2024-05-02-sungai.md",
      "content/articles/2024-05-01-pasar.md",
      "content/articles/2024-07-01-besok.md",
    ],
    sections: ["Lingkungan"],
    stories: 3,
    timeline: true,
  });
});

describe("reports, with its place:", () => {
  test.each([
    [
      "an article that is not there",
      "pinned: [2024-05-01-pasat]",
      '6:12 front.pinned: "2024-05-01-pasat" is not an article. Did you mean "2024-05-01-pasar"?',
    ],
    [
      "one by the address in the browser",
      "pinned: [https://kabar.example/2024/05/01/pasar]",
      '6:12 front.pinned: "https://kabar.example/2024/05/01/pasar" is not an article. Did you mean "/2024/05/01/pasar/"?',
    ],
    [
      "one that is like none",
      "pinned: [entah]",
      '6:12 front.pinned: "entah" is not an article. Write the name of its file, or its address such as /2020/01/24/judul/.',
    ],
    [
      "a draft",
      "pinned: [naskah, 2024-05-03-naskah]",
      '6:12 front.pinned: "naskah" is not an article. Did you mean "2024-05-03-naskah"?',
      '6:20 front.pinned: "2024-05-03-naskah" is a draft, which the front page cannot show. Publish it, or remove it here.',
    ],
    [
      "an article twice, by two of its names",
      "pinned: [2024-05-01-pasar, /2024/05/01/pasar/]",
      '6:30 front.pinned: "/2024/05/01/pasar/" is already in the list. Remove this one.',
    ],
    [
      "a section that no article has",
      "sections: [Lingkugan, Olahraga]",
      '6:14 front.sections: "Lingkugan" is not a section of this site. Did you mean "Lingkungan"?',
      '6:25 front.sections: "Olahraga" is not a section of this site. Its sections are Ekonomi, Lingkungan.',
    ],
    ["a number that is none", "stories: 9", "6:12 front.stories: needs a whole number up to 4."],
  ])("%s", async (_, line, ...messages) => {
    expect(await mistakesOf(withFront(line))).toEqual(
      messages.map((message) => `_data/site.yaml:${message}`),
    );
  });
});

test("reports the first for which there is no room", async () => {
  const names = Array.from({ length: 6 }, (_, index) => `sungai-${index}`);
  const more = names.map((name) => [`content/articles/${name}.md`, article()] as const);
  expect(
    await mistakesOf({ ...withFront(`pinned: [${names.join(", ")}]`), ...Object.fromEntries(more) }),
  ).toEqual([
    "_data/site.yaml:6:62 front.pinned: has 6 entries; the front page takes at most 5. Remove some.",
  ]);
});

test("a withdrawn article is told of, and does not stop the build", async () => {
  expect(await noticesOf(withFront("pinned: [2024-05-04-garam]"))).toContain(
    '_data/site.yaml:6:12 front.pinned: "2024-05-04-garam" is withdrawn, so the front page does not show it. Remove it here.',
  );
});
