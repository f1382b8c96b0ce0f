import { beforeEach, expect, test } from "vitest";
import type { Ran } from "../../cli/run-warta.ts";
import { makeSite, text as plain, type Site } from "./site.ts";

const text = `${plain}Ikuti saluran WhatsApp kami untuk berita terbaru\n`;
let site: Site;
beforeEach(() => {
  site = makeSite({ "mentah/a.txt": text });
});

/** As a newsroom calls it: the site's settings say no language, and so does nothing else. */
const warta = (...args: string[]): Promise<Ran> => site.warta(args, "", { WARTA_LANG: undefined });

test("an import in Indonesian: a bad file is reported and the rest goes on; at the end all are counted", async () => {
  site.write("mentah/b.txt", "");
  site.write("mentah/c.txt", new Uint8Array([137, 80, 78, 71, 0, 1, 2]));
  site.write("mentah/d.txt", "x".repeat(5 * 1024 * 1024 + 1));
  site.write("mentah/e.txt", text.replace("Rabu, 18 Jun 2025 09:33 WIB\n", ""));
  site.write("mentah/f.txt", `${text}\nBaca juga: Sungai Palu Kian Jernih\n`);
  site.write("mentah/g.txt", "Jadwal\n");
  site.write("mentah/h.md", `---\ntitle: Pohon\n---\n\n${text}`);
  const windows = text.replace("Seribu", "Dua Ribu").replace('"Kami', "“Kami").replace('lagi,"', "lagi,”");
  site.write(
    "mentah/i.txt",
    Uint8Array.from([...windows], (one) => ({ "“": 0x93, "”": 0x94 })[one] ?? one.charCodeAt(0)),
  );
  const { code, out, err } = await warta("import", "mentah", "tidak-ada.txt");
  expect(code).toBe(1);
  expect(err.split("\n")).toEqual([
    "mentah/b.txt: kosong.",
    "mentah/c.txt: bukan berkas teks.",
    "mentah/d.txt: berukuran 5,0 MB; yang dibaca paling besar 1 MB. Benarkah isinya satu berita?",
    "mentah/f.txt: judul dan tanggalnya sama dengan mentah/a.txt; tidak ditulis.",
    "mentah/g.txt: tidak memuat teks yang terbaca sebagai berita.",
    'mentah/h.md: diawali front matter seperti berita yang sudah jadi, dan bukan naskah mentah. Taruh di content/articles/, lalu jalankan "npx warta check": kunci dari perangkat lain disebutnya satu per satu. Untuk membacanya sebagai naskah, hapus baris dari --- sampai ---.',
    "mentah/i.txt: bukan UTF-8; dibaca sebagai Windows-1252.",
    "tidak-ada.txt: tidak ada.",
    "",
  ]);
  expect(out).toContain("\n10 naskah: 3 ditulis, 6 gagal, 1 ganda.\n");
});

test("what programs read is the same in each language", async () => {
  const args = ["import", "--dry-run", "--json", "mentah/a.txt", "tidak-ada.txt"];
  const inIndonesian = await warta(...args);
  const inEnglish = await site.warta(args, "");
  expect(inIndonesian.out).toBe(inEnglish.out);
  expect(inIndonesian.out).toContain('"reason":"speaks to the reader about the site"');
});
