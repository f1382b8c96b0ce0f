import { siteLanguage } from "../content/site-language.ts";
import { editorsLanguage, type Language } from "../messages/message.ts";
import { wrongLanguage } from "../messages/wrong-language.ts";

/** The language of whoever calls `warta`: that of the site in the working directory, unless WARTA_LANG asks for another. */
export const callersLanguage = (): Language => editorsLanguage(siteLanguage(process.cwd()), process.env);

/** Tells whoever asks for a language that there is not, on standard error. */
export function tellWrongLanguage(): void {
  const told = wrongLanguage(() => siteLanguage(process.cwd()), process.env);
  if (told !== undefined) process.stderr.write(`warta: ${told}\n`);
}
