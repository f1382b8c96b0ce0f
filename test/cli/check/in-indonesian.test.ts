import { writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { article, temporaryProject } from "../../content/temporary-project.ts";
import { git } from "../../features/corrections/edited-project.ts";
import { configuration } from "../../support/site.ts";
import { runWarta } from "../run-warta.ts";

/** @param language that WARTA_LANG asks for, if it does */
const check = (root: string, words: string[] = [], language?: string) =>
  runWarta(root, ["check", ...words], { SOURCE_DATE_EPOCH: "1717218000", WARTA_LANG: language });

const file = "content/articles/2024-05-01-a.md";

test("warta check speaks Indonesian, where the settings name no language", async () => {
  const root = await temporaryProject({ ...configuration, [file]: article() });
  expect(await check(root)).toEqual({
    code: 0,
    out: "1 berita, 1 topik: 0 catatan, tidak ada kesalahan.\n",
    err: "",
  });
  expect(await check(root, ["--against", " "])).toEqual({
    code: 2,
    out: "",
    err: "warta check: --against memerlukan revisi git, misalnya origin/main atau HEAD~1.\n",
  });
  git(root, "init");
  await writeFile(path.join(root, file), article({ tags: "[Pasar Pagy]", date: "2024-05-02" }));
  expect(await check(root, ["--against", "HEAD"])).toEqual({
    code: 1,
    out: `1 catatan:
${file}:3:7 date: tertulis 2024-05-02, padahal nama berkas diawali 2024-05-01. Alamat berita memakai hari dari "date".
1 kesalahan:
${file}:5:8 tags: "Pasar Pagy" bukan topik yang dikenal. Maksud Anda "Pasar Pagi"?
`,
    err: "Tautan diperiksa sesudah semua ini diperbaiki.\nBelum dibandingkan dengan HEAD: perbaiki dulu semua ini.\n",
  });
  expect((await check(root, [], "en")).out).toContain('"Pasar Pagy" is not a known tag.');
});
