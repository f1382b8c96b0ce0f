import { readFileSync } from "node:fs";
import path from "node:path";
import { Features, type Targets, transform } from "lightningcss";
import { errorCode } from "../../src/content/files.ts";
import { oncePer } from "../../src/messages/message.ts";
import { type Ids, idsIn } from "../../src/news/addresses.ts";
import { ownFile } from "../../src/news/own-file.ts";
import browsers from "./browsers.json" with { type: "json" };
import parts from "./parts.json" with { type: "json" };

/**
 * The files of the stylesheet, in cascade order: beside this one, or in the folder of a feature. With the classes that need
 * each, if any of them is on a page; without, every page has it.
 */
export const styleParts: readonly { file: string; classes?: readonly string[] }[] = parts;

/** Browsers of about the last four years; newer CSS is compiled for them. */
const targets: Targets = Object.fromEntries(
  Object.entries(browsers).map(([name, version]) => [name, version << 16]),
);

/** Minifies a file; cached for the life of the process. */
const compile = oncePer((file: string) => minify(file, Buffer.from(ownFile(new URL(file, import.meta.url)))));

function minify(filename: string, code: Uint8Array): string {
  // Keep light-dark(): its fallback needs rules that are not on every page.
  const minified = transform({ filename, code, minify: true, targets, exclude: Features.LightDark });
  // As escapes, for the reason of `withReferences` in `src/site/template.ts`.
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

const joined = new Map<string, string>();

/**
 * The minified parts of the stylesheet that a page needs, to be inlined in its head after the rules of `look.ts`.
 *
 * @param html of the page, as far as it has parts that not every page has
 * @param ids the site's: the files name them by their keys
 */
export function stylesheet(html: string, ids: Ids = idsIn("id")): string {
  const attributes = new Set(html.match(/ class="[^"]+"/g));
  const there = new Set([...attributes].flatMap((attribute) => attribute.slice(8, -1).split(" ")));
  const files = styleParts.flatMap(({ file, classes }) =>
    !classes || classes.some((name) => there.has(name)) ? [file] : [],
  );
  const key = `${ids.more} ${files.join()}`;
  const known = joined.get(key);
  if (known !== undefined) return known;
  const css = files
    .map(compile)
    .join("")
    .replace(/#(more|count)\b/g, (_, name: "more" | "count") => `#${ids[name]}`);
  joined.set(key, css);
  return css;
}
