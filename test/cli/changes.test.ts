import { expect, test } from "vitest";
import { makeSite } from "../import/files/site.ts";

const site = makeSite({
  "dulu/index.html": "depan",
  "dulu/tag/pasar/index.html": "pasar lama",
  "dulu/2025/01/01/hapus/index.html": "hapus",
  "dulu/ikon.svg": "sama",
  "_site/index.html": "depam",
  "_site/tag/pasar/index.html": "pasar lama, dan baru",
  "_site/berkas/rapat & 50%.pdf": "baru",
  "_site/.well-known/security.txt": "baru",
  "_site/ikon.svg": "sama",
});

const changes = (...words: string[]) => site.warta(["changes", ...words], "", { WARTA_LANG: "en" });

test("names each file that is added, changed or removed, by its bytes", async () => {
  expect(await changes("--since", "dulu")).toEqual({
    code: 0,
    out: `added .well-known/security.txt
removed 2025/01/01/hapus/index.html
added berkas/rapat & 50%.pdf
changed index.html
changed tag/pasar/index.html
`,
    err: "",
  });
  expect(await changes("--since", "_site")).toEqual({ code: 0, out: "", err: "" });
});

test("names files alone that are to be uploaded, whichever folder is the site", async () => {
  const { out } = await changes("--since", "_site", "--output", "dulu", "--files");
  expect(out).toBe("2025/01/01/hapus/index.html\nindex.html\ntag/pasar/index.html\n");
});

test("names public addresses for a cache, in the folder where the site is", async () => {
  const { out } = await site.warta(["changes", "--since", "dulu", "--addresses"], "", {
    WARTA_URL: "https://uji.example/kabar/",
  });
  expect(out).toBe(`https://uji.example/kabar/.well-known/security.txt
https://uji.example/kabar/2025/01/01/hapus/
https://uji.example/kabar/berkas/rapat%20%26%2050%25.pdf
https://uji.example/kabar/
https://uji.example/kabar/tag/pasar/
`);
});

test("needs two folders", async () => {
  expect(await changes()).toEqual({
    code: 2,
    out: "",
    err: 'warta changes: --since <folder> is missing. "warta changes --help" shows how to use it.\n',
  });
  expect(await changes("--since", "kemarin")).toEqual({
    code: 2,
    out: "",
    err: "warta changes: kemarin is not a folder. Name the folder of a built site.\n",
  });
});
