import path from "node:path";
import { wordsOf } from "../messages/localized-error.ts";
import type { Language } from "../messages/message.ts";
import { searchIndexPath } from "../site/addresses.ts";
import type { SiteModel } from "../site/model.ts";
import { searchRecords } from "../templates/search-record.ts";
import { shareCards } from "../templates/share-card.ts";
import { makeCards } from "./cards/make-cards.ts";
import { type Asset, copyAssets } from "./copy-assets.ts";
import { writeEditorScreen } from "./editor-screen.ts";
import { makeTouchIcon } from "./icon/touch-icon.ts";
import { indexSearch } from "./search-index.ts";

export interface AssetsRequest {
  /** Folder of what earlier builds made. */
  cache: string;
  /** The folder of the site. */
  output: string;
  /** Of messages to the editor. */
  language: Language;
  /** What `makePictures` gave. */
  pictures: readonly Asset[];
  /** The site is shown on the editor's own computer: without share cards, which nobody sees there. */
  serving: boolean;
}

/**
 * Writes what belongs to the pages: pictures, share cards, the icon in pixels, the editor's screen, the search index.
 *
 * @returns paths of all these files below the output folder
 */
export async function writeAssets(
  site: SiteModel,
  { cache, output, language, pictures, serving }: AssetsRequest,
): Promise<string[]> {
  const cards = serving
    ? []
    : await makeCards(shareCards(site), { folder: path.join(cache, "cards"), language });
  const icon = await makeTouchIcon(site, path.join(cache, "icon"));
  const copied = await copyAssets([...pictures, ...cards, ...icon], output);
  const screen = await writeEditorScreen(site, { output, serving });
  const indexing = indexSearch(searchRecords(site), {
    folder: path.join(output, searchIndexPath),
    memo: path.join(cache, "search.json"),
    language: site.settings.language,
  });
  // While editing, a saved article shows at once and is found a little later.
  if (serving) indexing.catch((error) => console.error(`[warta] ${wordsOf(error, language)}`));
  const index = serving ? [] : await indexing;
  return [...copied, ...screen, ...index.map((file) => `${searchIndexPath.slice(1)}${file}`)];
}
