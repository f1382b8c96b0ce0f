import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import {
  editorsLanguage,
  type Language,
  languageOf,
  languageTag,
  spokenLanguage,
} from "../messages/message.ts";
import { isPlainFile } from "./paths.ts";

// Apart from reading the settings: loading that takes longer than printing `warta --help`.
export const settingsFile = "_data/site.yaml";

/** The folder with settings: this one, or the nearest above. @param folder absolute */
export function siteFolder(folder: string): string | undefined {
  if (existsSync(join(folder, settingsFile))) return folder;
  const above = dirname(folder);
  return above === folder ? undefined : siteFolder(above);
}

/** `language: en`, with or without quotes and comment. */
const line = /^\uFEFF?language[ \t]*:[ \t]+(["']?)([a-z]{2,3}(?:-\w+)*)\1[ \t]*(?:#.*)?$/m;

/**
 * Finds the language of messages for a site by searching one line of the settings, which works even if they have mistakes to report.
 *
 * @param root the project's folder
 * @param environment where there are no settings, its language is that of the system
 * @returns the site's, or the one that stands in for it; `id`, the default, if they have no such line
 */
export function siteLanguage(root: string, environment: NodeJS.Dict<string> = process.env): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  if (!existsSync(join(root, settingsFile))) return languageOf(LC_ALL || LC_MESSAGES || LANG) ?? "id";
  let text = "";
  try {
    if (isPlainFile(root, settingsFile)) text = readFileSync(join(root, settingsFile), "utf8");
  } catch {
    return "id";
  }
  const written = line.exec(text.replaceAll("\r", ""))?.[2] ?? "";
  return languageTag(written) ? spokenLanguage(written) : "id";
}

/** The language of messages about a site: its own, unless WARTA_LANG asks for another. */
export const messageLanguage = (root: string): Language => editorsLanguage(siteLanguage(root), process.env);
