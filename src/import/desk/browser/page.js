// @ts-check
/** What the page was given, and how it speaks: to the editor in the words of the page, to the server with its token. */

/** Markup as Preact's elements. What is put into it is text. */
export { html } from "htm/preact/standalone";

export const root = /** @type {HTMLElement} */ (document.getElementById("desk"));
/** In the editor's language; `kinds` of topics among them. */
export const words = JSON.parse(document.getElementById("words")?.textContent ?? "{}");
export const { base = "/", site = "", home = "/" } = root.dataset;

/** A sentence in the editor's language: `{n|line|lines}` is the first form if n is 1. @param {string} key @param {Record<string, string | number>} [values] */
export const say = (key, values = {}) =>
  String(words[key] ?? key).replace(/\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g, (_, name, one, many) =>
    one === undefined ? String(values[name] ?? "") : values[name] === 1 ? one : many,
  );

/**
 * Parts a list wherever one does not go on in the next.
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

/** Lines in words: `4–6, 9`. @param {number[]} lines @param {{ n: number }[]} [all] of the source: between two of a run none of them stands */
export function linesInWords(lines, all = []) {
  const runs = runsIn(lines, (last, n) => all.every((line) => line.n <= last || line.n >= n));
  const words = runs.map((run) => (run.length > 1 ? `${run[0]}–${run.at(-1)}` : `${run[0]}`));
  return say(lines.length === 1 ? "line" : "lines", { lines: words.join(", ") });
}

/** Says something to those who hear the page, alone or after what was said. @param {string} text */
export function announce(text, isMore = false) {
  const said = /** @type {HTMLElement} */ (document.getElementById("said"));
  const before = said.textContent ?? "";
  // The same words twice are a change too, so that they are said again.
  said.textContent = isMore ? `${before} ${text}` : text + (before === text ? "\u00a0" : "");
}

/** Moves the keyboard to an element, and nothing else. @param {string} id */
export const focus = (id) => document.getElementById(id)?.focus({ preventScroll: true });

/**
 * Asks the server, with a body by POST.
 *
 * @param {string} path @param {object | string | Blob} [body] an object is sent as JSON
 * @returns {Promise<any>}
 * @throws {Error} in the editor's language: a TypeError if nobody answers; its cause is the newest state of the article, if another window changed it
 */
export async function ask(path, body, isSecond = false) {
  const isRaw = body === undefined || typeof body === "string" || body instanceof Blob;
  const sent = { method: body === undefined ? "GET" : "POST", body: isRaw ? body : JSON.stringify(body) };
  const headers = { "x-warta-token": root.dataset.token ?? "" };
  // A change that is sent while the page is left still arrives.
  const answer = await fetch(`${base}api/${path}`, { ...sent, headers, keepalive: !isRaw }).catch(() =>
    Promise.reject(new TypeError(say("noAnswer"))),
  );
  if (answer.ok) return answer.json();
  if (answer.status === 403 && !isSecond) {
    // A preview that was started again has another token: taken from its page, so that nothing typed here is lost.
    const page = new DOMParser().parseFromString(await (await fetch(base)).text(), "text/html");
    Object.assign(root.dataset, page.getElementById("desk")?.dataset);
    return ask(path, body, true);
  }
  const failed = { messages: [say("failed", { status: answer.status })] };
  const { messages, state } = await answer.json().catch(() => failed);
  throw new Error(messages.join(" "), { cause: state });
}

/** The address of an article on the desk. @param {string} file */
export const addressOf = (file) => `#/${encodeURI(file)}`;

/** Gives an article a picture. @param {string} file @param {{ name: string, body: Blob | string }} picture */
export const addPicture = (file, { name, body }) => ask(`in?${new URLSearchParams({ file, name })}`, body);
