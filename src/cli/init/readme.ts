import type { Language } from "../../messages/message.ts";
import type { Answers, Host } from "./site-files.ts";

const publishing: Record<Language, Record<Host, string>> = {
  id: {
    github:
      "Dorong ke GitHub, lalu pilih *Settings → Pages → Source: GitHub Actions*. Sejak itu setiap perubahan di cabang `main` terbit sendiri.",
    netlify:
      "Hubungkan repositori ini di Netlify. `netlify.toml` sudah memuat perintah dan folder yang diterbitkan.",
    cloudflare:
      "Hubungkan repositori ini di Cloudflare Pages, dengan perintah `npx eleventy` dan folder `_site`.",
    server:
      "Salin `_site/` ke server web mana pun:\n\n```sh\nrsync -rc --delete-after _site/ pengguna@server:/var/www/situs/\n```",
  },
  en: {
    github:
      "Push to GitHub, then choose *Settings → Pages → Source: GitHub Actions*. From then on, every change on the branch `main` is published.",
    netlify: "Connect this repository at Netlify. `netlify.toml` has the command and the folder to publish.",
    cloudflare:
      "Connect this repository at Cloudflare Pages, with the command `npx eleventy` and the folder `_site`.",
    server:
      "Copy `_site/` to any web server:\n\n```sh\nrsync -rc --delete-after _site/ user@server:/var/www/site/\n```",
  },
};

const texts: Record<Language, (name: string, publish: string) => string> = {
  id: (name, publish) => `# ${name}

Situs berita ini dibangun dengan Warta. Perlu [Node](https://nodejs.org/) 20.19 atau lebih baru.

\`\`\`sh
npm install                            # sekali saja; simpan package-lock.json dalam git
npm start                              # pratinjau di http://localhost:8080/
npx warta new tag "Pasar Lama"         # mulai sebuah topik
npx warta import naskah.txt            # jadikan naskah mentah sebuah berita
npx warta review                       # periksa yang meragukan sesudah impor
npx warta check                        # periksa semuanya
npx eleventy                           # bangun situs di _site/
\`\`\`

Berita ada di \`content/articles/\`, topik di \`content/tags/\`, halaman lain di \`content/pages/\`, setelan situs di \`_data/site.yaml\`.

## Menerbitkan

${publish}
`,
  en: (name, publish) => `# ${name}

This news site is built with Warta. You need [Node](https://nodejs.org/) 20.19 or newer.

\`\`\`sh
npm install                            # once; keep package-lock.json in git
npm start                              # preview at http://localhost:8080/
npx warta new tag "Old Market"         # begin a topic
npx warta import text.txt              # make an article of a raw text
npx warta review                       # look at what the import was unsure of
npx warta check                        # check everything
npx eleventy                           # build the site into _site/
\`\`\`

Articles are in \`content/articles/\`, topics in \`content/tags/\`, other pages in \`content/pages/\`, settings in \`_data/site.yaml\`.

## Publish

${publish}
`,
};

/** The README of a new site, in its language. */
export const readme = ({ name, language, host }: Answers): string =>
  texts[language](name, publishing[language][host]);
