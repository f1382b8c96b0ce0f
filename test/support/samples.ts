import { readFileSync } from "node:fs";
import path from "node:path";
import { repository } from "./temporary-folder.ts";

export interface Sample {
  /** The language that the fence names. */
  language: string;
  /** Of a sample whose first line is a comment with a name: `// eleventy.config.js`. */
  file: string | undefined;
  code: string;
}

/** The code samples of a page of the documents, in their order. @param page `customise`, of `docs/` */
export function samplesIn(page: string): Sample[] {
  const text = readFileSync(path.join(repository, `docs/${page}.md`), "utf8");
  return [...text.matchAll(/^( *)```(\w+)\n(.*?)^\1```$/gms)].map(
    ([, indent = "", language = "", code = ""]) => ({
      language,
      file: /^(?:\/\/|#) (\S+\.\w+)\n/.exec(code)?.[1],
      code: code.replaceAll(new RegExp(`^${indent}`, "gm"), ""),
    }),
  );
}

/** The one sample of a page that has some words. @throws Error if there is none or another */
export function sampleWith(page: string, words: string): string {
  const [found, other] = samplesIn(page).filter(({ code }) => code.includes(words));
  if (!found || other)
    throw new Error(`docs/${page}.md has ${other ? "more than one" : "no"} sample with ${words}`);
  return found.code;
}
