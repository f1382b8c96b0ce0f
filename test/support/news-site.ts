import { article } from "./article.ts";
import { png } from "./png.ts";
import { type Files, searchedYaml } from "./site.ts";

const sections = ["Nasional", "Daerah", "Ekonomi", "Kesehatan", "Lingkungan", "Olahraga", "Pendidikan"];

/** A news site of some weeks, in more sections than a phone is wide: a front page with all its parts, pictures or none. */
export const newsSite: Files = {
  "_data/site.yaml": `${searchedYaml}sections: [${sections.map((name) => `{ name: ${name} }`).join(", ")}]\n`,
  "content/pages/tentang.md": "---\ntitle: Tentang Kami\n---\n\nKami menulis.\n",
  "content/articles/pasar.png": png(1200, 800),
  ...Object.fromEntries(
    Array.from({ length: 40 }, (_, index) => {
      const day = new Date(Date.UTC(2025, 10, 1 + index)).toISOString().slice(0, 10);
      const keys = {
        title: `Warga ${sections[index % 7]} Menanam Pohon ke-${index + 1} di Tepi Sungai`,
        description: "Bibitnya dari kebun sekolah, dan airnya dari sumur desa.",
        date: `${day} 08:15`,
        section: sections[index % 7],
        tags: [`Kebun ${index % 9}`, `Sungai ${index % 5}`],
        ...(index % 3 === 0 && { image: { src: "pasar.png", alt: "Warga menanam pohon" } }),
      };
      return [`content/articles/pohon-${index + 1}.md`, article(keys)];
    }),
  ),
};
