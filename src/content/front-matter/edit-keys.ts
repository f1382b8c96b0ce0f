import { articleSchema } from "../../news/article.ts";
import { editFile } from "./edit-yaml.js";

/** A value to write; undefined takes the key away. */
export type NewValue = string | string[] | Record<string, string> | undefined;

const order = Object.keys(articleSchema("UTC").shape);

/**
 * Changes keys of an article's front matter. All else stays as it is: order, comments, quotation marks, line ends, text.
 *
 * @throws Error if the file has no front matter that can be read
 */
export const editKeys = (text: string, changes: Readonly<Record<string, NewValue>>): string =>
  editFile(text, changes, order);
