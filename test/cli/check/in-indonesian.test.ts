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
  const refused = async (...words: string[]) => {
    const { code, out, err } = await check(root, words);
    expect([code, out]).toEqual([2, ""]);
    return err;
  };
  expect(await refused("--format", "xml")).toBe(
    'warta check: --format: "xml" bukan format. Tulis plain atau github.\n',
  );
  expect(await refused("--against", " ")).toBe(
    "warta check: --against memerlukan revisi git, misalnya origin/main atau HEAD~1.\n",
  );
  expect(await refused("--against", "HEAD")).toBe(
    "warta check: folder ini bukan bagian repositori git, jadi tidak ada yang bisa dibandingkan.\n",
  );
  git(root, "init");
  expect(await refused("--against", "utama")).toBe(
    'warta check: git tidak mengenal revisi "utama" di sini. Kalau alur kerja hanya mengambil satu commit, ambil juga yang lain (fetch-depth: 0).\n',
  );

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
  expect((await check(root, ["--format", "github"])).out).toContain(
    `::error file=${file},line=5,col=8::tags: "Pasar Pagy" bukan topik yang dikenal. Maksud Anda "Pasar Pagi"?\n`,
  );
  expect((await check(root, [], "en")).out).toContain('"Pasar Pagy" is not a known tag.');
});
