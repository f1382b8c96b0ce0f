import { readFileSync } from "node:fs";
import { test } from "vitest";
import { parse } from "yaml";

/** The tables of a test, by their names: they lie beside it, in a YAML file of its name. @param url of the test's module */
export const tablesOf = <Tables>(url: string): Tables =>
  parse(readFileSync(new URL(url.replace(/(?:\.test)?\.ts$/, ".yaml")), "utf8"));

/** Cases by what they show: a name may have several. */
export type Cases<Case> = Record<string, Case | Case[]>;

/** Makes a test of each case. @param what the names are about, where they do not say it */
export function testCases<Case extends object>(
  what: string,
  cases: Cases<Case>,
  check: (one: Case) => void | Promise<void>,
): void {
  for (const [name, ones] of Object.entries(cases))
    test.each([ones].flat() as Case[])(`${what} ${name}`.trim(), (one) => check(one));
}
