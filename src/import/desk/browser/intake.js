// @ts-check
import { useState } from "preact/hooks";
import { announce, ask, say } from "./page.js";

/** @typedef {import("./contract.js").Taken} Taken @typedef {{ name: string, body: Blob | string, type?: string, plain?: Source }} Source `plain`: the same without its HTML */
/** @typedef {{ results: Taken[], done: number, all: number, give: (sources: Source[]) => Promise<void> }} Intake */

/** All files that were dropped, those of folders too. To be called before the drop's event is over. @param {DataTransfer} data */
export const filesOf = async (data) =>
  sourcesOf((await Promise.all([...data.items].map((item) => filesBelow(item.webkitGetAsEntry())))).flat());

/** @param {FileSystemEntry | null} entry @returns {Promise<File[]>} */
async function filesBelow(entry) {
  if (!entry) return [];
  if (entry.isFile) {
    return [await new Promise((take, fail) => /** @type {FileSystemFileEntry} */ (entry).file(take, fail))];
  }
  const reader = /** @type {FileSystemDirectoryEntry} */ (entry).createReader();
  const found = [];
  // A reader gives a hundred at a time, and none at the end.
  for (let some = [entry]; some.length > 0; ) {
    some = await new Promise((take, fail) => reader.readEntries(take, fail));
    found.push(...(await Promise.all(some.map(filesBelow))).flat());
  }
  return found;
}

/** Files as sources, without those that systems hide in folders. @param {Iterable<File>} files @returns {Source[]} */
export const sourcesOf = (files) =>
  [...files].filter(({ name }) => !name.startsWith(".")).map((file) => ({ name: file.name, body: file }));

/** What was copied, with its HTML if it has some. @param {DataTransfer | null} data @returns {Source[]} */
export function pasted(data) {
  if (data && data.files.length > 0) return sourcesOf(data.files);
  const plain = typed(data?.getData("text/plain") ?? "");
  const [marked] = typed(data?.getData("text/html") ?? "", "text/html");
  return marked ? [{ ...marked, plain: plain[0] }] : plain;
}

/** A text as a source, if there is any. @param {string} body @returns {Source[]} */
export const typed = (body, type = "text/plain") => (body.trim() ? [{ name: "", body, type }] : []);

/** Gives one source to the server. @param {Source} source @returns {Promise<Taken>} */
function takenIn({ name, body, type }) {
  const query = new URLSearchParams({ name, ...(type && { type }) });
  const failed = { source: name || say("pasted"), status: "failed" };
  return ask(`in?${query}`, body).catch(({ message }) => ({ ...failed, message }));
}

/**
 * Gives sources to the server one after another. It belongs to the page, so that a folder is read on while an article is open.
 *
 * @param {(taken: Taken) => void} open is called if there was one source, and it is an article now
 * @returns {Intake}
 */
export function useIntake(open) {
  const [results, setResults] = useState(/** @type {Taken[]} */ ([]));
  const [{ done, all }, setCount] = useState({ done: 0, all: 0 });
  /** @param {Source[]} sources */
  const give = async (sources) => {
    setCount(({ done, all }) => ({ done, all: all + sources.length }));
    for (const source of sources) {
      const first = await takenIn(source);
      // Of HTML that no article is found in, the text may still be one.
      const taken = first.status === "failed" && source.plain ? await takenIn(source.plain) : first;
      setResults((before) => [taken, ...before]);
      setCount(({ done, all }) => (done + 1 === all ? { done: 0, all: 0 } : { done: done + 1, all }));
      if (sources.length === 1) announce(taken.message);
      if (sources.length === 1 && taken.file) open(taken);
    }
    if (sources.length !== 1)
      announce(say(sources.length === 0 ? "nothingPasted" : "allTaken", { n: sources.length }));
  };
  return { results, done, all, give };
}
