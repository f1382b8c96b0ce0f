import type { Language } from "../../src/messages/message.ts";
import { longWords } from "../long-words.ts";
import { Name } from "./name.tsx";

/**
 * The words of a headline. The stylesheet (`.long-word`) hyphenates a word that is wider than a whole line; a word that only
 * does not fit the rest of a line moves to the next.
 */
export function Headline({ text, language }: { text: string; language: Language }) {
  const pieces = longWords(text, language === "id");
  if (!pieces.some(({ isLong }) => isLong)) return <Name text={text} />;
  return (
    <>
      {pieces.map(({ text, isLong }) =>
        isLong ? (
          <span key={text} class="long-word">
            {text}
          </span>
        ) : (
          text
        ),
      )}
    </>
  );
}
