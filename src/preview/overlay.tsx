import { readFileSync } from "node:fs";
import type { ComponentChildren } from "preact";
import { renderToString } from "preact-render-to-string";
import { type Diagnostic, displayPlace } from "../content/diagnostic.ts";
import type { Language, Message } from "../messages/message.ts";
import { buildMessages } from "../messages/messages.ts";
import { palette } from "../news/settings/palette.ts";

/** Styles inside a shadow root, so that they do not affect the page, nor the page's styles them. */
const styles = `
:host { color-scheme: light dark }
dialog, details { position: fixed; z-index: 2147483647; box-sizing: border-box; overflow: auto; margin: 0; border: 0;
  background: ${palette.light.paper}; color: ${palette.light.ink}; box-shadow: 0 0 3rem #0006; font: 1rem/1.5 system-ui, sans-serif }
dialog { inset: auto 0 0; width: 100%; max-width: none; max-height: 80vh;
  padding: 1.25rem max(1.25rem, calc(50vw - 36rem)); border-top: 4px solid ${palette.light.thread} }
details { inset: auto 0 0 auto; max-width: 36rem; max-height: 60vh; padding: 0.25rem 1rem; font-size: 0.875rem;
  box-shadow: 0 0 1rem #0003 }
summary { cursor: pointer }
h2 { margin: 0; font-size: 1.125rem } p { margin: 0.25rem 0 0 } ol { margin: 1rem 0 0; padding: 0; list-style: none }
li { padding: 0.5rem 0; overflow-wrap: anywhere; border-top: 1px solid #8884 }
pre { overflow: auto; margin: 0.25rem 0 0; font: 0.875rem/1.4 ui-monospace, monospace }
pre:empty { display: none } code { display: block; font: 0.875rem/1.5 ui-monospace, monospace; user-select: all }
form { float: right } button { font: inherit }
@media (prefers-color-scheme: dark) {
  dialog, details { border-color: ${palette.dark.thread}; background: ${palette.dark.paper}; color: ${palette.dark.ink} }
}
@media print { dialog, details { display: none } }
`;

type OverlayProps = { id: string; language: Language; children: ComponentChildren };

function Overlay({ id, language, children }: OverlayProps) {
  return (
    <div id={id} lang={language}>
      <template shadowrootmode="open">
        <style dangerouslySetInnerHTML={{ __html: styles }} />
        {children}
      </template>
    </div>
  );
}

function Messages({ messages, language }: { messages: readonly Diagnostic[]; language: Language }) {
  return (
    <ol>
      {messages.map(({ file, line, column, key, message }) => (
        <li key={`${file}:${line}:${column} ${message[language]}`}>
          <code>{displayPlace({ file, line, column })}</code>
          {key && <strong>{key}: </strong>}
          {message[language]}
          <pre>{lineWithCaret(file, line, column)}</pre>
        </li>
      ))}
    </ol>
  );
}

/** Returns a line of a file, with a caret below it; for a long line, only the part around it. Empty if the file cannot be read. */
function lineWithCaret(file: string, line: number, column: number): string {
  try {
    const text = readFileSync(file, "utf8").split(/\r?\n/)[line - 1] ?? "";
    const from = Math.max(0, column - 50);
    const [shown, before] = [text.slice(from, from + 90), text.slice(from, column - 1)];
    return text.trim() && `${shown}\n${before.replace(/[^\t]/g, " ")}^`;
  } catch {
    return "";
  }
}

/**
 * Shows mistakes in the content on top of a page of the preview, with the same messages as the command line. Needs no script: a form
 * closes it, and it disappears when the page reloads without mistakes.
 *
 * @param note describes the page below, and what to do
 */
export const mistakesOverlay = (mistakes: readonly Diagnostic[], language: Language, note: Message): string =>
  renderToString(
    <Overlay id="warta-mistakes" language={language}>
      <dialog open aria-labelledby="heading">
        <form method="dialog">
          <button type="submit">{buildMessages.close()[language]}</button>
        </form>
        <h2 id="heading">{buildMessages.mistakesInContent({ count: mistakes.length })[language]}</h2>
        <p>{note[language]}</p>
        <Messages messages={mistakes} language={language} />
      </dialog>
    </Overlay>,
  );

/** Shows notices, collapsed in the corner of a page. @param notices at least one */
export const noticesOverlay = (notices: readonly Diagnostic[], language: Language): string =>
  renderToString(
    <Overlay id="warta-notices" language={language}>
      <details>
        <summary>{buildMessages.noticesInContent({ count: notices.length })[language]}</summary>
        <Messages messages={notices} language={language} />
      </details>
    </Overlay>,
  );

/** An empty page to show mistakes on if there is no other. */
export const blankPage = (language: Language): string => `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${buildMessages.title()[language]}</title><meta name="viewport" content="width=device-width, initial-scale=1"></head>
<body></body></html>
`;
