import type { PageLanguage } from "../../src/messages/message.ts";
import { wholeWords } from "../whole-words.ts";
import { Name } from "./name.tsx";

/**
 * The words of a headline. By the stylesheet (`.whole`), a compound like `layang-layang` or a long word moves to the next line
 * if it does not fit the rest of one, and is broken or hyphenated only if it is wider than a whole line.
 */
export function Headline({ text, language }: { text: string; language: PageLanguage }) {
  const pieces = wholeWords(text, language === "id");
  if (!pieces.some(({ isWhole }) => isWhole)) return <Name text={text} />;
  return (
    <>
      {pieces.map(({ text, isWhole }) =>
        isWhole ? (
          <span key={text} class="whole">
            {text}
          </span>
        ) : (
          text
        ),
      )}
    </>
  );
}
