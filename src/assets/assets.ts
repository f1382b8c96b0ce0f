import path from "node:path";
import { makeCards } from "../features/cards/make-cards.ts";
import { writeEditorScreen } from "../features/editor/write-screen.ts";
import { writeSearchIndex } from "../features/search/index-site.ts";
import type { Language } from "../messages/message.ts";
import { makeTouchIcon } from "../outputs/touch-icon.ts";
import type { SiteModel } from "../site/model.ts";
import { type Asset, copyAssets } from "./made-files.ts";

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
  const made = await makeTouchIcon(site, path.join(cache, "icon"));
  made.push(...(await makeCards(site, { cache, language })));
  const written = await copyAssets([...files, ...made], output);
  written.push(...(await writeEditorScreen(site, { output, serving })));
  written.push(...(await writeSearchIndex(site, { cache, output, language, serving })));
  return written;
}
