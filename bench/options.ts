import { existsSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { parseArgs } from "node:util";
import { z } from "zod";

const count = (least: number) =>
  z
    .string()
    .regex(/^\d+$/, "a whole number")
    .transform(Number)
    .refine((number) => number >= least, `at least ${least}`);

const folder = () =>
  z
    .string()
    .refine((dir) => statSync(dir, { throwIfNoEntry: false })?.isDirectory(), "a folder that is there");

const options = z.object({
  /** How many articles. */
  n: count(10),
  tags: count(1),
  /** How often each build is measured. */
  rounds: count(1),
  /** Articles of the largest site; none where it is 0. Five times as many as `n`, if not given. */
  most: count(0).optional(),
  /** Where sites are written: in memory, where there is a file system there. */
  dir: folder(),
  /** The folder of Eleventy's starter blog. */
  starter: folder().optional(),
});

export type BenchOptions = z.output<typeof options> & { what: "builds" | "pages" };

/** Reads what a run was asked for. @throws Error that says which word is wrong, and what to write */
export function readOptions(words: string[]): BenchOptions {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      n: { type: "string" },
      tags: { type: "string", default: "200" },
      rounds: { type: "string", default: "3" },
      most: { type: "string" },
      dir: { type: "string", default: existsSync("/dev/shm") ? "/dev/shm" : tmpdir() },
      starter: { type: "string" },
    },
  });
  const [what = "builds", ...others] = positionals;
  if ((what !== "builds" && what !== "pages") || others.length > 0)
    throw new Error(`"${positionals.join(" ")}" is not known. Write nothing, for builds, or pages.`);
  const found = options.safeParse({ n: what === "pages" ? "1000" : "10000", ...values });
  if (!found.success) {
    const { path, message } = found.error.issues[0] ?? { path: [], message: "" };
    throw new Error(`--${String(path[0])} needs ${message}.`);
  }
  return { ...found.data, what };
}
