import { keyName, type Path } from "../front-matter/yaml-path.ts";

/** A key that a version of Warta gave another name, or another group. */
export interface RenamedKey {
  /** The file with it, or the folder of files. */
  in: "_data/site.yaml" | `content/${"articles" | "tags" | "authors" | "pages"}`;
  /** Its name before; a key in a group as `front.stories`. */
  key: string;
  /** Its name since: in the same group, or in one that stands beside it, as `templates.search`. */
  now: string;
  /** The version that has the new name first. */
  since: string;
}

/** Every key that was renamed, the latest last. `warta check` names them, and `warta check --fix` mends them. */
export const renamedKeys: readonly RenamedKey[] = [
  { in: "_data/site.yaml", key: "search", now: "templates.search", since: "0.2.0" },
  { in: "_data/site.yaml", key: "ninjs", now: "templates.ninjs", since: "0.2.0" },
];

/** What became of a key that is unknown today; undefined if it never was one. @param file from the project's root */
export const renamedKey = (file: string, path: Path): RenamedKey | undefined =>
  renamedKeys.find((entry) => entry.key === keyName(path) && `${file}/`.startsWith(`${entry.in}/`));
