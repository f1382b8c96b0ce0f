// @ts-check
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { isWhole } from "./whole.js";

/**
 * How a file that was compiled looked: its absolute path, its size in bytes, when it was changed, in milliseconds since 1970.
 * @typedef {[file: string, size: number, modified: number]} Look
 * @typedef {{ folder: string, files: import("./whole.js").Print[], node: string, made: number, looks: Look[] }} Compiled
 */

const root = fileURLToPath(new URL("../../", import.meta.url));
const home = path.join(root, ".cache/code");
const memory = path.join(home, "compiled.json");

/** Times of files are coarse: one that was changed so shortly before it was compiled may be saved again and look the same. */
const coarse = 2000;
/** Other code that was compiled so long ago is thrown away; what is younger may still run, and have to load a part of itself. */
const kept = 24 * 60 * 60 * 1000;

/**
 * Warta's code as JavaScript: compiled when it is first asked for, and again when a file of it changed. To read TypeScript file
 * by file takes three times as long as to read what was compiled.
 *
 * @param {"eleventy" | "thread" | "cli"} entry
 * @returns {Promise<string | undefined>} the address of the module; nothing where it could not be compiled: then the
 *   TypeScript is to be read as it is, which also tells best what is wrong with it
 */
export async function compiled(entry) {
  const there = recall();
  if (there) return addressOf(there.folder, entry);
  try {
    const made = Date.now();
    const { compile } = await import("./compile.js");
    const { folder, files, inputs } = await compile(root, home);
    remember({ folder, files, node: process.version, made, looks: inputs.map(look) });
    forgetOld(folder);
    return addressOf(folder, entry);
  } catch {
    return undefined;
  }
}

/** @type {(folder: string, entry: string) => string} */
const addressOf = (folder, entry) => pathToFileURL(path.join(home, folder, `${entry}.mjs`)).href;

/** @type {(file: string) => Look} */
function look(file) {
  const { size, mtimeMs } = statSync(file);
  return [file, size, mtimeMs];
}

/** @returns {Compiled | undefined} what was compiled, if it is whole and still what the files would be compiled to */
function recall() {
  try {
    /** @type {Compiled} */
    const told = JSON.parse(readFileSync(memory, "utf8"));
    const stands =
      told.node === process.version &&
      told.looks.every(([file, size, modified]) => {
        const now = statSync(file);
        return now.size === size && now.mtimeMs === modified && modified < told.made - coarse;
      }) &&
      isWhole(path.join(home, told.folder), told.files);
    return stands ? told : undefined;
  } catch {
    return undefined;
  }
}

/** @param {Compiled} told */
function remember(told) {
  const unfinished = `${memory}.${process.pid}`;
  writeFileSync(unfinished, JSON.stringify(told));
  renameSync(unfinished, memory);
}

/** @param {string} current */
function forgetOld(current) {
  for (const entry of readdirSync(home, { withFileTypes: true })) {
    const folder = path.join(home, entry.name);
    if (!entry.isDirectory() || entry.name === current || Date.now() - statSync(folder).mtimeMs < kept)
      continue;
    rmSync(folder, { recursive: true, force: true });
  }
}
