import path from "node:path";
import { type Diagnostic, mistake } from "../content/diagnostic.ts";
import { settingsFile } from "../content/settings.ts";
import { makeCards } from "../features/cards/make-cards.ts";
import { editorMessages, hasScreen } from "../features/editor/keys.ts";
import { writeEditorScreen } from "../features/editor/write-screen.ts";
import type { Language, Message } from "../messages/message.ts";
import { buildMessages } from "../messages/messages.ts";
import { packageFolder } from "../news/bundled-file.ts";
import type { SiteModel } from "../site/model.ts";
import { usedPictures, wantedFiles } from "../site/pictures/renditions.ts";
import { type Asset, copyAssets } from "./made-files.ts";
import { makeTouchIcon } from "./touch-icon.ts";

export interface AssetsRequest {
  root: string;
  /** Folder for files that are kept between builds. */
  cache: string;
  output: string;
  language: Language;
  /** Pictures and fonts. */
  files: readonly Asset[];
  /** Whether the site is served on the editor's computer, without share cards. */
  serving: boolean;
}

/** Writes all assets: pictures, fonts, cards, the PNG icon and the editor. @returns paths relative to `output` */
export async function writeAssets(
  site: SiteModel,
  { root, cache, output, language, files, serving }: AssetsRequest,
): Promise<string[]> {
  const generated = await makeTouchIcon(site, path.join(cache, "icon"));
  generated.push(...(await makeCards(site, { root, cache, language })));
  const paths = copyAssets([...files, ...generated], output);
  paths.push(...writeEditorScreen(site, { output, serving }));
  return paths;
}

/** Packages that only some sites need, with their purpose and condition. */
const packages: Record<string, { for: Message; neededBy: (site: SiteModel) => boolean | undefined }> = {
  "@11ty/eleventy-img": {
    for: buildMessages.forPictures(),
    neededBy: (site) => usedPictures(site).some(({ picture, use }) => wantedFiles(picture, use).length > 0),
  },
  satori: { for: buildMessages.forCards(), neededBy: ({ settings }) => settings.shareCards },
  pagefind: { for: buildMessages.forSearch(), neededBy: ({ settings }) => settings.templates.search },
  "@sveltia/cms": { for: editorMessages.forScreen(), neededBy: ({ settings }) => hasScreen(settings) },
};

/**
 * Lists the missing packages of a site. They are optional because they are large, and not needed without pictures, share cards,
 * search and editor.
 *
 * @returns mistakes that explain how to install each, or how to do without it
 */
export function missingPackages(site: SiteModel): Diagnostic[] {
  return Object.entries(packages)
    .filter(([name, { neededBy }]) => neededBy(site) && packageFolder(name) === undefined)
    .map(([name, part]) =>
      mistake({ file: settingsFile }, buildMessages.needsPackage({ use: part.for, name })),
    );
}
