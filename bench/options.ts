import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";

const memory = existsSync("/dev/shm") ? "/dev/shm" : tmpdir();

export const help = `npm run bench -- [options]         time and memory of builds, files that change, saving while serving
npm run bench -- pages [options]   bytes, requests and layout shift of readers' pages
npm run bench -- volumes [options] the same articles over ten years, built in volumes, beside a site of a tenth of them

  --papermod DIR       compare with Hugo and its theme PaperMod, of which DIR is a checkout
  --base-blog DIR      compare with eleventy-base-blog, of which DIR is a checkout after npm install
  --n 1000,10000       articles of each site (1000 for pages, 10000 for volumes); Warta alone also builds twice the most
  --tags 200           tags of the corpus
  --rounds 3           builds of Warta and of Hugo with thin layouts, of which the median counts
  --rival-rounds 1     the same of PaperMod and eleventy-base-blog: if not given, 1 for more than
                       2000 articles, as many as --rounds for fewer
  --dir ${memory.padEnd(14)} where sites are written; best a file system in memory
  --help               this text`;

const count = (least: number) =>
  z
    .string()
    .regex(/^\d+$/, "a whole number")
    .transform(Number)
    .refine((number) => number >= least, `at least ${least}`);

const folderWith = (what: string, ...files: string[]) =>
  z.string().refine((folder) => files.every((file) => existsSync(path.join(folder, file))), what);

const options = z.object({
  n: z
    .string()
    .transform((text) => text.split(","))
    .pipe(z.array(count(10)))
    .transform((sizes) => [...new Set(sizes)].sort((a, b) => a - b)),
  tags: count(1),
  rounds: count(1),
  "rival-rounds": count(1).optional(),
  papermod: folderWith("a checkout of hugo-PaperMod, with theme.toml in it", "theme.toml").optional(),
  "base-blog": folderWith(
    "a checkout of eleventy-base-blog, after npm install in it",
    "content/blog",
    "node_modules/@11ty/eleventy/cmd.cjs",
  ).optional(),
  dir: folderWith("a folder that is there", "."),
});

export type BenchOptions = z.output<typeof options> & { what: "builds" | "pages" | "volumes" | "help" };

/** Reads the options of a run. @throws Error with the wrong argument, and what to write instead */
export function readOptions(words: string[]): BenchOptions {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      papermod: { type: "string" },
      "base-blog": { type: "string" },
      n: { type: "string" },
      tags: { type: "string", default: "200" },
      rounds: { type: "string", default: "3" },
      "rival-rounds": { type: "string" },
      dir: { type: "string", default: memory },
      help: { type: "boolean", default: false },
    },
  });
  const [what = "builds", ...others] = positionals;
  const usual = new Map([
    ["builds", "1000,10000"],
    ["pages", "1000"],
    ["volumes", "10000"],
  ]).get(what);
  if (usual === undefined || others.length > 0)
    throw new Error(
      `"${positionals.join(" ")}" is not known. Write nothing, for builds, or pages, or volumes.`,
    );
  const found = options.safeParse({ n: usual, ...values });
  if (!found.success) {
    const [{ path, message } = { path: [], message: "" }] = found.error.issues;
    throw new Error(`--${String(path[0])} needs ${message}.`);
  }
  return { ...found.data, what: values.help ? "help" : (what as BenchOptions["what"]) };
}
