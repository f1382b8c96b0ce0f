import type { View } from "../../../_includes/view.ts";
import { wordsIn } from "../../../_includes/words/words.ts";
import type { StoryRef } from "../../site/model.ts";

/** Links to an article in other languages, each in that language: its readers may not understand this one. */
export function TranslationLinks({ view, translations }: { view: View; translations: readonly StoryRef[] }) {
  if (translations.length === 0) return null;
  return (
    <p class="label more">
      {translations.map(({ path, language: lang }, index) => [
        index > 0 && " · ",
        <a key={path} href={view.site.addresses.href(path)} rel="alternate" hreflang={lang} lang={lang}>
          {wordsIn(view.site.design, lang).readHere}
        </a>,
      ])}
    </p>
  );
}
