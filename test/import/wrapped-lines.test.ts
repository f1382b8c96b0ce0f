import { describe, expect, test } from "vitest";
import { extractArticle } from "../../src/import/extract.ts";
import { fixtures } from "./fixtures.ts";

const read = (...lines: string[]) => extractArticle(lines.join("\n"));

const head = ["Perpustakaan Keliling Tiba di Tiga Pulau", "", "Selasa, 24 November 2026 10:15 WIB", ""];
const wrapped = [
  "Ternate - Perpustakaan keliling milik Dinas Kearsipan Kota Ternate kini",
  "singgah di tiga pulau, Selasa (24/11). Kapal itu membawa 2.000 buku dan",
  "enam pustakawan.",
  "",
  '"Anak-anak menunggu di dermaga sejak subuh," kata Kepala Dinas',
  "Kearsipan Nurlaila Hasan kepada wartawan.",
];
const paragraphs = [
  "Perpustakaan keliling milik Dinas Kearsipan Kota Ternate kini singgah di tiga pulau, Selasa (24/11). Kapal itu membawa 2.000 buku dan enam pustakawan.",
  '"Anak-anak menunggu di dermaga sejak subuh," kata Kepala Dinas Kearsipan Nurlaila Hasan kepada wartawan.',
];

describe("a paragraph that was broken into lines", () => {
  test("is one, with the number of its first line", () => {
    const { body, dateline, provenance, title } = read(...head, ...wrapped);
    expect({ title, dateline, body }).toEqual({ title: head[0], dateline: "Ternate", body: paragraphs });
    expect(provenance.body).toEqual([5, 9]);
  });

  test("is one in the narrow columns of a paper, too, with the headline that was broken above it", () => {
    const column = [
      "HARIAN MUARA POS",
      "DAERAH",
      "AIR BERSIH",
      "Sumur Bor Desa Wanakarta",
      "Mengering",
      "",
      "MUARA KARTA — Tiga dari empat sumur bor",
      "milik Desa Wanakarta tidak lagi menge-",
      "luarkan air sejak akhir November. Warga",
      "kembali memikul jeriken dari mata air di",
      "kaki bukit sejauh dua kilometer.",
      "Kepala desa menjelaskan sumur itu dibor",
      "pada 2012. Saat itu air keluar pada keda-",
      "laman 55 meter, dan cukup untuk semua",
      "keluarga. Ia menduga muka air menurun",
      "karena sumur bertambah banyak di sebelah",
      "utara desa.",
    ];
    const { title, dateline, body, confidence } = read(...column);
    expect({ title, dateline }).toEqual({
      title: "Sumur Bor Desa Wanakarta Mengering",
      dateline: "Muara Karta",
    });
    expect(confidence.title).toBe("low");
    expect(body[0]).toMatch(
      /^Tiga dari empat sumur bor milik Desa Wanakarta tidak lagi mengeluarkan air sejak/,
    );
  });

  test("keeps each of its lines in the account, and says which go on", () => {
    const { lines } = read(...head, ...wrapped);
    expect(lines.slice(2).map(({ n, roles, continues }) => [n, roles.join("+"), continues])).toEqual([
      [5, "body+dateline", undefined],
      [6, "body", 5],
      [7, "body", 5],
      [9, "body", undefined],
      [10, "body", 9],
    ]);
  });

  test("is one in a mail that was passed on as a quotation", () => {
    const quoted = [
      "Subject: Perpustakaan",
      " Keliling",
      "Date: Tue, 24 Nov 2026 09:30:00 +0900",
      "",
      ...wrapped,
      "",
      "- Hiri pada Selasa, di dermaga yang baru saja selesai",
      "  dibangun",
      "- Moti",
    ];
    const { body, title, dateline } = read(...quoted.map((line) => `> ${line}`.trim()));
    expect({ title, dateline, body }).toEqual({
      title: "Perpustakaan Keliling",
      dateline: "Ternate",
      body: [...paragraphs, "- Hiri pada Selasa, di dermaga yang baru saja selesai dibangun", "- Moti"],
    });
  });

  test("is one where it was broken by hand, in lines of several lengths, and a word at its hyphen", () => {
    const { body } = read(
      ...head,
      "Perpustakaan keliling itu singgah di tiga pulau dan membawa",
      "dua ribu buku, di antaranya atlas dan kamus bergambar untuk anak-",
      "anak sekolah dasar yang tinggal jauh dari kota",
      "dan belum pernah meminjam satu buku pun.",
    );
    expect(body).toEqual([
      "Perpustakaan keliling itu singgah di tiga pulau dan membawa dua ribu buku, di antaranya atlas dan kamus bergambar untuk anak-anak sekolah dasar yang tinggal jauh dari kota dan belum pernah meminjam satu buku pun.",
    ]);
  });

  test("loses its initials to their field", () => {
    const { body, initials, lines } = read(
      ...head,
      ...wrapped.slice(0, 5),
      "Kearsipan Nurlaila Hasan. (nia/ted)",
    );
    expect(initials).toBe("nia/ted");
    expect(body.at(-1)).toMatch(/Kepala Dinas Kearsipan Nurlaila Hasan\.$/);
    expect(lines.filter(({ left }) => left !== undefined)).toEqual([]);
  });
});

