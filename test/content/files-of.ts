import { article } from "./temporary-project.ts";

/**
 * Files as cases write them, by their paths: those that are not in `content` or `_data` are articles. Each is its text, or the
 * keys of a sound article that it changes, with its text as one of them, or none (`null`).
 */
export type WrittenFiles = Record<string, string | null | (Record<string, string> & { text?: string })>;

/** The same as a project has them. */
export const filesOf = (files: WrittenFiles): Record<string, string | null> =>
  Object.fromEntries(
    Object.entries(files).map(([name, content]) => {
      const path = /^(?:content|_data)\//.test(name) ? name : `content/articles/${name}`;
      if (content === null || typeof content === "string") return [path, content];
      const { text, ...keys } = content;
      return [path, article(keys, text)];
    }),
  );
