import { inEachLanguage } from "./message.ts";

/** What ends a message about a slip, of whatever kind. */
interface HintSentences {
  /** @param meant what was probably meant, in quotation marks where it is a name */
  didYouMean(meant: string): string;
}

export const sayHints = inEachLanguage<HintSentences>({
  id: { didYouMean: (meant) => `Maksud Anda ${meant}?` },
  en: { didYouMean: (meant) => `Did you mean ${meant}?` },
});
