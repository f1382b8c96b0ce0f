import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readSettings, settingsFile } from "../../content/read-settings.ts";
import { editorsLanguage, type Language } from "../../messages/message.ts";

/**
 * The language to speak to whoever edits the site in a folder.
 *
 * @param root the project's folder
 * @param environment in which WARTA_LANG may ask for another than the site's
 */
export async function projectLanguage(root: string, environment: NodeJS.ProcessEnv): Promise<Language> {
  const bytes = await readFile(join(root, settingsFile)).catch(() => undefined);
  return editorsLanguage(readSettings(bytes).settings.language, environment);
}
