import { renderToString } from "preact-render-to-string";
import type { Mistake } from "../../src/content/mistake.ts";
import { sayBuilds } from "../../src/messages/builds.ts";
import type { Language } from "../../src/messages/message.ts";
import { colours } from "../styles/colours.ts";

/** Of its own, within a shadow root: the page's styles and these leave each other alone. */
const styles = `
:host { color-scheme: light dark }
dialog { position: fixed; inset: auto 0 0; z-index: 2147483647; box-sizing: border-box; width: 100%; max-width: none;
  max-height: 80vh; overflow: auto; margin: 0; padding: 1.25rem max(1.25rem, calc(50vw - 36rem)); border: 0;
  border-top: 4px solid ${colours.light.thread}; background: ${colours.light.paper}; color: ${colours.light.ink};
  box-shadow: 0 0 3rem #0006; font: 1rem/1.5 system-ui, sans-serif }
h2 { margin: 0; font-size: 1.125rem } p { margin: 0.25rem 0 0 } ol { margin: 1rem 0 0; padding: 0; list-style: none }
li { padding: 0.5rem 0; overflow-wrap: anywhere; border-top: 1px solid #8884 }
code { display: block; font: 0.875rem/1.5 ui-monospace, monospace; user-select: all }
form { float: right } button { font: inherit }
@media (prefers-color-scheme: dark) {
  dialog { border-color: ${colours.dark.thread}; background: ${colours.dark.paper}; color: ${colours.dark.ink} }
}
@media print { dialog { display: none } }
`;

/**
 * What is wrong with the content, over a page of the preview, in the words of the command line. It needs no script: it is
 * closed by a form, and gone once the page is loaded again without mistakes.
 *
 * @param mistakes at least one
 * @param language of the editor
 * @returns HTML to stand at the end of a body
 */
export const mistakesOverlay = (mistakes: readonly Mistake[], language: Language): string =>
  renderToString(
    <div id="warta-mistakes" lang={language}>
      <template shadowrootmode="open">
        <style dangerouslySetInnerHTML={{ __html: styles }} />
        <dialog open aria-labelledby="heading">
          <form method="dialog">
            <button type="submit">{sayBuilds.close[language]}</button>
          </form>
          <h2 id="heading">{sayBuilds.mistakesInContent(mistakes.length)[language]}</h2>
          <p>{sayBuilds.shownAsBefore[language]}</p>
          <ol>
            {mistakes.map(({ file, line, column, key, message }) => (
              <li key={`${file}:${line}:${column} ${message[language]}`}>
                <code>
                  {file}:{line}:{column}
                </code>
                {key && <strong>{key}: </strong>}
                {message[language]}
              </li>
            ))}
          </ol>
        </dialog>
      </template>
    </div>,
  );

/** A page to lay the mistakes over where there is none. */
export const blankPage = (language: Language): string => `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${sayBuilds.title[language]}</title><meta name="viewport" content="width=device-width, initial-scale=1"></head>
<body></body></html>
`;
