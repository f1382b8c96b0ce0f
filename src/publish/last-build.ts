import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import type { Mistake } from "../content/mistake.ts";
import { type Look, lookAt, newestOf, printOf } from "./look.ts";

/** What a build left, for the next one. */
const memory = z.object({
  /** Stands for all it was made from. */
  from: z.string(),
  /** Stands for the files of the site. */
  site: z.string(),
  /** Its "now", and the time from which the same content makes another site. In milliseconds since 1970. */
  now: z.number(),
  until: z.number(),
  /** How many files of the site are pages and their companions. */
  files: z.number(),
  notices: z.array(z.custom<Mistake>((told) => typeof told === "object" && told !== null)),
});
type Memory = z.output<typeof memory>;

export interface BuildPlace {
  /** The project's folder. */
  root: string;
  /** The folder of the site, from there. */
  output: string;
  /** The file that remembers. */
  memoryFile: string;
  /** Stands for the code, and for all that a build is told. */
  told: string;
  /** The build's "now", in milliseconds since 1970. */
  now: number;
}

/** The last build, seen at the start of another. */
export interface LastBuild {
  /** What it told, if a build now would leave every file as it is. */
  stands?: Pick<Memory, "files" | "notices">;
  /** The files that are in the site before this build, by their paths below the output folder. */
  there: ReadonlyMap<string, Look>;
  /** Remembers the build that ends now in its place. */
  replace(build: Pick<Memory, "until" | "files" | "notices">): void;
  /** Remembers none. */
  forget(): void;
}

/** All that a site is made from beside the code of Warta. */
const inputs = [
  "content",
  "_data",
  ".eleventy.ts",
  "eleventy.config.js",
  "package.json",
  "package-lock.json",
  "node_modules/.package-lock.json",
];

/** Files that changed less than this many milliseconds ago may change again and look the same: times are coarse. */
const settled = 2_000;

/**
 * Looks whether the last build still stands: the same code, the same files of content, nothing in the site touched, and
 * no article come due since.
 */
export function recallLastBuild({ root, output, memoryFile, told, now }: BuildPlace): LastBuild {
  const begun = Date.now();
  const look = lookAt(root, inputs);
  const there = lookAt(path.resolve(root, output), [""]);
  const from = `${printOf(look)} ${told} ${path.resolve(root, output)}`;
  const last = readMemory(memoryFile);
  const isSame = last && last.from === from && last.now <= now && now < last.until;
  const forget = (): void => rmSync(memoryFile, { force: true });
  return {
    ...(isSame && last.site === printOf(there) ? { stands: last } : {}),
    there,
    forget,
    replace({ until, files, notices }) {
      if (newestOf(look) > begun - settled) return forget();
      const site = printOf(lookAt(path.resolve(root, output), [""]));
      const build: Memory = { from, site, now, until, files, notices };
      try {
        mkdirSync(path.dirname(memoryFile), { recursive: true });
        writeFileSync(memoryFile, JSON.stringify(build));
      } catch {
        // The next build looks closer.
      }
    },
  };
}

function readMemory(file: string): Memory | undefined {
  try {
    return memory.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return undefined;
  }
}
