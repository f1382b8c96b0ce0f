import type { Language } from "../../src/messages/message.ts";
import { longWords } from "../long-words.ts";

/**
 * The words of a headline. One that is wider than a whole line is hyphenated, which the stylesheet sees to (`.long-word`); one
 * that only does not fit what is left of a line goes to the next.
 */
export function Headline({ text, language }: { text: string; language: Language }) {
  const pieces = longWords(text, language === "id");
  if (!pieces.some(({ isLong }) => isLong)) return <>{text}</>;
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
