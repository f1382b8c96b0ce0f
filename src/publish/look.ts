import { hash } from "node:crypto";
import { readdirSync, statSync } from "node:fs";
import path from "node:path";

/** What files look like without reading them. */
export interface Look {
  /** Stands for the names, sizes and times of all files: other files, another one. */
  print: string;
  /** When the last of them changed, in milliseconds since 1970. */
  newest: number;
}

/**
 * Looks at files and at all files below folders. Nothing can change a file and leave its size and both of its times as they were.
 *
 * @param root the project's folder
 * @param places files and folders, from there; what is not there looks different from all that is
 * @param passHidden pass over files and folders whose names begin with a dot
 */
export function lookAt(root: string, places: readonly string[], passHidden = false): Look {
  const lines: string[] = [];
  let newest = 0;
  const look = (file: string): void => {
    const there = statSync(file, { throwIfNoEntry: false });
    lines.push(there ? `${file} ${there.size} ${there.mtimeMs} ${there.ctimeMs}` : file);
    if (there) newest = Math.max(newest, there.mtimeMs, there.ctimeMs);
  };
  const lookInto = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (passHidden && entry.name.startsWith(".")) continue;
      const file = `${folder}/${entry.name}`;
      if (entry.isDirectory()) lookInto(file);
      else look(file);
    }
  };
  for (const place of places) {
    const file = path.join(root, place);
    if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) lookInto(file);
    else look(file);
  }
  return { print: hash("sha256", lines.sort().join("\n"), "base64"), newest };
}
