import { expect, test } from "vitest";
import { formatMistake } from "../../src/content/format-mistake.ts";
import { article, readSound } from "./temporary-project.ts";

/** What an editor is told of those who wrote an article. */
async function told(authors: string, language: "id" | "en" = "en"): Promise<string[]> {
  const { notices } = await readSound({ "content/articles/x.md": article({ authors }) });
  return notices.map((mistake) => formatMistake(mistake, language));
}

const isOneName = (written: string, names: string): string =>
  `content/articles/x.md:6:10 authors: "${written}" is read as one name. Write several as a list: [${names}].`;

test.each([
  ["Sari Wulandari, Budi Hartono"],
  ["Budi, Sari"],
  ["Budi Santoso, Sari"],
  ["Sri, Ma'ruf, Al-Amin, Dwi"],
])("several names with commas between them: %s", async (written) => {
  expect(await told(written)).toEqual([isOneName(written, written)]);
});

test("several names with semicolons, which no name has", async () => {
  expect(await told("Budi Hartono, S.H.; Sari")).toEqual([
    isOneName("Budi Hartono, S.H.; Sari", '"Budi Hartono, S.H.", Sari'),
  ]);
});

test.each([
  ["Sari Wulandari dan Budi Hartono", "Sari Wulandari, Budi Hartono"],
  ["Sari & Budi Hartono", "Sari, Budi Hartono"],
  ["Sari Wulandari/Budi Hartono", "Sari Wulandari, Budi Hartono"],
  ["Sari, Budi, dan Wati", "Sari, Budi, Wati"],
  ["Sari Wulandari, M.Si. dan Budi, SH", '"Sari Wulandari, M.Si.", "Budi, SH"'],
  ["Dr. Sari Wulandari, M.Si., Budi Hartono", '"Dr. Sari Wulandari, M.Si.", Budi Hartono'],
  ["Oleh Sari Wulandari dan Tim Redaksi", "Sari Wulandari, Tim Redaksi"],
  ["Sari Dewi <sari@kabar.example> dan Budi", "Sari Dewi, Budi"],
])("several names with a word or a sign between them: %s", async (written, names) => {
  expect(await told(written)).toEqual([isOneName(written, names)]);
});

test("a name with the word that the page puts in front of it", async () => {
  expect(await told("Oleh Sari Wulandari", "id")).toEqual([
    'content/articles/x.md:6:10 authors: "Oleh Sari Wulandari" tampil dengan kata "Oleh". Tulis namanya saja: Sari Wulandari.',
  ]);
  expect(await told('"By: Budi"')).toEqual([
    'content/articles/x.md:6:10 authors: "By: Budi" is shown with the word "By:". Write the name alone: Budi.',
  ]);
});

test("degrees behind a comma in a list, each of which would be a person", async () => {
  expect(await told("[Dr. Sari Wulandari, M.Si., M.H., Budi Hartono]")).toEqual([
    'content/articles/x.md:6:31 authors: "M.Si." is read as a person, as a comma ends an entry of a list. Put quotation marks around the name with its degrees: "Dr. Sari Wulandari, M.Si., M.H."',
  ]);
  expect(await told("[Budi, SH]")).toEqual([]);
  expect(await told('["Budi Hartono, S.H.", Sari]')).toEqual([]);
});

test.each([
  ["Redaksi Ekonomi dan Bisnis"],
  ["Tim Olahraga dan Gaya Hidup"],
  ["Biro Pers & Media"],
  ["Danang Danu"],
  ["Sari Wulandari (Antara/Reuters)"],
  ["Olehia Byantara"],
  ["Budi Santoso, Pemred."],
])("one name, of a desk or of a person: %s", async (written) => {
  expect(await told(written)).toEqual([]);
});

test.each([
  ["Budi Santoso, S.H."],
  ["dr. Sari, Sp.A."],
  ["John Smith, Jr."],
  ["John Smith, Jr"],
  ["Ani, SH"],
  ["Budi, SE, MM"],
  ["Budi Santoso, Msi"],
  ["Rina, PhD"],
  ["[Budi, Sari]"],
  ["Budi"],
])("one name, with a degree or without, or a list: %s", async (written) => {
  expect(await told(written)).toEqual([]);
});

test("a name with an e-mail address, or an address alone", async () => {
  expect(await told("Sari Dewi <sari@kabar.example>")).toEqual([
    'content/articles/x.md:6:10 authors: "Sari Dewi <sari@kabar.example>" is shown with its e-mail address. Write the name alone: Sari Dewi.',
  ]);
  expect(await told("Sari Dewi, mailto:sari@kabar.example", "id")).toEqual([
    'content/articles/x.md:6:10 authors: "Sari Dewi, mailto:sari@kabar.example" tampil dengan alamat surelnya. Tulis namanya saja: Sari Dewi.',
  ]);
  expect(await told("sari@kabar.example", "id")).toEqual([
    'content/articles/x.md:6:10 authors: "sari@kabar.example" tampil apa adanya, sebagai alamat surel. Tulis namanya.',
  ]);
});

test("a name between curly quotation marks, which are not those of YAML", async () => {
  expect(await told("[“Sari Dewi”, “Budi” Hartono]")).toEqual([
    'content/articles/x.md:6:11 authors: "“Sari Dewi”" is shown with its quotation marks. Write the name alone: Sari Dewi.',
  ]);
});
