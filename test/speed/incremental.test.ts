import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createProject, differing, type Project } from "./publish.ts";

/** A build that knows the last one leaves what a build from nothing leaves, whatever was changed in between. */
let project: Project;
beforeAll(() => {
  project = createProject();
});
afterAll(() => project.remove());

interface Written {
  title: string;
  date: string;
  section: string;
  tags: string[];
  text: string;
  state:
    | ""
    | "draft: true\n"
    | "retracted: { date: 2026-01-01, reason: Keliru. }\n"
    | "updated: 2025-12-30 10:00\n";
  author: string;
}

const names = ["Kominfo", "TikTok", "Panen Raya", "Pasar", "Bupati"];
const article = fc.record<Written>({
  title: fc.constantFrom("Panen Raya dimulai", "Pasar “Baru” dibuka", "Kominfo & TikTok", "Tarif naik"),
  date: fc.constantFrom("2025-11-30 23:50", "2025-12-01 00:10", "2025-12-24", "2024-02-29 08:00"),
  section: fc.constantFrom("Ekonomi", "Daerah"),
  tags: fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 4 }),
  text: fc
    .array(
      fc.constantFrom(
        "TikTok menyebut Panen Raya.",
        "Pada 3 Juli 2018 Tik Tok diblokir.",
        'Kata *bupati* itu, "Pasar tutup."',
        "Lihat [tag](/tag/tiktok/) dan [situs](https://contoh.example/).",
        "## Bagian",
        "- satu\n- dua",
      ),
      { minLength: 1, maxLength: 6 },
    )
    .map((parts) => parts.join("\n\n")),
  state: fc.constantFrom(
    "" as const,
    "draft: true\n" as const,
    "updated: 2025-12-30 10:00\n" as const,
    "retracted: { date: 2026-01-01, reason: Keliru. }\n" as const,
  ),
  author: fc.constantFrom("Sari Wibawa", "Damar Kusumo"),
});
const everyFile = Array.from({ length: 12 }, (_, number) => `content/articles/berita-${number}.md`);
const file = fc.constantFrom(...everyFile);

const spell = ({ title, date, section, tags, text, state, author }: Written): string =>
  `---\ntitle: ${JSON.stringify(title)}\ndate: ${date}\nsection: ${section}\nauthors: ${author}\ntags: ${JSON.stringify(tags)}\n${state}---\n\n${text}\n`;

type Edit = Record<string, string | null | { more: string } | { title: string; told: string; tag: string }>;
/** Saved, removed or moved articles; a tag that gets another spelling or description; settings. */
const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ file, article }).map(({ file, article }) => ({ [file]: spell(article) })),
  },
  { weight: 2, arbitrary: file.map((file) => ({ [file]: null })) },
  // The text alone: a sentence more, that names a tag or does not.
  {
    weight: 10,
    arbitrary: fc
      .record({
        file: fc.oneof(file, fc.constant("content/articles/awal.md")),
        more: fc.oneof(
          { weight: 2, arbitrary: fc.constant("Warga senang.") },
          { weight: 1, arbitrary: fc.constantFrom("TikTok senang.", "Pada 5 Mei 2019 warga senang.") },
        ),
      })
      .map(({ file, more }) => ({ [file]: { more } })),
  },
  // The wording alone: another headline, with or without a standfirst or a word on what happened to it; a tag named or not.
  {
    weight: 10,
    arbitrary: fc
      .record({
        file,
        title: fc.constantFrom("Panen Raya usai", "TikTok dibuka lagi", "Tarif naik"),
        told: fc.constantFrom(
          "",
          "description: Ringkasan.",
          "updated: 2025-12-31 08:00",
          "corrections: [{ date: 2025-12-31, text: Jumlah keliru. }]",
        ),
        tag: fc.constantFrom("", "TikTok senang.", "Pada 9 Mei 2017 Pasar buka."),
      })
      .map(({ file, ...wording }) => ({ [file]: wording })),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({ from: file, to: file, article })
      .map(({ from, to, article }) => ({ [from]: null, [to]: spell(article) })),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom("", "aliases: [Tik Tok]\n", "description: Video pendek.\n", "autolink: false\n")
      .map((more) => ({ "content/tags/tiktok.md": `---\nname: TikTok\n${more}---\n` })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom("Kabar Uji", "Kabar Baru").map((name) => ({
      "_data/site.yaml": `name: ${name}\nurl: https://kabar.example/\npageSize: 3\npublisher: { name: Redaksi }\nsearch: false\nshareCards: false\n`,
    })),
  },
);

/** The most files that show an article's text: its page and ninjs, two feeds of the site and of each of its tags. */
const ofOneArticle = 2 + 2 * (1 + 4);

test("after fifty edits each file is as a build from nothing writes it", async () => {
  let quick = 0;
  const first = spell({
    title: "Awal",
    date: "2024-01-01",
    section: "Daerah",
    tags: ["TikTok"],
    text: "TikTok mulai.",
    state: "",
    author: "Sari Wibawa",
  });
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 50, maxLength: 50 }), async (edits) => {
      for (const left of everyFile) project.write(left, null);
      project.write("content/articles/awal.md", first);
      project.write("content/tags/tiktok.md", "---\nname: TikTok\n---\n");
      project.write(
        "_data/site.yaml",
        "name: Kabar Uji\nurl: https://kabar.example/\npageSize: 3\npublisher: { name: Redaksi }\nsearch: false\nshareCards: false\n",
      );
      for (const [number, changes] of edits.entries()) {
        for (const [name, text] of Object.entries(changes)) {
          if (text === null || typeof text === "string") project.write(name, text);
          else if ("more" in text) project.add(name, `\n${text.more}\n`);
          else {
            // Each key stands in a file once.
            for (const key of ["description:", "updated:", "corrections:"]) project.putLine(name, key, "");
            project.putLine(name, "title:", `title: ${text.title}\n${text.told}`);
            project.add(name, `\n${text.tag}\n`);
          }
        }
        const { touched } = await project.build();
        if (touched && touched.length <= ofOneArticle) quick++;
        // Each tenth time: a fault that a later edit covers is found as well.
        if (number % 10 === 9) expect(differing(project.bytes(), await project.buildAfresh())).toEqual([]);
      }
    }),
    { numRuns: 2, endOnFailure: true },
  );
  // Some of them wrote an article's own pages and nothing else.
  expect(quick).toBeGreaterThan(0);
});
