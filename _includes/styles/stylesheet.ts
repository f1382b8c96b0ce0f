import { readFileSync } from "node:fs";
import path from "node:path";
import { Features, type Targets, transform } from "lightningcss";
import { errorCode } from "../../src/content/files.ts";
import { oncePer } from "../../src/messages/message.ts";
import { type Ids, idsIn } from "../../src/news/addresses.ts";
import { bundledFile } from "../../src/news/bundled-file.ts";
import browsers from "./browsers.json" with { type: "json" };
import parts from "./parts.json" with { type: "json" };

/** Browsers of about the last four years; newer CSS is compiled for them. */
const targets: Targets = Object.fromEntries(
  Object.entries(browsers).map(([name, version]) => [name, version << 16]),
);

/** Minifies a file; cached for the life of the process. */
const compile = oncePer((file: string) =>
  minify(file, Buffer.from(bundledFile(new URL(file, import.meta.url)))),
);

function minify(filename: string, code: Uint8Array): string {
  // Keep light-dark(): its fallback needs rules that are not on every page.
  const minified = transform({ filename, code, minify: true, targets, exclude: Features.LightDark });
  // As escapes, for the reason of `encodeNonLatin1` in `src/site/template.ts`.
  return minified.code
    .toString()
    .replace(/[^\0-\xff]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `);
}

/**
 * A site's own styles, minified: they come last in the stylesheet of every page.
 *
 * @param root the project's folder
 * @param files from there
 * @throws if a file cannot be read or is no CSS, with its place
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

/** All rules in cascade order, the classes that they name, and the rules for some of them. */
const stylesOf = oncePer((ids: Ids) => {
  const all = parts.files.map(compile).join("");
  const css = all.replace(/#more\b/g, `#${ids.more}`);
  const rulesFor = (classes: ReadonlySet<string>) =>
    css
      .replace(/([^{}@]+)(\{[^{}]*\})/g, (_, selectors: string, rule: string) => {
        const met = selectors.split(apart).filter((one) => isMet(one, classes));
        return met.length > 0 ? met.map((one) => shortened(one, classes)) + rule : "";
      })
      .replace(/@[^{}]*\{\}/g, "");
  return {
    named: new Set(css.match(className)),
    rulesFor: oncePer((names: string) => rulesFor(new Set(names.split(" ")))),
  };
}, new WeakMap());

const className = /\.[a-z-][\w-]*|\[data-(?!can|scheme)[a-z]+/gi;

/** A comma between selectors, not in parentheses. */
const apart = /,(?!(?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))/;

const hasAll = (selector: string, classes: ReadonlySet<string>): boolean =>
  (selector.match(className) ?? []).every((name) => classes.has(name));

/** Specificity, for comparison. */
const weightOf = (selector: string): number =>
  100 * selector.split(/[.[]|(?<!:):(?!:)/).length + selector.split(/(?<![\w.[:-])[a-z]/).length;

/** Leaves out of `:is()` what is not on a page that has these classes, but for the one that gives all of them its specificity. */
const shortened = (selector: string, classes: ReadonlySet<string>): string =>
  selector.replace(/:is\(([^()]*)\)/g, (_, list: string) => {
    const all = list.split(",");
    const [first] = all.toSorted((one, other) => weightOf(other) - weightOf(one));
    return `:is(${all.filter((one) => one === first || hasAll(one, classes))})`;
  });

/** Whether a selector may mean an element of a page that has these classes, and data from the start. Only `:is()` is looked into. */
function isMet(selector: string, classes: ReadonlySet<string>): boolean {
  const hasOne = (list: string): boolean => list.split(",").some((one) => hasAll(one, classes));
  const innermost = /:([\w-]+)\(([^()]*)\)/;
  let outer = selector.replace(/\[(?!data)[^\]]*\]/g, "");
  while (innermost.test(outer))
    outer = outer.replace(innermost, (_, name: string, list: string) =>
      name === "is" && !hasOne(list) ? ".-" : "",
    );
  return hasOne(outer);
}

/**
 * The minified rules that a page needs, to be inlined in its head after those of `look.ts`: none for classes that neither the
 * page has nor its script makes, by `parts.json`.
 *
 * @param html of the page, as far as it has parts that not every page has
 * @param ids the site's: the files name them by their keys
 */
export function stylesheet(html: string, ids: Ids = idsIn("id")): string {
  const { named, rulesFor } = stylesOf(ids);
  const attributes = [...new Set(html.match(/\sclass=(?:"[^"]+"|'[^']+')/g))];
  const there = attributes.flatMap((attribute) => attribute.slice(8, -1).split(/\s+/));
  const made = Object.entries(parts.made).flatMap(([name, names]) => (there.includes(name) ? names : []));
  const data = (html.match(/\sdata-[a-z]+(?==)/g) ?? []).map((name) => `[${name.trim()}`);
  const names = [...[...there, ...made].map((name) => `.${name}`), ...data];
  const classes = new Set(names.filter((name) => named.has(name)));
  return rulesFor([...classes].sort().join(" "));
}
