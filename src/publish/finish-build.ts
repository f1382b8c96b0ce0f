import path from "node:path";
import type { Cache } from "../cache/cache.ts";
import type { Language } from "../messages/message.ts";
import { wordsOf } from "../messages/told-error.ts";
import { searchRecords } from "../pages/search-record.ts";
import { shareCards } from "../pages/share-card.ts";
import { searchIndexPath } from "../site/addresses.ts";
import type { SiteModel } from "../site/model.ts";
import type { Pool } from "../threads/pool.ts";
import { makeCards } from "./cards/make-cards.ts";
import { copyPictures, type ReadyFile } from "./copy-pictures.ts";
import { writeTouchIcon } from "./icon/write-touch-icon.ts";
import type { LastBuild, SiteBefore } from "./last-build.ts";
import { fileOfPath, listFiles } from "./list-files.ts";
import { nearEdited } from "./near/near-edited.ts";
import { writeNear } from "./near/write-near.ts";
import { removeStale } from "./remove-stale.ts";
import { indexSearch } from "./search-index.ts";
import { writeEditor } from "./write-editor.ts";
import { createWriter } from "./write-file.ts";
import { type WrittenSite, writeSite } from "./write-site.ts";

/** All that a build has made ready when Eleventy has done its part. */
export interface ReadyBuild {
  /** The project's folder. */
  root: string;
  /** The folder of the site. */
  output: string;
  /** In which the editor is told. */
  language: Language;
  model: SiteModel;
  /** What was in the site before. */
  before: Promise<SiteBefore>;
  /** The last build, where this is one like it. */
  lastBuild?: LastBuild | undefined;
  /** Stands for the code that draws pages. */
  code: string;
  cache: Cache;
  pool: Pool;
  pictures: ReadyFile[];
  /** The files that Eleventy rendered, from the working directory, and addresses of those it copied. */
  rendered: string[];
  copied: string[];
  serving: boolean;
  /** Nothing is taken away. */
  incremental: boolean;
}

export interface FinishedBuild {
  /** How many files are pages and their companions. */
  files: number;
  /** How many of them are other than before. */
  changed: number;
  /** The files and folders that may be other than before, by their paths below the output folder, where all else is known not to be. */
  touched?: string[];
}

/** Writes the site, and all that belongs to it. */
export async function finishBuild(build: ReadyBuild): Promise<FinishedBuild> {
  const { root, output, language, model, lastBuild, serving, cache, pool, code } = build;
  const { there, saved } = await build.before;
  const memory = path.join(root, ".cache/warta/pages.json");
  const index = model.settings.search ? [searchIndexPath] : [];
  const taken = new Set(build.rendered.map((file) => path.relative(output, file)));
  const { texts } = cache;
  const near = lastBuild && saved && nearEdited(model, saved, lastBuild.names, cache);
  const writing = { output, there, memory, code, taken, pool, texts, ...near };
  const written = serving
    ? writeNotFound(model, output, taken)
    : near?.kinds
      ? writeNear(model, near, writing)
      : await writeSite(model, writing);
  await pool.close();
  const cards = serving
    ? []
    : await makeCards(shareCards(model), { root, cache: ".cache/warta/cards", language });
  const pictures = await copyPictures([...build.pictures, ...cards], { root, output });
  const touchIcon = await writeTouchIcon(model, { root, output, cache: ".cache/warta/icon" });
  const editor = await writeEditor(model, { output, serving });
  await indexFor(build);
  const beside = [...pictures, ...touchIcon, ...editor];
  if (!build.incremental)
    removeStale({
      output,
      there: there.keys(),
      written: [...taken, ...written.files],
      copied: [...build.copied, ...beside],
      kept: index,
    });
  const { files, changed, left } = written;
  const looked = [...there.keys(), ...files, ...beside.map((address) => decodeURI(fileOfPath(address)))];
  const touched = new Set(looked.filter((name) => !left.has(name)));
  const count = near?.kinds ? (lastBuild?.files ?? 0) : files.length;
  return { files: count, changed, touched: [...touched, ...index.map(inOutput)] };
}

/** The path of a folder of the site below the output folder. */
const inOutput = (address: string): string => address.slice(1);

/** While editing, pages are drawn when they are asked for; but the server finds no `404.html` elsewhere than in its folder. */
function writeNotFound(model: SiteModel, output: string, taken: ReadonlySet<string>): WrittenSite {
  const write = createWriter(output, () => true);
  const { files } = listFiles(model, new Set(["not-found"]));
  const own = files
    .map((page) => ({ name: fileOfPath(page.path), page }))
    .filter(({ name }) => !taken.has(name));
  const changed = own.filter(({ name, page }) => write(name, page.draw()).isNew).length;
  return { files: own.map(({ name }) => name), changed, left: new Set() };
}

async function indexFor({ root, output, model, serving, language }: ReadyBuild): Promise<void> {
  const indexing = indexSearch(searchRecords(model), {
    folder: path.join(output, searchIndexPath),
    memo: path.join(root, ".cache/warta/search.json"),
    language: model.settings.language,
  });
  // While editing, a saved article shows at once and is found a little later.
  if (!serving) return indexing;
  indexing.catch((error) => console.error(`[warta] ${wordsOf(error, language)}`));
}
