import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createProject, differing, type Project } from "./publish.ts";

/** On a site in two languages too, a build that knows the last one leaves what a build from nothing leaves. */
let project: Project;
beforeAll(() => {
  project = createProject();
  project.write(
    "_data/site.yaml",
    "name: Kabar Uji\nurl: https://kabar.example/\npageSize: 4\nfeedSize: 4\npublisher: { name: Redaksi }\nsearch: false\nshareCards: false\n",
  );
  for (const tag of ["Pasar", "Panen"])
    project.write(`content/tags/${tag.toLowerCase()}.md`, `---\nname: ${tag}\ndescription: Apa saja.\n---\n`);
});
afterAll(() => project.remove());

const days = 60;
const dayOf = (number: number): string => new Date(Date.UTC(2025, 9, 1 + number)).toISOString().slice(0, 10);
/** Each fifth is in English to begin with. */
const languageOf = (day: number): "id" | "en" => (day % 5 ? "id" : "en");
const fileOf = (name: string): string => `content/articles/${name}.md`;
function write(name: string, date: string, language: "id" | "en", more = "", tags = "Pasar"): void {
  project.write(
    fileOf(name),
    `---\ntitle: Berita ${name}\ndate: ${date}\nsection: Daerah\nauthors: Sari Wibawa\nlang: ${language}\ntags: [${tags}]\n${more}---\n\nPasar ramai.\n`,
  );
}
/** One that translates the article of a day, and comes out then or now. */
function translate(day: number, date: string, tags: string): void {
  const language = languageOf(day) === "id" ? "en" : "id";
  write(`versi-${day}`, date, language, `translationOf: hari-${day}\n`, tags);
}

type Edit = { day: number; tags: string } & (
  | { kind: "news"; language: "id" | "en" }
  | { kind: "translation"; isNew: boolean }
  | { kind: "headline"; isTranslation: boolean }
  | { kind: "text" }
  | { kind: "gone" }
);
const common = {
  day: fc.nat(days - 1),
  tags: fc.constantFrom("Pasar", "Panen", "Pasar, Panen", "Pasar, Sawah"),
};
const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ ...common, kind: fc.constant("news"), language: fc.constantFrom("id", "en") }),
  },
  { weight: 5, arbitrary: fc.record({ ...common, kind: fc.constant("translation"), isNew: fc.boolean() }) },
  {
    weight: 4,
    arbitrary: fc.record({ ...common, kind: fc.constant("headline"), isTranslation: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ ...common, kind: fc.constant("text") }) },
  { weight: 1, arbitrary: fc.record({ ...common, kind: fc.constant("gone") }) },
);

function make(edit: Edit, number: number): void {
  const { day, tags } = edit;
  const now = `2025-12-31 ${String(8 + Math.floor(number / 60)).padStart(2, "0")}:${String(number % 60).padStart(2, "0")}`;
  if (edit.kind === "news") write(`baru-${number}`, now, edit.language, "", tags);
  else if (edit.kind === "translation") translate(day, edit.isNew ? now : dayOf(day), tags);
  else if (edit.kind === "headline")
    project.putLine(
      fileOf(`${edit.isTranslation ? "versi" : "hari"}-${day}`),
      "title:",
      `title: Judul ${number}`,
    );
  else if (edit.kind === "text") project.add(fileOf(`hari-${day}`), "\nWarga senang.\n");
  else project.write(fileOf(`versi-${day}`), null);
}

test("after each edit each file is as a build from nothing writes it", async () => {
  let near = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 24, maxLength: 24 }), async (edits) => {
      for (let number = 0; number < days; number++) {
        project.write(fileOf(`versi-${number}`), null);
        project.write(fileOf(`baru-${number}`), null);
        const more = number % 3 ? "Pasar" : "Pasar, Panen";
        write(`hari-${number}`, dayOf(number), languageOf(number), "", more);
        // Two of three in both languages from the start.
        if (number % 3) translate(number, dayOf(number), more);
      }
      const all = (await project.build()).files;
      for (const [number, one] of edits.entries()) {
        make(one, number);
        const { touched } = await project.build();
        if (touched && touched.length < all / 3) near++;
        // Each fourth time: a fault that a later edit covers is found as well.
        if (number % 4 === 3) expect(differing(project.bytes(), await project.buildAfresh())).toEqual([]);
      }
    }),
    { numRuns: 2, endOnFailure: true },
  );
  expect(near).toBeGreaterThan(0);
});
