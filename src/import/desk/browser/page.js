// @ts-check
/** Holds what the page was given. Speaks to the editor in the page's language, and to the server with the page's token. */

import { html } from "htm/preact/standalone";

/** Turns markup into Preact elements. Strings put into it are plain text. */
export { html };

export const root = /** @type {HTMLElement} */ (document.getElementById("desk"));
/** The page's texts in the editor's language, the `kinds` of topics, the `names` that fields offer, and what the page knows of the site. */
export const words = JSON.parse(document.getElementById("words")?.textContent ?? "{}");
export const { base, site, home } = words;

/** Returns the address of an article on the desk. @param {string} file */
export const addressOf = (file) => `#/${encodeURI(file)}`;
/** The article's file in the page's address: `#/content/articles/x.md`. It is empty at the entrance. */
export const openedFile = decodeURI(location.hash.slice(2));

/** Returns a sentence in the editor's language. `{n|line|lines}` gives the first form if n is 1. @param {string} key @param {Record<string, string | number>} [values] */
export const say = (key, values = {}) =>
  String(words[key] ?? key).replace(/\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g, (_, name, one, many) =>
    one === undefined ? String(values[name] ?? "") : values[name] === 1 ? one : many,
  );

/** Names lines in words: `4–6` or `4, 9`. @param {readonly number[]} lines */
export function linesInWords(lines) {
  const sorted = [...lines].sort((a, b) => a - b);
  const [first = 0, last = first] = [sorted[0], sorted.at(-1)];
  const isRun = lines.length > 2 && last - first === lines.length - 1;
  return say(lines.length === 1 ? "line" : "lines", {
    lines: isRun ? `${first}–${last}` : sorted.join(", "),
  });
}

/** Announces a text to screen readers. The same words again must also be a change, so that they are read out again. @param {string} text */
export const announce = (text) => {
  const status = /** @type {HTMLElement} */ (document.getElementById("said"));
  status.textContent = text + (status.textContent === text ? "\u00a0" : "");
};

/** Moves the focus to an element, without scrolling. @param {string} id */
export const focus = (id) => document.getElementById(id)?.focus({ preventScroll: true });

/** What lines can become, in the order of the buttons. */
export const kinds = Object.keys(words)
  .filter((key) => key.startsWith("as.") && `key.${key.slice(3)}` in words)
  .map((key) => key.slice(3));
/** Returns the letter of a kind or action. It differs by language. @param {string} name */
export const keyOf = (name) => say(`key.${name}`);

/** Draws a button and its key, if it has one. @param {string} key @param {unknown} label @param {(event: Event) => void} act @param {object} [more] */
export const button = (key, label, act, more) =>
  html`<button type="button" aria-keyshortcuts=${key || undefined} onClick=${act} ...${more}>
    ${key.length === 1 && html`<kbd aria-hidden="true">${key}</kbd>`}${label}
  </button>`;

/**
 * Sends a request to the server: a POST if it has a body, otherwise a GET.
 *
 * @param {string} path @param {string | Blob} [body]
 * @returns {Promise<any>}
 * @throws {Error} in the editor's language; its cause is the HTTP status
 */
export async function ask(path, body) {
  // With `keepalive`, a change still arrives if the page is left meanwhile. Browsers allow it for 64 KiB.
  const keepalive = typeof body === "string" && body.length < 20_000;
  const sent = { method: body === undefined ? "GET" : "POST", body, keepalive };
  const headers = { "x-warta-token": words.token };
  const answer = await fetch(`${base}api/${path}`, { ...sent, headers }).catch(() => undefined);
  if (!answer) throw new Error(say("noAnswer"));
  if (answer.ok) return answer.json();
  const unread = { message: say("failed", { status: answer.status }) };
  const { message } = await answer.json().catch(() => unread);
  throw new Error(message, { cause: answer.status });
}
