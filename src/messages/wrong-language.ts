import { editorsLanguage, inEachLanguage, type Language } from "./message.ts";

interface WrongLanguageSentences {
  /** @param written what WARTA_LANG is set to */
  isNoLanguage(written: string): string;
}

const sayWrongLanguage = inEachLanguage<WrongLanguageSentences>({
  id: {
    isNoLanguage: (written) =>
      `WARTA_LANG="${written}" bukan bahasa yang dikenal Warta; yang dipakai bahasa situs. Tulis id atau en.`,
  },
  en: {
    isNoLanguage: (written) =>
      `WARTA_LANG="${written}" is no language that Warta speaks; the site's is taken. Write id or en.`,
  },
});

/**
 * What to tell somebody who asks, by the environment variable WARTA_LANG, for a language that there is not.
 *
 * @param siteLanguage finds out the site's, which is taken instead: asked where there is something to tell
 * @param environment variables of the process
 * @returns undefined where there is nothing to tell
 */
export function wrongLanguage(
  siteLanguage: () => Language,
  environment: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const written = environment.WARTA_LANG?.trim();
  const isTaken = editorsLanguage("id", environment) === editorsLanguage("en", environment);
  return !written || isTaken ? undefined : sayWrongLanguage.isNoLanguage(written)[siteLanguage()];
}
