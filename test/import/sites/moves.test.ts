import { expect } from "vitest";
import { type Cases, tablesOf, testCases } from "../../support/tables.ts";
import { makeSite } from "../files/site.ts";

interface Case {
  from: string;
  /** As text; what is none is JSON. */
  files: Record<string, unknown>;
  articles: Record<string, string[]>;
  code?: number;
  prints?: string[];
}

testCases(
  "moved in, once:",
  tablesOf<Cases<Case>>(import.meta.url),
  async ({ from, code = 0, files, articles, prints = [] }) => {
    const site = makeSite();
    for (const [file, text] of Object.entries(files))
      site.write(file, typeof text === "string" ? text : JSON.stringify(text));
    const first = await site.warta(["import", "--from", from]);
    const again = await site.warta(["import", "--from", from]);
    expect([first.code, again.code]).toEqual([code, code]);
    expect(again.out).not.toContain("written");
    for (const words of prints) expect(first.out + first.err + again.out).toMatch(new RegExp(words));
    const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
    const named = (name: string): string => name.replace("TODAY", today);
    expect(site.list("content/articles").sort()).toEqual(Object.keys(articles).map(named).sort());
    for (const [article, pieces] of Object.entries(articles))
      for (const piece of pieces) expect(site.read(`content/articles/${named(article)}`)).toContain(piece);
  },
);
