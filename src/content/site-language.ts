import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "../messages/message.ts";

/** Named here once more: what reads it in earnest takes longer to load than `warta --help` to print. */
const settingsFile = "_data/site.yaml";

/** `language: en`, quoted or not, with a comment behind it or not. */
const line = /^\uFEFF?language[ \t]*:[ \t]+(["']?)(id|en)\1[ \t]*(?:#.*)?$/m;

/**
 * The language of the site in a folder, by one line of its settings: they may be full of mistakes, which are what is to be told.
 *
 * @param root the project's folder
 * @returns `id`, as the settings have it, where the line says nothing else or there is no such file
 */
export function siteLanguage(root: string): Language {
  let text: string;
  try {
    text = readFileSync(join(root, settingsFile), "utf8");
  } catch {
    return "id";
  }
  return line.exec(text.replaceAll("\r", ""))?.[2] === "en" ? "en" : "id";
}
