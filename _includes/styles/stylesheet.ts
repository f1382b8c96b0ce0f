import { readFileSync } from "node:fs";
import path from "node:path";
import { Features, type Targets, transform } from "lightningcss";
import { errorCode } from "../../src/content/files.ts";
import { memoize } from "../../src/messages/message.ts";
import { type Ids, idsIn } from "../../src/news/addresses.ts";
import { bundledFile } from "../../src/news/bundled-file.ts";
import browsers from "./browsers.json" with { type: "json" };
import parts from "./parts.json" with { type: "json" };

/** Browsers of about the last four years; newer CSS is compiled for them. */
const targets: Targets = Object.fromEntries(
  Object.entries(browsers).map(([name, version]) => [name, version << 16]),
);

/** Minifies a file. Cached for the life of the process. */
const compile = memoize((file: string) =>
  minify(file, Buffer.from(bundledFile(new URL(file, import.meta.url)))),
);

function minify(filename: string, code: Uint8Array): string {
  // Keeps light-dark(): its fallback needs rules that are not on every page.
  const minified = transform({ filename, code, minify: true, targets, exclude: Features.LightDark });
  // Escapes characters beyond Latin-1, for the same reason as `encodeNonLatin1` in `src/site/template.ts`.
  return minified.code
    .toString()
    .replace(/[^\0-\xff]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `);
}

/**
 * Minifies a site's own styles, which come last in the stylesheet of every page.
 *
 * @param root the project's folder
 * @param files relative to it
 * @throws if a file cannot be read or is invalid CSS, with the place
 */
export function ownStyles(root: string, files: readonly string[]): string {
  return files
    .map((file) => {
      try {
        return minify(file, readFileSync(path.resolve(root, file)));
      } catch (error) {
        const { message, loc } = error as Error & { loc?: { line: number; column: number } };
        const place = [file, loc?.line, loc?.column].filter(Boolean).join(":");
        throw new Error(`styles: ${place} ${errorCode(error) === "ENOENT" ? "is not there." : message}`);
      }
    })
    .join("");
}

/** Returns the classes that all rules name, and a function that selects the rules for some of them, in cascade order. */
const stylesOf = memoize((ids: Ids) => {
  const all = parts.files.map(compile).join("");
  const css = all.replace(/#more\b/g, `#${ids.more}`);
  const rulesFor = (classes: ReadonlySet<string>) =>
    css
      .replace(/([^{}@]+)(\{[^{}]*\})/g, (_, selectors: string, rule: string) => {
        const matching = selectors.split(selectorComma).filter((one) => mayMatch(one, classes));
        return matching.length > 0 ? matching.map((one) => withoutUnused(one, classes)) + rule : "";
      })
      .replace(/@[^{}]*\{\}/g, "");
  return {
    named: new Set(css.match(className)),
    rulesFor: memoize((names: string) => rulesFor(new Set(names.split(" ")))),
  };
}, new WeakMap());

const className = /\.[a-z-][\w-]*|\[data-(?!can|scheme)[a-z]+/gi;

/** A comma between selectors, not in parentheses. */
const selectorComma = /,(?!(?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))/;

const hasAll = (selector: string, classes: ReadonlySet<string>): boolean =>
  (selector.match(className) ?? []).every((name) => classes.has(name));

/** Computes an approximate specificity, for comparison only. */
const specificityOf = (selector: string): number =>
  100 * selector.split(/[.[]|(?<!:):(?!:)/).length + selector.split(/(?<![\w.[:-])[a-z]/).length;

/** Removes from `:is()` what a page with these classes does not have, except for the selector that determines its specificity. */
const withoutUnused = (selector: string, classes: ReadonlySet<string>): string =>
  selector.replace(/:is\(([^()]*)\)/g, (_, list: string) => {
    const all = list.split(",");
    const [first] = all.toSorted((one, other) => specificityOf(other) - specificityOf(one));
    return `:is(${all.filter((one) => one === first || hasAll(one, classes))})`;
  });

/** Checks whether a selector may match an element of a page with these classes and initial data attributes. Only `:is()` and `:has()` are evaluated. */
function mayMatch(selector: string, classes: ReadonlySet<string>): boolean {
  const hasOne = (list: string): boolean => list.split(",").some((one) => hasAll(one, classes));
  const innermost = /:([\w-]+)\(([^()]*)\)/;
  let outer = selector.replace(/\[(?!data)[^\]]*\]/g, "");
  while (innermost.test(outer))
    outer = outer.replace(innermost, (_, name: string, list: string) =>
      /^(?:is|has)$/.test(name) && !hasOne(list) ? ".-" : "",
    );
  return hasOne(outer);
}

/**
 * Returns the minified rules that a page needs, to be inlined in its head after those of `look.ts`. Omits rules for classes that neither
 * the page has nor its scripts add, according to `parts.json`.
 *
 * @param html of the page, without what every page has
 * @param ids the site's: the files refer to them by their keys
 */
export function stylesheet(html: string, ids: Ids = idsIn("id")): string {
  const { named, rulesFor } = stylesOf(ids);
  const attributes = [...new Set(html.match(/\sclass=(?:"[^"]+"|'[^']+')/g))];
  const used = attributes.flatMap((attribute) => attribute.slice(8, -1).split(/\s+/));
  const scripted = Object.entries(parts.made).flatMap(([name, names]) => (used.includes(name) ? names : []));
  const data = (html.match(/\sdata-[a-z]+(?==)/g) ?? []).map((name) => `[${name.trim()}`);
  const names = [...[...used, ...scripted].map((name) => `.${name}`), ...data];
  const classes = new Set(names.filter((name) => named.has(name)));
  return rulesFor([...classes].sort().join(" "));
}
