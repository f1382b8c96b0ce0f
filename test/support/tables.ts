import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** The tables of a test, by their names: they lie beside it, in a YAML file of its name. @param url of the test's module */
export const tablesOf = <Tables>(url: string): Tables =>
  parse(readFileSync(new URL(url.replace(/(?:\.test)?\.ts$/, ".yaml")), "utf8"));
