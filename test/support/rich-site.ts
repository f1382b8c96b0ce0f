import { png } from "./png.ts";
import { type Files, sampleSite, sharedSite, type TestSite } from "./site.ts";

/** Words that stand in what must not be published, and nowhere else. */
export const secrets = {
  scheduled: "Kuntawijaya",
  draft: "Bratasena",
  retracted: "Ciptaningrum",
};

export const richPaths = {
  market: "/2025/12/31/pasar-melati-buka/",
  english: "/2025/06/02/night-market/",
  long: "/2025/05/04/judul-panjang/",
  retracted: "/2025/04/04/harga-garam/",
  bare: "/2025/03/03/apa-adanya/",
  blocks: "/2025/01/20/alun-alun/",
  tag: "/tag/pasar-melati/",
};

/**
 * A site with a bit of everything: an article that uses every key, one with none but those required, one in English, one
 * with a long headline, one withdrawn, one scheduled, one draft, lists of several pages, a timeline of several years.
 */
export const richSite: Files = {
  ...sampleSite("rich"),
  "content/authors/sari.png": png(600, 800),
  "content/articles/pasar.png": png(1200, 800),
  "content/articles/lorong.png": png(640, 360),
  "content/articles/menara.png": png(600, 900),
  "content/articles/ditarik.png": png(31, 17),
  [`content/articles/${secrets.scheduled}.png`]: png(33, 19),
};

/** With what the search is tried on, and the editor's screen, for a host below `/kabar/`. */
export const searchedSite: Files = {
  ...richSite,
  ...sampleSite("search"),
  "_data/site.yaml": `${richSite["_data/site.yaml"]}admin: { backend: gitea, repo: redaksi/kabar, apiRoot: https://git.kabar.example/api/v1 }\n`,
};

/** The site as a build leaves it, built once for all tests that only look at it. */
export const richBuild = (): Promise<TestSite> => sharedSite(richSite);

const richSiteInFolder: Files = {
  ...richSite,
  "_data/site.yaml": String(richSite["_data/site.yaml"]).replace(/^url: .*/m, "$&warta/"),
};
/** The same under `/warta/`, by the address in its settings. */
export const richBuildInFolder = (): Promise<TestSite> => sharedSite(richSiteInFolder);
