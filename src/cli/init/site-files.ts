import { stringify } from "yaml";
import { firstPageText } from "../../content/notices/text-notices.ts";
import type { Language } from "../../messages/message.ts";
import { readme } from "./readme.ts";

/** Where a site is published. */
export const hosts = ["github", "netlify", "cloudflare", "server"] as const;
export type Host = (typeof hosts)[number];

/** What `warta init` asks. */
export interface Answers {
  name: string;
  /** Address of the published site, in full. */
  url: string;
  language: Language;
  /** IANA name. */
  timeZone: string;
  sections: string[];
  host: Host;
}

/** The packages a site depends on, with the ranges of this version of Warta. */
export type Packages = Record<string, string>;

const eleventyConfig = `import warta from "warta";

export default function (eleventyConfig) {
  eleventyConfig.addPlugin(warta);

  // A preview has drafts: it never touches the site that is published.
  const output = process.env.ELEVENTY_RUN_MODE === "serve" ? ".cache/preview" : "_site";
  return { dir: { input: "content", includes: "../_includes", data: "../_data", output } };
}
`;

/** Pages that every newsroom needs: who it is, which it writes itself, and how it corrects, which it may keep or change. */
const pages: Record<Language, (name: string) => Record<string, string>> = {
  id: (name) => ({
    "tentang.md": page(`Tentang ${name}`, firstPageText.id),
    "koreksi.md": page(
      "Koreksi",
      `Kalau isi berita keliru, kami memperbaikinya dan mencatat apa yang diubah beserta waktunya, di berita itu dan di halaman ini. Salah ketik yang tidak mengubah makna dibetulkan tanpa catatan.

Berita yang tidak dapat dipertahankan kami tarik. Alamatnya tetap ada, berisi penjelasan mengapa berita itu ditarik.

Kalau Anda menemukan kekeliruan, beri tahu kami: cara menghubungi kami ada di halaman [tentang](/tentang/).`,
    ),
  }),
  en: (name) => ({
    "about.md": page(`About ${name}`, firstPageText.en),
    "corrections.md": page(
      "Corrections",
      `If an article is wrong, we correct it, and say what was changed and when, in the article and on this page. Slips of the pen that change no meaning are corrected without a note.

An article that cannot be upheld is withdrawn. Its address stays, with the reason.

If you find a mistake, tell us: the page [about us](/about/) says how to reach us.`,
    ),
  }),
};

const page = (title: string, text: string): string =>
  `---\ntitle: ${JSON.stringify(title)}\n---\n\n${text}\n`;

/** Builds and publishes at every change, and every hour for scheduled articles. */
const githubWorkflow = `name: Publish

on:
  push:
    branches: [main]
  schedule:
    - cron: "7 * * * *"
  workflow_dispatch:

permissions:
  contents: read

concurrency:
  group: pages

jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0
      - uses: actions/setup-node@a0853c24544627f65ddf259abe73b1d18a591444 # v5.0.0
        with:
          node-version: 22
          cache: npm
      - run: npm ci --ignore-scripts
      # Keep made pictures and share cards.
      - uses: actions/cache@0400d5f644dc74513175e3cd8d07132dd4860809 # v4.2.4
        with:
          path: .cache
          key: warta-\${{ hashFiles('content/**', '_data/**', 'package-lock.json') }}
          restore-keys: warta-
      - run: npx eleventy
      - uses: actions/upload-pages-artifact@7b1f4a764d45c48632c6b24a0339c27f5614fb0b # v4.0.0
        with:
          path: _site
  publish:
    needs: build
    runs-on: ubuntu-latest
    permissions:
      pages: write
      id-token: write
    environment:
      name: github-pages
    steps:
      - uses: actions/deploy-pages@d6db90164ac5ed86f2b6aed7e0febac5b3c0c03e # v4.0.5
`;

const netlify = `[build]
  command = "npx eleventy"
  publish = "_site"

[build.environment]
  NODE_VERSION = "22"
`;

/**
 * The files of a new site, by their paths.
 *
 * @param packages what its package.json depends on
 */
export function siteFiles(answers: Answers, packages: Packages): Record<string, string> {
  const { name, url, language, timeZone, sections, host } = answers;
  const settings = {
    name,
    url,
    language,
    timeZone,
    publisher: { name },
    ...(sections.length > 0 && { sections: sections.map((section) => ({ name: section })) }),
  };
  const manifest = {
    private: true,
    type: "module",
    scripts: { build: "eleventy", start: "eleventy --serve" },
    dependencies: packages,
  };
  return {
    "package.json": `${JSON.stringify(manifest, null, 2)}\n`,
    "eleventy.config.js": eleventyConfig,
    "_data/site.yaml": stringify(settings),
    ...Object.fromEntries(
      Object.entries(pages[language](name)).map(([file, text]) => [`content/pages/${file}`, text]),
    ),
    "content/articles/.gitkeep": "",
    "content/tags/.gitkeep": "",
    ".gitignore": "node_modules/\n_site/\n.cache/\nnaskah/\ntexts/\n",
    "README.md": readme(answers),
    ...(host === "github" && { ".github/workflows/publish.yml": githubWorkflow }),
    ...(host === "netlify" && { "netlify.toml": netlify }),
  };
}
