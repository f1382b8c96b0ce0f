import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "../messages/message.ts";
import { isPlainFile } from "./plain-file.ts";

/** Repeated here: loading `read-settings.ts` takes longer than printing `warta --help`. */
const settingsFile = "_data/site.yaml";

/** `language: en`, with or without quotes and comment. */
const line = /^\uFEFF?language[ \t]*:[ \t]+(["']?)(id|en)\1[ \t]*(?:#.*)?$/m;

/**
 * Finds the site's language by searching one line of the settings, which works even if they have mistakes to report.
 *
 * @param root the project's folder
 * @param outside the language where there are no settings
 * @returns `id`, the default, if they have no such line
 */
export function siteLanguage(root: string, outside: Language = "id"): Language {
  if (!existsSync(join(root, settingsFile))) return outside;
  let text = "";
  try {
    if (isPlainFile(root, settingsFile)) text = readFileSync(join(root, settingsFile), "utf8");
  } catch {
    return "id";
  }
  return line.exec(text.replaceAll("\r", ""))?.[2] === "en" ? "en" : "id";
}
