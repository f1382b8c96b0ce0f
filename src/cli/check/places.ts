import { decode } from "../../content/decode.ts";
import { readFrontMatter } from "../../content/front-matter/front-matter.ts";
import { type Path, placeOf } from "../../content/front-matter/yaml-path.ts";
import type { Place } from "../../content/front-matter/yaml-source.ts";

/** Where a value of an article's front matter stands; what it would stand in, where it is not written. */
export type FindPlace = (path: Path) => Place;

/**
 * Finds places in an article's file. The file is read for the first place asked for: most articles have no mistake.
 *
 * @param file from the project's root
 */
export function placesIn(file: string, bytes: Uint8Array): FindPlace {
  let find: FindPlace | undefined;
  return (path) => {
    find ??= read(file, bytes);
    return find(path);
  };
}

function read(file: string, bytes: Uint8Array): FindPlace {
  const decoding = decode(file, bytes);
  const reading = decoding.ok ? readFrontMatter(file, decoding.text) : undefined;
  if (!reading?.ok) return () => ({ line: 1, column: 1 });
  const { source } = reading.frontMatter;
  return (path) => placeOf(source, path);
}
