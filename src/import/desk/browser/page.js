// @ts-check
/** Holds what the page was given. Speaks to the editor in the page's language, and to the server with the page's token. */

/** Turns markup into Preact elements. Strings put into it are plain text. */
export { html } from "htm/preact/standalone";

export const root = /** @type {HTMLElement} */ (document.getElementById("desk"));
/** The page's texts in the editor's language, including the `kinds` of topics. */
export const words = JSON.parse(document.getElementById("words")?.textContent ?? "{}");
export const { base = "/", site = "", home = "/" } = root.dataset;

/** Returns a sentence in the editor's language. `{n|line|lines}` gives the first form if n is 1. @param {string} key @param {Record<string, string | number>} [values] */
export const say = (key, values = {}) =>
  String(words[key] ?? key).replace(/\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g, (_, name, one, many) =>
    one === undefined ? String(values[name] ?? "") : values[name] === 1 ? one : many,
  );

/**
 * Splits a list wherever an item does not go on in the next.
 *
 * @template One @param {readonly One[]} all @param {(one: One, next: One) => boolean} goesOn
 */
export function runsIn(all, goesOn) {
  const runs = /** @type {[One, ...One[]][]} */ ([]);
  for (const one of all) {
    const run = runs.at(-1);
    if (run && goesOn(run.at(-1) ?? run[0], one)) run.push(one);
    else runs.push([one]);
  }
  return runs;
}

/** Names lines in words: `4–6, 9`. @param {number[]} lines @param {{ n: number }[]} [all] lines of the source: a run leaves none of them out */
export function linesInWords(lines, all = []) {
  const runs = runsIn(lines, (last, n) => all.every((line) => line.n <= last || line.n >= n));
  const words = runs.map((run) => (run.length > 1 ? `${run[0]}–${run.at(-1)}` : `${run[0]}`));
  return say(lines.length === 1 ? "line" : "lines", { lines: words.join(", ") });
}

/** Announces a text to screen readers, in place of the last one or after it. @param {string} text */
export function announce(text, isMore = false) {
  const status = /** @type {HTMLElement} */ (document.getElementById("said"));
  const before = status.textContent ?? "";
  // The same words again must also be a change, so that they are read out again.
  status.textContent = isMore ? `${before} ${text}` : text + (before === text ? "\u00a0" : "");
}

/** Moves the focus to an element, without scrolling. @param {string} id */
export const focus = (id) => document.getElementById(id)?.focus({ preventScroll: true });

/**
 * Sends a request to the server: a POST if it has a body, otherwise a GET.
 *
 * @param {string} path @param {object | string | Blob} [body] an object is sent as JSON
 * @returns {Promise<any>}
 * @throws {Error} in the editor's language; a TypeError if nobody answers. Its cause is the article's newest state, if another window changed it
 */
export async function ask(path, body, isSecond = false) {
  const isRaw = body === undefined || typeof body === "string" || body instanceof Blob;
  const sent = { method: body === undefined ? "GET" : "POST", body: isRaw ? body : JSON.stringify(body) };
  const headers = { "x-warta-token": root.dataset.token ?? "" };
  // With `keepalive`, a change still arrives if the page is left meanwhile.
  const answer = await fetch(`${base}api/${path}`, { ...sent, headers, keepalive: !isRaw }).catch(() =>
    Promise.reject(new TypeError(say("noAnswer"))),
  );
  if (answer.ok) return answer.json();
  if (answer.status === 403 && !isSecond) {
    // A restarted preview has another token. Reads it from the new page, so that nothing typed here is lost.
    const page = new DOMParser().parseFromString(await (await fetch(base)).text(), "text/html");
    Object.assign(root.dataset, page.getElementById("desk")?.dataset);
    return ask(path, body, true);
  }
  const failed = { messages: [say("failed", { status: answer.status })] };
  const { messages, state } = await answer.json().catch(() => failed);
  throw new Error(messages.join(" "), { cause: state });
}

/** Returns the address of an article on the desk. @param {string} file */
export const addressOf = (file) => `#/${encodeURI(file)}`;

/** Adds a picture to an article. @param {string} file @param {{ name: string, body: Blob | string }} picture */
export const addPicture = (file, { name, body }) => ask(`in?${new URLSearchParams({ file, name })}`, body);