describe("lines that are no paragraph stay as they are", () => {
  const bodyOf = (...lines: string[]) => read(...head, ...wrapped, "", ...lines).body.slice(2);

  test("items of a list, and what labels announce", () => {
    const list = [
      "Rute kapal perpustakaan itu pada pekan pertama bulan Desember ialah:",
      "- Pulau Hiri pada Selasa dan Rabu, di dermaga Faudu sejak pukul delapan",
      "- Pulau Moti pada Kamis, di dermaga Tafamutu sampai pukul dua belas",
    ];
    expect(bodyOf(...list)).toEqual(list);
    const set = [
      "- Pulau Hiri pada Selasa dan Rabu, di dermaga yang baru saja",
      "  dibangun",
      "- Pulau Moti",
    ];
    expect(bodyOf(list[0] ?? "", ...set)).toEqual([list[0], `${set[0]} dibangun`, set[2]]);
  });

  test("rows of a table", () => {
    const rows = [
      "Pulau        Selasa        pukul 08.00 sampai 12.00 waktu setempat",
      "Hiri       120 buku",
    ];
    expect(bodyOf(...rows, "Begitu jadwalnya sampai akhir tahun ini, kata petugas kapal.")).toHaveLength(3);
  });

  test("lines of a poem", () => {
    const poem = [
      "ombak membawa buku",
      "ke dermaga yang sunyi",
      "anak-anak membaca laut.",
      "Pulau pun tersenyum.",
    ];
    expect(bodyOf(...poem)).toEqual(poem);
  });

  test("a headline, a name and a date above each other", () => {
    const { title, authors, body } = read(
      "Perpustakaan Keliling Milik Kota Ternate Kini Singgah di Tiga Pulau",
      "Rahmi Salim",
      "Selasa, 24 November 2026 10:15 WIB",
      ...wrapped,
    );
    expect(title).toBe("Perpustakaan Keliling Milik Kota Ternate Kini Singgah di Tiga Pulau");
    expect(authors).toEqual(["Rahmi Salim"]);
    expect(body).toEqual(paragraphs);
  });

  test("paragraphs of one line each, of which one has lost its end", () => {
    const lines = [
      "Perpustakaan keliling itu singgah di tiga pulau dan membawa dua ribu buku cerita.",
      "Kepala dinas mengatakan kapal itu dibeli dengan uang hibah dari sebuah yayasan.",
      "Warga pulau menyambut kapal itu dengan tarian dan makan siang di tepi dermaga",
      "tahun depan kapal kedua akan berlayar ke pulau-pulau di sebelah selatan kota itu.",
      "Petugas kapal berjumlah enam orang dan semuanya pernah mengajar di sekolah dasar.",
    ];
    expect(read(...head, ...lines).body).toEqual(lines);
  });
});

test("a headline over two lines is one", () => {
  const { title } = read(
    "Perpustakaan Keliling Milik Dinas Kearsipan Kota Ternate Kini Singgah di",
    "Tiga Pulau Terluar",
    "",
    ...head.slice(2),
    ...wrapped,
  );
  expect(title).toMatch(/Kini Singgah di Tiga Pulau Terluar$/);
});

test("no text with one paragraph a line is joined", () => {
  for (const { name, text } of fixtures.filter(({ name }) => !/^(?:broken|wrapped)-/.test(name)))
    expect(
      extractArticle(text).lines.filter(({ continues }) => continues),
      name,
    ).toEqual([]);
});

test("a text with a blank line below every line is joined, and one with blank lines between paragraphs is not", () => {
  const set = (lines: readonly string[]) => extractArticle(lines.join("\n\n")).body;
  const lines = [
    "Warga desa menanam seribu pohon di tepi sungai sejak pagi",
    "bersama para pelajar dari tiga sekolah dasar di kota itu.",
    "Kepala desa mengatakan bibit itu dibeli dengan uang kas",
    "yang dikumpulkan warga selama setahun penuh tanpa bantuan",
    "pemerintah kabupaten maupun dari perusahaan perkebunan.",
    "Pelajar kelas lima menyiram bibit itu setiap sore sepulang",
    "sekolah dengan ember yang dipinjam dari warga di sekitar",
    "sungai tersebut.",
  ];
  expect(set(lines).join(" ")).toBe(lines.join(" "));
  expect(set(lines).length).toBeLessThan(4);
  const whole = lines.map((line) => `${line.replace(/\.$/, "")} dan pulang.`);
  expect(set(whole)).toHaveLength(whole.length);
});
