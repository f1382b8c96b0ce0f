import fc from "fast-check";
import { stringify } from "yaml";
import { anyCharacter } from "../support/any-text.ts";
import type { Files } from "../support/site.ts";
import { tablesOf } from "../support/tables.ts";

const tables = tablesOf<{ payloads: string[] }>(import.meta.url);

/** What a text calls if any of it runs as a script: `opened-pages.ts` listens. */
const call = "window.attacked('ran')";

/** Texts that mean something to HTML, XML, JSON, CSS, YAML, Markdown, templates, shells and browsers. */
export const payloads = [
  ...tables.payloads.map((text) => text.replaceAll("{call}", call)),
  "A".repeat(10_000),
  "李".repeat(300),
];

const payload = fc.constantFrom(...payloads);
/** Mostly a payload within words, at times any text at all. */
const text = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(fc.lorem({ maxCount: 3 }), payload).map(([words, evil]) => `${words} ${evil}`),
  },
  { weight: 2, arbitrary: payload },
  { weight: 2, arbitrary: fc.lorem({ maxCount: 8 }) },
  { weight: 1, arbitrary: fc.string({ unit: anyCharacter, minLength: 1, maxLength: 60 }) },
);
const line = text.map((written) => written.replace(/\s+/g, " "));
const day = fc.date({ min: new Date("2015-01-01"), max: new Date("2025-12-01"), noInvalidDate: true });

const paragraph = fc.oneof(
  text,
  line.map((words) => `## ${words}`),
  line.map((words) => `> ${words}`),
  fc.array(line, { minLength: 1, maxLength: 4 }).map((items) => items.map((item) => `- ${item}`).join("\n")),
  fc.tuple(line, line).map(([one, other]) => `| ${one} | ${other} |\n| --- | --- |\n| ${other} | ${one} |`),
  payload.map((words) => words.replace(/\s+/g, " ")),
  line.map(
    (words) =>
      `::: chart bar ${words}\nTahun;${words.replaceAll(";", "")}\n${words.replaceAll(";", "")};1\n2021;2\n:::`,
  ),
  line.map((words) => `:::quote\n${words}\n— ${words}\n:::`),
);

const front = fc.record(
  {
    title: line,
    description: line,
    date: day.map((date) => date.toISOString().slice(0, 10)),
    section: fc.constantFrom("Ekonomi", "Daerah", payloads[0], payloads[1]),
    authors: fc.array(line, { maxLength: 2 }),
    editors: fc.array(line, { maxLength: 1 }),
    tags: fc.array(fc.oneof(line, fc.constantFrom("Pasar", "Laut", "Hutan")), { minLength: 1, maxLength: 3 }),
    initials: line,
    dateline: line,
    source: fc.record(
      {
        title: line,
        author: line,
        publisher: line,
        url: fc.constantFrom('https://asal.example/?a=1&b="x', "https://asal.example/<b>"),
      },
      { requiredKeys: [] },
    ),
    corrections: fc.array(fc.record({ date: fc.constant("2025-12-02"), text: line }), { maxLength: 1 }),
    timeline: fc.array(fc.record({ date: fc.constantFrom("2018", "2019-02", "2020-03-04"), text: line }), {
      maxLength: 2,
    }),
  },
  { requiredKeys: ["title", "date", "section", "tags"] },
);

/** An article's values and its file. */
export interface HostileArticle {
  file: string;
  values: { title: string; description?: string };
  text: string;
}

const article = fc.tuple(front, fc.array(paragraph, { minLength: 1, maxLength: 6 }));

/**
 * A site that others have written to do harm: names, headlines and texts with payloads, of every kind that Warta publishes.
 *
 * @param seed the same seed gives the same site
 */
export function hostileSite(seed: number, count: number): { articles: HostileArticle[]; files: Files } {
  const articles = fc.sample(article, { seed, numRuns: count }).map(([values, paragraphs], index) => ({
    file: `content/articles/serangan-${index}.md`,
    values,
    text: `---\n${stringify(values)}---\n\n${paragraphs.join("\n\n")}\n`,
  }));
  const lines = fc.sample(line, { seed, numRuns: 12 });
  const [name = "", description = "", publisher = "", footer = "", ...rest] = lines;
  const settings = {
    name: name.slice(0, 200),
    description,
    url: "https://kabar.example/",
    publisher: { name: publisher },
    sections: [{ name: "Ekonomi", description: rest[0] }],
    look: { footer },
    invitations: { newsletter: { action: "https://surat.example/daftar" } },
    shareCards: false,
  };
  const tag = {
    name: "Pasar",
    description: rest[1],
    aliases: [rest[2]],
    sameAs: ["https://asal.example/<b>"],
  };
  return {
    articles,
    files: {
      "_data/site.yaml": stringify(settings),
      "content/tags/pasar.md": `---\n${stringify(tag)}---\n\n${rest[3]}\n`,
      "content/authors/a.md": `---\n${stringify({ name: "A", jobTitle: rest[4] })}---\n\n${rest[5]}\n`,
      "content/pages/tentang.md": `---\n${stringify({ title: rest[6], description: rest[7] })}---\n\n${rest.join("\n\n")}\n`,
      ...Object.fromEntries(articles.map(({ file, text }) => [file, text])),
    },
  };
}
