import { createHash } from "node:crypto";
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { vi } from "vitest";
import { openCache } from "../../src/cache/cache.ts";
import { type FinishedBuild, finishBuild } from "../../src/publish/finish-build.ts";
import { keysOfStories } from "../../src/publish/keys-of-story.ts";
import { recallLastBuild } from "../../src/publish/last-build.ts";
import { namesIn } from "../../src/publish/near/names-in.ts";
import { makePictures } from "../../src/publish/pictures/make-pictures.ts";
import { prepareSite } from "../../src/publish/prepare-site.ts";
import { openPool, type Pool } from "../../src/threads/pool.ts";

/** 1 January 2026. */
export const now = 1_767_225_600_000;

/** A project that is built here, without Eleventy's command and its start: builds by the dozen. */
export interface Project {
  root: string;
  write(file: string, text: string | null): void;
  /** Adds to the end of a file, if it is there. */
  add(file: string, text: string): void;
  /** Gives a file another line for one that begins like this, if it is there. */
  putLine(file: string, start: string, line: string): void;
  /** With what is known of earlier builds, into `_site`. */
  build(code?: string): Promise<FinishedBuild>;
  /** From nothing, into another folder. @returns what is in it */
  buildAfresh(pool?: Pool): Promise<Record<string, string>>;
  /** What is in `_site`: a hash of the bytes of each file. */
  bytes(): Record<string, string>;
  remove(): void;
}

export function createProject(): Project {
  const root = mkdtempSync(path.join(tmpdir(), "warta-speed-"));
  // Notices of tags without a file are no matter here.
  const told = vi.spyOn(console, "error").mockImplementation(() => {});

  const build = async (root: string, code: string, pool = openPool(1)): Promise<FinishedBuild> => {
    const output = path.join(root, "_site");
    const folder = path.join(root, ".cache/warta");
    const memoryFile = path.join(folder, "last-build.json");
    // Builds follow each other faster here than times of files settle.
    const at = Date.now() + 60_000;
    const lastBuild = recallLastBuild({ root, output, memoryFile, told: code, now, at });
    const { stands, content, site: before } = lastBuild;
    if (stands) return { files: stands.files, changed: 0 };
    const cache = openCache({ root, folder, code, pool });
    cache.begin(content);
    const { model, language, notices, until } = await prepareSite({
      root,
      now,
      preview: false,
      prefix: "/",
      cache,
    });
    const ready = { root, output, language, model, before, lastBuild, code, cache, pool };
    const pictures = await makePictures(model, { root, cache: ".cache/warta/pictures", language });
    const nothing = { rendered: [], copied: [], serving: false, incremental: false };
    const finished = await finishBuild({ ...ready, ...nothing, pictures });
    await pool.close();
    await lastBuild.replace(
      {
        notices,
        until,
        language,
        files: finished.files,
        articles: keysOfStories(model),
        names: namesIn(model),
      },
      finished.touched,
    );
    return finished;
  };
  return {
    root,
    write(file, text) {
      const target = path.join(root, file);
      if (text === null) return rmSync(target, { force: true });
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, text);
    },
    add(file, text) {
      const target = path.join(root, file);
      if (existsSync(target)) appendFileSync(target, text);
    },
    putLine(file, start, line) {
      const target = path.join(root, file);
      if (!existsSync(target)) return;
      const lines = readFileSync(target, "utf8").split("\n");
      writeFileSync(target, lines.map((one) => (one.startsWith(start) ? line : one)).join("\n"));
    },
    build: (code = "") => build(root, code),
    async buildAfresh(pool) {
      const fresh = mkdtempSync(path.join(tmpdir(), "warta-fresh-"));
      for (const part of ["content", "_data"])
        cpSync(path.join(root, part), path.join(fresh, part), { recursive: true });
      await build(fresh, "", pool);
      const found = hashes(path.join(fresh, "_site"));
      rmSync(fresh, { recursive: true });
      return found;
    },
    bytes: () => hashes(path.join(root, "_site")),
    remove() {
      rmSync(root, { recursive: true, force: true });
      told.mockRestore();
    },
  };
}

/** How many files are in one and not, or with other bytes, in the other. */
export const differing = (one: Record<string, string>, other: Record<string, string>): string[] =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((file) => one[file] !== other[file]);

function hashes(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    files.map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return [path.relative(folder, file), createHash("sha256").update(readFileSync(file)).digest("hex")];
    }),
  );
}
