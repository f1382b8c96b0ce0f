import path from "node:path";
import { makeCards } from "../features/cards/make-cards.ts";
import { shareCards } from "../features/cards/share-card.ts";
import { writeEditorScreen } from "../features/editor/write-screen.ts";
import { indexSearch } from "../features/search/index-site.ts";
import { searchRecords } from "../features/search/record.ts";
import { errorText } from "../messages/localized-error.ts";
import type { Language } from "../messages/message.ts";
import type { SiteModel } from "../site/model.ts";
import { type Asset, copyAssets } from "./copy-assets.ts";
import { makeTouchIcon } from "./icon/touch-icon.ts";

export interface AssetsRequest {
  /** Folder for files kept from build to build. */
  cache: string;
  /** The folder of the site. */
  output: string;
  /** The language of messages. */
  language: Language;
  /** Pictures and fonts. */
  files: readonly Asset[];
  /** Whether the site is served on the editor's computer: then there are no share cards. */
  serving: boolean;
}

/**
 * Writes all assets: pictures, fonts, share cards, the PNG icon, the editor's screen and the search index.
 *
 * @returns paths of these files, relative to the output folder
 */
export async function writeAssets(
  site: SiteModel,
  { cache, output, language, files, serving }: AssetsRequest,
): Promise<string[]> {
  const cards = serving
    ? []
    : await makeCards(shareCards(site), { folder: path.join(cache, "cards"), language });
  const icon = await makeTouchIcon(site, path.join(cache, "icon"));
  const copied = await copyAssets([...files, ...cards, ...icon], output);
  const screen = await writeEditorScreen(site, { output, serving });
  const indexing = indexSearch(searchRecords(site), {
    folder: path.join(output, site.addresses.searchIndex),
    memo: path.join(cache, "search.json"),
    language: site.settings.language,
    words: path.posix.basename(site.addresses.searchWords),
  });
  // While serving, do not wait for the index: a saved article is shown at once and found a little later.
  if (serving) indexing.catch((error) => console.error(`[warta] ${errorText(error, language)}`));
  const index = serving ? [] : await indexing;
  return [...copied, ...screen, ...index.map((file) => `${site.addresses.searchIndex.slice(1)}${file}`)];
}
