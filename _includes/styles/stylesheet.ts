import { readFileSync } from "node:fs";
import { type Targets, transform } from "lightningcss";

/** In this order: what stands later wins. */
const parts = ["base", "layout", "story", "lists", "thread", "print"];

const version = (major: number): number => major << 16;

/** Browsers of the last four years or so; what they lack is written out for them. */
const targets: Targets = {
  chrome: version(100),
  edge: version(100),
  firefox: version(100),
  safari: version(15),
  ios_saf: version(15),
  samsung: version(17),
};

const compile = (names: string[]): string =>
  transform({
    filename: "warta.css",
    code: Buffer.concat(names.map((name) => readFileSync(new URL(`${name}.css`, import.meta.url)))),
    minify: true,
    targets,
  }).code.toString();

/** The site's one stylesheet, minified, to stand in the head of each page. */
export const stylesheet: string = compile(parts);

/** The same with what the search page alone has, a form. */
export const searchStylesheet: string = compile([...parts, "search"]);
