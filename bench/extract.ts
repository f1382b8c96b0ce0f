import { readdirSync, readFileSync } from "node:fs";
import { extractArticle } from "../src/import/extract.ts";

/** Measures articles per second on one core, and how the time grows with the length of texts that are hard for a rule. */
const folder = new URL("../test/import/fixtures/", import.meta.url);
const texts = readdirSync(folder)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => readFileSync(new URL(name, folder), "utf8"));

/** Every fixture, extended to the length of a usual article: 400 words. */
const articles = texts.map((text) => {
  const lines = text.split("\n");
  const middle = Math.floor(lines.length * 0.6);
  const words = (): number => lines.join(" ").split(/\s+/).length;
  const long = lines.filter((line) => line.length > 80);
  for (let next = 0; words() < 400 && long.length > 0; next++)
    lines.splice(middle, 0, `${long[next % long.length]} (${next})`);
  return lines.join("\n");
});
const tags = Array.from({ length: 2000 }, (_, n) => ({ name: `Tag Nomor ${n}`, aliases: [`Alias ${n}`] }));

/** Of the processor, so that other programs on the machine count less. */
const seconds = (work: () => void): number => {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000_000;
};
const rounds = 20;
const all = (): void => {
  for (const text of articles) extractArticle(text, { tags });
};
all();
const took = seconds(() => {
  for (let round = 0; round < rounds; round++) all();
});
console.log(`${Math.round((rounds * articles.length) / took)} articles of 400 words a second\n`);

/** Texts by size: 1 is a tenth of the largest. */
const traps: Record<string, (size: number) => string> = {
  "one line of words": (size) => "kata demi kata ".repeat(size * 34_000),
  "one line of letters": (size) => "a".repeat(size * 500_000),
  "opening brackets": (size) => "(".repeat(size * 100_000),
  "square brackets": (size) => "[".repeat(size * 100_000),
  hashes: (size) => "# ".repeat(size * 100_000),
  blanks: (size) => `a${" ".repeat(size * 100_000)}b`,
  dashes: (size) => "- ".repeat(size * 100_000),
  digits: (size) => "1".repeat(size * 100_000),
  "dates on one line": (size) => "Kamis, 5 November 2015 14:56 WIB ".repeat(size * 5000),
  "lines of dates": (size) => "Kamis, 5 November 2015 14:56 WIB\n".repeat(size * 10_000),
  "short lines": (size) => "Judul Berita Pendek Sekali\n".repeat(size * 10_000),
  "different lines": (size) =>
    Array.from({ length: size * 10_000 }, (_, n) => `Baris ke ${n} dari teks`).join("\n"),
  labels: (size) => "Editor: ".repeat(size * 10_000),
  "lines of labels": (size) => "Editor\n".repeat(size * 10_000),
  "related links": (size) => "Baca juga\n".repeat(size * 10_000),
  "lines of initials": (size) => "(abc)\n".repeat(size * 10_000),
  "lines of votes": (size) => "418 orang sudah menjawab\n".repeat(size * 10_000),
  "initials behind figures": (size) => "Penonton: 6.412 (abc)\n".repeat(size * 10_000),
  "datelines by their form": (size) => "Wana Karta - Warga menanam pohon sejak pagi.\n".repeat(size * 5000),
  "heads of boxes": (size) => "Tentang Balai Benih Wana\n".repeat(size * 10_000),
  names: (size) => "Ani Budi\n".repeat(size * 10_000),
  paragraphs: (size) =>
    `${"Ini sebuah kalimat yang panjangnya kira-kira sama dengan kalimat berita. ".repeat(3)}\n`.repeat(
      size * 2000,
    ),
  "different paragraphs": (size) =>
    Array.from(
      { length: size * 2000 },
      (_, n) => `Paragraf ke-${n} berisi sebuah kalimat berita yang tidak sama dengan kalimat lain.`,
    ).join("\n"),
  "one paragraph, then pieces of it": (size) =>
    `${"Warga menanam pohon di tepi sungai sejak pagi. ".repeat(400)}\n${"Warga menanam pohon di tepi sungai sejak sore hari ini. \n".repeat(size * 2000)}`,
  "paragraphs, each with all before it": (size) => {
    const paragraphs = Array.from(
      { length: Math.round(100 * Math.sqrt(size)) },
      (_, n) => `Paragraf ke-${n} berisi sebuah kalimat berita.`,
    );
    return paragraphs.map((_, n) => paragraphs.slice(0, n + 1).join(" ")).join("\n");
  },
  "links in a paragraph": (size) =>
    "Warga menanam pohon sejak pagi.Baca juga: Cara Merawat Pohon di Musim HujanMenurut warga, air sungai cukup. ".repeat(
      size * 3000,
    ),
  "broken lines": (size) => "KABAR.COM, PALU -- Warga\ndesa\n".repeat(size * 5000),
  "short forms": (size) => "Badan Usaha Milik Negara (BUMN) ".repeat(size * 10_000),
  capitals: (size) => "Ani ".repeat(size * 100_000),
};
for (const [name, make] of Object.entries(traps)) {
  const [small, large] = [make(1), make(10)];
  const [one, ten] = [small, large].map((text) => seconds(() => extractArticle(text, { tags })));
  const ratio = (ten ?? 0) / Math.max(one ?? 0, 0.002);
  const mark = ratio > 15 ? "  ← grows faster than the text" : "";
  console.log(
    `${name.padEnd(22)} ${(one ?? 0).toFixed(3)} s, 10 times as much ${(ten ?? 0).toFixed(3)} s, ${ratio.toFixed(1)} times as long${mark}`,
  );
}
