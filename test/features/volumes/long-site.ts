import { stringify } from "yaml";
import type { Files } from "../../support/site.ts";

const subjects = ["Pasar Melati", "Sungai Andai", "Kereta Umpama", "Taman Misal", "Pelabuhan Contoh"];
const sections = ["Ekonomi", "Kota", "Budaya"];
const settings = {
  name: "Kabar Lama",
  description: "Situs uji coba dengan banyak tahun.",
  url: "https://kabar.example/",
  publisher: { name: "Redaksi Kabar Lama" },
  sections: sections.map((name) => ({ name })),
  pageSize: 4,
  feedSize: 3,
  shareCards: false,
  templates: { ninjs: true, search: true },
  oldAddresses: { tag: "topik" },
};

const svg = (width: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="300"><rect width="9" height="9"/></svg>`;

const text = (keys: Record<string, unknown>, body: string): string =>
  `---\n${stringify(keys)}---\n\n${body}\n`;

/** The same without its search, which takes a build as long as all the rest: `union.test.ts` has it. */
export const withoutSearch = (site: Files): Files => ({
  ...site,
  "_data/site.yaml": String(site["_data/site.yaml"]).replace("search: true", "search: false"),
});

/**
 * A site of several years: with topics that run through all of them, corrections, withdrawals, translations, live coverage, old
 * addresses, pictures that two years share, dates of other years in texts, and a story on each side of New Year.
 *
 * @param years from this one on
 * @param ofYear how many articles a year
 * @param volumes how long a volume is
 */
export function longSite(
  years: readonly number[],
  ofYear: number,
  volumes: "year" | "month" = "year",
): Files {
  const files: Files = {
    "_data/site.yaml": stringify({ ...settings, volumes }),
    "content/tags/pasar-melati.md": text(
      { name: "Pasar Melati", aliases: ["Pasar Lama"] },
      "Pasar tertua di kota.",
    ),
    "content/tags/sungai-andai.md": text({ name: "Sungai Andai", kind: "Place" }, ""),
    "content/authors/rina-contoh.md": text({ name: "Rina Contoh", jobTitle: "Reporter" }, "Meliput pasar."),
    "content/pages/tentang.md": text({ title: "Tentang kami" }, "Kami mengabarkan kota."),
    "content/halaman.njk":
      "---\nlayout: base\ntitle: Sendiri\nsitemap: true\npermalink: /sendiri/\n---\n<p>Halaman sendiri.</p>\n",
    "content/articles/peta.svg": svg(400),
    "content/_headers": "/*\n  X-Uji: ya\n",
  };
  for (const year of years)
    for (let number = 0; number < ofYear; number++) {
      const [month, day] = [Math.floor((number * 12) / ofYear) + 1, ((number * 7) % 28) + 1];
      const date = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
      const subject = subjects[(number + year) % subjects.length] ?? "";
      const other = subjects[(number * 2 + 1) % subjects.length] ?? "";
      const name = `${date}-kabar-${number}`;
      const keys: Record<string, unknown> = {
        title: `${subject} dibenahi, tahap ${number}`,
        date: `${date} ${String(8 + (number % 10)).padStart(2, "0")}:15`,
        section: sections[number % sections.length],
        authors: number % 2 === 0 ? ["Rina Contoh"] : ["Budi Misal"],
        tags: [...new Set([subject, other])],
        ...(number % 3 === 0 && { description: `Tahap ${number} “dibenahi” – dari kafé sampai warung 🏮` }),
      };
      if (number % 7 === 1)
        keys.corrections = [{ date: `${year + 1}-01-02 09:00`, text: "Angka diperbaiki." }];
      if (number % 11 === 5) keys.retracted = { date: `${year}-12-30 10:00`, reason: "Sumbernya keliru." };
      if (number % 5 === 2) keys.aliases = [`/lama/${year}/${number}.html`];
      if (number % 4 === 3) keys.image = { src: "content/articles/peta.svg", alt: "Peta kota" };
      const body = [
        `${subject} dibenahi mulai ${day} Maret ${year - 1}. Pasar Lama ikut ditata.`,
        `Pembenahan di ${other} selesai pada ${day} Mei ${year + (number % 2)}. Sungai Andai meluap pada 3 Juli 2017.`,
        `Lihat [kabar sebelumnya](/${years[0]}/01/01/kabar-0/#p1).`,
      ];
      files[`content/articles/${number % 2 ? `${year}/` : ""}${name}.md`] = text(
        number % 9 === 4 ? { ...keys, live: true } : keys,
        number % 9 === 4 ? `${body.join("\n\n")}\n\n## 18.30 Air surut\n\nWarga pulang.` : body.join("\n\n"),
      );
      if (number % 8 === 6)
        files[`content/articles/${year + 1}-01-01-story-${year}-${number}.md`] = text(
          {
            ...keys,
            title: `${subject} renewed, part ${number}`,
            aliases: [],
            retracted: undefined,
            lang: "en",
            translationOf: name,
            date: `${year + 1}-01-01 07:00`,
          },
          `Work began on ${day} March ${year}.`,
        );
    }
  return files;
}
