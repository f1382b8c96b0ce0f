import { basename } from "node:path";
import { sayFiles } from "../../messages/files.ts";
import type { Mistake } from "../mistake.ts";
import { slugify } from "./slug.ts";

export interface FileSlug {
  /** `""` with a mistake where the name makes none. */
  slug: string;
  mistakes: Mistake[];
}

/** The last part of an address from the name of a file: `content/tags/tiktok.md` → `tiktok`. */
export function fileSlug(file: string): FileSlug {
  return slugOf(file, basename(file).replace(/\.md$/i, ""));
}

/**
 * The same for an article, whose name may begin with its day.
 * `content/articles/2020-01-24-kominfo.md` → `kominfo`, and the day `2020-01-24`
 */
export function articleSlug(file: string): FileSlug & { day?: string } {
  const name = basename(file).replace(/\.md$/i, "");
  const [, day, rest] = /^(\d{4}-\d{2}-\d{2})(?:[-_ ]+(.*))?$/.exec(name) ?? [];
  return day === undefined ? slugOf(file, name) : { ...slugOf(file, rest ?? ""), day };
}

function slugOf(file: string, name: string): FileSlug {
  const slug = slugify(name);
  if (slug !== "") return { slug, mistakes: [] };
  const message = sayFiles.nameMakesNoAddress;
  return { slug, mistakes: [{ file, line: 1, column: 1, message }] };
}
