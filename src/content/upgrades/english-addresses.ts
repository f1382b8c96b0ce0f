import { isDeepStrictEqual } from "node:util";
import { addressMessages } from "../../messages/addresses.ts";
import { spokenLanguage } from "../../messages/message.ts";
import { usualWords } from "../../news/settings/addresses.ts";
import { folders } from "../content-files.ts";
import type { Mistake } from "../mistake.ts";
import { settingsFile } from "../read-settings.ts";
import type { Settings } from "../settings.ts";

/**
 * Addresses of a site in English had Indonesian words before 0.2.0. One that was made then has a policy of corrections at
 * `koreksi`, and says nothing of addresses: it has to choose, as its published addresses would be gone.
 *
 * @param pages the files of `content/pages/`
 */
export function movedAddresses(settings: Settings, pages: readonly string[]): Mistake[] {
  const { language, addresses, oldAddresses } = settings;
  const has = (word: string): boolean => pages.includes(`${folders.pages}/${word}.md`);
  const { corrections } = usualWords.id;
  const hasChosen =
    !isDeepStrictEqual(addresses, usualWords[spokenLanguage(language)]) || oldAddresses !== undefined;
  if (language !== "en" || hasChosen || !has(corrections) || has(usualWords.en.corrections)) return [];
  const words = Object.entries(usualWords.id).filter(
    ([kind, word]) => usualWords.en[kind as keyof typeof addresses] !== word,
  );
  const add = `addresses:\n${words.map(([kind, word]) => `  ${kind}: ${word}\n`).join("")}`;
  const shown = words.map(([kind, word]) => `${kind}: ${word}`).join(", ");
  return [
    {
      file: settingsFile,
      line: 1,
      column: 1,
      key: "addresses",
      message: addressMessages.areEnglishNow(`addresses: { ${shown} }`),
      mend: { add },
    },
  ];
}
