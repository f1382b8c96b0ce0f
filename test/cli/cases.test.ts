import { existsSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { describe, expect } from "vitest";
import { makeSite, type Site } from "../import/files/site.ts";
import { configuration } from "../support/site.ts";
import { type Cases, tablesOf, testCases } from "../support/tables.ts";

/** What is done in a site: files are written, or edited by hand, or a command is called. */
interface Step {
  write?: Record<string, string | null>;
  replace?: Record<string, Record<string, string>>;
  warta?: string[];
  input?: string;
  /** Variables, and what takes one away. */
  env?: Record<string, string | null>;
  /** How it ends, and what it prints: all of it, or what is in it and what is not. */
  code?: number;
  out?: string;
  err?: string;
  prints?: string[];
  lacks?: string[];
}

interface Case {
  /** Beside the settings of a small site. */
  site?: Record<string, string>;
  /** Without the settings; or with a configuration, too. */
  isEmpty?: boolean;
  isConfigured?: boolean;
  steps: Step[];
  /** What the site's files are then, or what they have and lack; and the names in its folders. */
  files?: Record<string, string | null>;
  has?: Record<string, string[]>;
  lacks?: Record<string, string[]>;
  lists?: Record<string, string[]>;
}

async function take(site: Site, step: Step): Promise<void> {
  for (const [file, text] of Object.entries(step.write ?? {}))
    if (text === null) rmSync(path.join(site.root, file));
    else site.write(file, text);
  for (const [file, pieces] of Object.entries(step.replace ?? {}))
    for (const [old, piece] of Object.entries(pieces)) {
      expect(site.read(file)).toContain(old);
      site.write(file, site.read(file).replaceAll(old, piece));
    }
  if (!step.warta) return;
  const env = Object.fromEntries(Object.entries(step.env ?? {}).map(([name, to]) => [name, to ?? undefined]));
  const { code, out, err } = await site.warta(step.warta, step.input ?? "", env);
  expect({ code, out, err }).toMatchObject({
    code: step.code ?? 0,
    ...(step.out !== undefined && { out: step.out }),
    ...(step.err !== undefined && { err: step.err }),
  });
  for (const words of step.prints ?? []) expect(out + err).toContain(words);
  for (const words of step.lacks ?? []) expect(out + err).not.toContain(words);
}

describe.each(readdirSync(new URL("cases", import.meta.url)))("%s", (file) => {
  const cases = tablesOf<Cases<Case>>(new URL(`cases/${file}`, import.meta.url).href.replace("yaml", "ts"));
  testCases("", cases, async ({ site: files, isEmpty, isConfigured, steps, ...left }) => {
    const site = makeSite({ ...(isConfigured && configuration), ...files });
    if (isEmpty) rmSync(path.join(site.root, "_data"), { recursive: true });
    for (const step of steps) await take(site, step);
    for (const [name, text] of Object.entries(left.files ?? {}))
      expect(existsSync(path.join(site.root, name)) ? site.read(name) : null).toBe(text);
    for (const [name, pieces] of Object.entries(left.has ?? {}))
      for (const piece of pieces) expect(site.read(name)).toContain(piece);
    for (const [name, pieces] of Object.entries(left.lacks ?? {}))
      for (const piece of pieces) expect(site.read(name)).not.toContain(piece);
    for (const [folder, names] of Object.entries(left.lists ?? {})) expect(site.list(folder)).toEqual(names);
  });
});
