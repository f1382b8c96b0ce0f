import { readdirSync } from "node:fs";
import { describe, expect } from "vitest";
import { article } from "../support/article.ts";
import { createSite } from "../support/site.ts";
import { type Cases, tablesOf, testCases } from "../support/tables.ts";

/** A site, how its build ends, and what is in the files that it wrote. */
interface Case {
  /** Each file is its text, or the keys of an article that are other than usual, with its text as one of them. */
  site: Record<string, string | ({ text?: string } & Record<string, unknown>)>;
  environment?: Record<string, string | null>;
  arguments?: string[];
  code?: number;
  /** All that is printed but the notices, or what is in it and what is not. */
  output?: string;
  prints?: string[];
  silent?: string[];
  has?: Record<string, string[]>;
  files?: Record<string, string>;
  lists?: string[];
}
const notices = /^\[warta\] \d+ notice:\n(?:content\/.*\n)*/;

describe.each(readdirSync(new URL("cases", import.meta.url)))("%s", (file) => {
  const cases = tablesOf<Cases<Case>>(new URL(`cases/${file}`, import.meta.url).href.replace("yaml", "ts"));
  testCases("", cases, async (one) => {
    const files = Object.entries(one.site).map(([name, content]) => {
      if (typeof content === "string") return [name, content];
      const { text, ...keys } = content;
      return [name, article(keys, text)];
    });
    const site = await createSite(Object.fromEntries(files));
    const environment = Object.entries(one.environment ?? {}).map(([name, to]) => [name, to ?? undefined]);
    // All that is printed, it is by Eleventy's own command.
    const byCommand = one.output !== undefined;
    const how = { byCommand, arguments: one.arguments ?? [] };
    const { code, output } = await site.build({ ...how, environment: Object.fromEntries(environment) });
    expect(code, output).toBe(one.code ?? 0);
    if (byCommand) expect(output.replace(notices, "")).toBe(one.output);
    for (const words of one.prints ?? []) expect(output).toContain(words);
    for (const words of one.silent ?? []) expect(output).not.toContain(words);
    for (const [name, pieces] of Object.entries(one.has ?? {}))
      for (const piece of pieces) expect(await site.read(name)).toContain(piece);
    for (const [name, text] of Object.entries(one.files ?? {})) expect(await site.read(name)).toBe(text);
    if (one.lists) expect(await site.files()).toEqual(one.lists);
  });
});
