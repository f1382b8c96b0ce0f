import { expect, test } from "vitest";
import { article, readSound } from "./temporary-project.ts";

const pdf = "%PDF-1.7 laporan";

test("a PDF beside a text is found, and its address changes with its bytes", async () => {
  const { articles } = await readSound({
    "content/articles/x.md": article({}, "Lihat [laporan](<Laporan Akhir.pdf>) dan [ini](/unduhan/a.pdf)."),
    "content/articles/Laporan Akhir.pdf": pdf,
  });
  expect(articles[0]?.pictures).toEqual([
    {
      src: "Laporan%20Akhir.pdf",
      alt: "",
      file: "content/articles/Laporan Akhir.pdf",
      path: expect.stringMatching(/^\/berkas\/laporan-akhir-\w{8}\.pdf$/),
      width: 0,
      height: 0,
      bytes: pdf.length,
    },
  ]);
});
