import { expect, test } from "vitest";
import type { Language } from "../../src/messages/message.ts";
import { article, type Files, noticesOf } from "./temporary-project.ts";

/** What is said of files as a whole. */
const said = (files: Files, language: Language = "en") =>
  noticesOf({ "content/articles/a.md": article(), ...files }, {}, language);

const elsewhere =
  'is not read, because it is not in content/articles/, content/tags/, content/authors/ or content/pages/. Move it there. If it is a page of your own, give it "layout: base".';

const raw = "is not read: an article's file ends in .md.";
const move = `${raw} If this is the text of one, move it out of content/ and run: npx warta import`;
const rename = "is not read: its name has to end in .md. Rename it to";

test.each([
  ["content/articles/pasar.txt", `${move} pasar.txt`],
  ["content/articles/mentah/harga cabai.html", `${move} "harga cabai.html"`],
  [
    "content/articles/pasar.doc",
    `${raw} Save it as pasar.docx outside content/ and run: npx warta import pasar.docx`,
  ],
  ["content/articles/pasar.markdown", `${rename} pasar.md.`],
  ["content/articles/pasar.md.txt", `${rename} pasar.md.`],
  ["content/pages/tentang.txt", `${rename} tentang.md.`],
  ["content/pasar.md", elsewhere],
  ["content/berita/2024/pasar.md", elsewhere],
])("reports %s, with what to do", async (file, message) => {
  expect(await said({ [file]: "Pasar dibuka lagi." })).toEqual([`${file}:1:1 ${message}`]);
});

test("reports many alike in one folder at the first", async () => {
  const files = Object.fromEntries(["a", "b", "c"].map((name) => [`content/articles/${name}.txt`, "Pasar."]));
  const others = { "content/articles/d.pages": "", "content/articles/2024/e.txt": "" };
  expect(await said({ ...files, ...others }, "id")).toEqual([
    "content/articles/2024/e.txt:1:1 tidak dibaca: berkas berita berakhiran .md. Kalau ini teks sebuah berita, pindahkan ke luar content/, lalu jalankan: npx warta import e.txt",
    "content/articles/a.txt:1:1 seperti 2 berkas lain di folder ini, tidak dibaca: berkas berita berakhiran .md. Kalau ini teks sebuah berita, pindahkan ke luar content/, lalu jalankan: npx warta import a.txt",
    "content/articles/d.pages:1:1 tidak dibaca: berkas berita berakhiran .md. Simpan sebagai d.docx di luar content/, lalu jalankan: npx warta import d.docx",
  ]);
});

test.each([
  "content/articles/foto.jpg",
  "content/articles/Denah Pasar.pdf",
  "content/articles/.DS_Store",
  "content/articles/_catatan.txt",
  "content/articles/_mentah/pasar.txt",
  "content/articles/LICENSE",
  "content/README.md",
  "content/_catatan.md",
  "content/articles/Harga Cabai.MD",
])("nothing is said of %s", async (file) => {
  expect(await said({ [file]: article({ title: "Harga Cabai" }) })).toEqual([]);
});

test("nothing is said of a page of the site's own, which says how it is laid out or where it stands", async () => {
  expect(await said({ "content/jadwal.md": "---\ntitle: Jadwal\nlayout: base\n---\nPagi.\n" })).toEqual([]);
  expect(await said({ "content/liputan/a.md": "---\npermalink: /a/\n---\nPagi.\n" })).toEqual([]);
  const files = { "content/liputan/liputan.json": '{ "layout": "base" }', "content/liputan/b.md": "Pagi.\n" };
  expect(await said(files)).toEqual([]);
});
