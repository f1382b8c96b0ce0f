import { type Look, lookAt } from "./look.ts";

/** What many files look like, so that one thread can send it to another in a moment. */
export interface PackedLooks {
  /** Names of files, with a zero byte between each, which none has. */
  names: string;
  /** Size and times of each, one after the other. */
  figures: Float64Array;
}

/** Looks at all files below a folder, in any thread. */
export const lookAndPack =
  () =>
  (folder: string): PackedLooks => {
    const looks = lookAt(folder, [""]);
    const figures = new Float64Array(looks.size * 3);
    let place = 0;
    for (const { size, modified, changed } of looks.values()) {
      figures.set([size, modified, changed], place);
      place += 3;
    }
    return { names: [...looks.keys()].join("\0"), figures };
  };

export function unpackLooks({ names, figures }: PackedLooks): Map<string, Look> {
  const looks = new Map<string, Look>();
  if (names === "") return looks;
  for (const [index, name] of names.split("\0").entries()) {
    const [size = 0, modified = 0, changed = 0] = figures.subarray(index * 3);
    looks.set(name, { size, modified, changed });
  }
  return looks;
}
