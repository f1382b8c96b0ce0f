import { expect, test } from "vitest";
import { article, type Files, readSound } from "./temporary-project.ts";

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
