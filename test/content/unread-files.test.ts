import { expect, test } from "vitest";
import type { Language } from "../../src/messages/message.ts";
import { article, type Files, noticesOf } from "./temporary-project.ts";

/** What is said of files as a whole. */
const said = (files: Files, language: Language = "en") =>
  noticesOf({ "content/articles/a.md": article(), ...files }, {}, language);

test("reports many alike in one folder at the first", async () => {
  const files = Object.fromEntries(["a", "b", "c"].map((name) => [`content/articles/${name}.txt`, "Pasar."]));
  const others = { "content/articles/d.pages": "", "content/articles/2024/e.txt": "" };
  expect(await said({ ...files, ...others }, "id")).toEqual([
    "content/articles/2024/e.txt:1:1 tidak dibaca: berkas berita berakhiran .md. Kalau ini teks sebuah berita, pindahkan ke luar content/, lalu jalankan: npx warta import e.txt",
    "content/articles/a.txt:1:1 seperti 2 berkas lain di folder ini, tidak dibaca: berkas berita berakhiran .md. Kalau ini teks sebuah berita, pindahkan ke luar content/, lalu jalankan: npx warta import a.txt",
    "content/articles/d.pages:1:1 tidak dibaca: berkas berita berakhiran .md. Simpan sebagai d.docx di luar content/, lalu jalankan: npx warta import d.docx",
  ]);
});
