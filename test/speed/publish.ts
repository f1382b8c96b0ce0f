import { createHash } from "node:crypto";
import {
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
import { lookAt } from "../../src/cache/look.ts";
import { prepareSite } from "../../src/publish/prepare-site.ts";
import { removeStale } from "../../src/publish/remove-stale.ts";
import { type WrittenSite, writeSite } from "../../src/publish/write-site.ts";
import { openPool, type Pool } from "../../src/threads/pool.ts";

/** 1 January 2026. */
export const now = 1_767_225_600_000;

/** A project that is built here, without Eleventy's command and its start: builds by the dozen. */
export interface Project {
  root: string;
  write(file: string, text: string | null): void;
  /** With what is known of earlier builds, into `_site`. */
  build(code?: string): Promise<WrittenSite>;
  /** From nothing, into another folder. @returns what is in it */
  buildAfresh(pool?: Pool): Promise<Record<string, string>>;
  /** What is in `_site`: a hash of the bytes of each file. */
  bytes(): Record<string, string>;
  remove(): void;
}

export function createProject(): Project {
  const root = mkdtempSync(path.join(tmpdir(), "warta-speed-"));
  // Notices of tags without a file are no matter here.
  vi.spyOn(console, "error").mockImplementation(() => {});

  const build = async (
    output: string,
    cacheFolder: string,
    code: string,
    pool = openPool(1),
  ): Promise<WrittenSite> => {
    const cache = openCache({ root, folder: cacheFolder, code, pool });
    const { model } = await prepareSite({ root, now, preview: false, prefix: "/", cache });
    const memory = path.join(cacheFolder, "pages.json");
    const { texts } = cache;
    const there = lookAt(output, [""]);
    const written = await writeSite(model, { output, there, memory, code, taken: new Set(), pool, texts });
    await pool.close();
    removeStale({ output, there: there.keys(), written: written.files, copied: [] });
    return written;
  };
  return {
    root,
    write(file, text) {
      const target = path.join(root, file);
      if (text === null) return rmSync(target, { force: true });
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, text);
    },
    build: (code = "") => build(path.join(root, "_site"), path.join(root, ".cache/warta"), code),
    async buildAfresh(pool) {
      const fresh = mkdtempSync(path.join(tmpdir(), "warta-fresh-"));
      await build(path.join(fresh, "_site"), path.join(fresh, "cache"), "", pool);
      const found = hashes(path.join(fresh, "_site"));
      rmSync(fresh, { recursive: true });
      return found;
    },
    bytes: () => hashes(path.join(root, "_site")),
    remove: () => rmSync(root, { recursive: true, force: true }),
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
