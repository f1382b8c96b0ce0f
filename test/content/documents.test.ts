import { expect, test } from "vitest";
import { article, mistakesOf, readSound } from "./temporary-project.ts";

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

test("a PDF that is missing, none, or shown as a picture is a mistake", async () => {
  expect(
    await mistakesOf({
      "content/articles/x.md": article(
        { image: "\n  src: laporan.pdf\n  alt: Laporan" },
        "Isi.\n\n[Laporan](lapran.pdf)\n\nLihat [ini](rusak.pdf).\n\n![Laporan](laporan.pdf)",
      ),
      "content/articles/laporan.pdf": pdf,
      "content/articles/rusak.pdf": "bukan",
    }),
  ).toEqual([
    'content/articles/x.md:7:8 image.src: "laporan.pdf": is not a picture, or it is damaged.',
    'content/articles/x.md:13:11 "lapran.pdf": there is no file content/articles/lapran.pdf. Did you mean "laporan.pdf"?',
    'content/articles/x.md:15:13 "rusak.pdf": content/articles/rusak.pdf is not a PDF, or it is damaged.',
    'content/articles/x.md:17:1 "laporan.pdf": is not a picture, or it is damaged.',
  ]);
});
