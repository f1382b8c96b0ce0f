import { z } from "zod";
import { fileFormat } from "../../features/editor/browser/file-format.js";
import { articleSchema } from "../../news/article.ts";
import { writtenForms } from "../../news/dates/read-date.ts";

/** A value to write; undefined takes the key away. */
export type NewValue = string | string[] | Record<string, string> | undefined;

/** As the editor's screen reads and writes files: what is not changed stays as it is, byte by byte. Dates are texts here. */
const format = fileFormat({
  fields: Object.entries(articleSchema("Asia/Jakarta").shape).map(([name, schema]) => {
    const plain: unknown = schema instanceof z.ZodDefault ? schema.unwrap() : schema;
    return { name, widget: plain instanceof z.ZodArray ? "list" : "string" };
  }),
  leftOut: {},
  body: true,
  calendar: { timeZone: "Asia/Jakarta", months: {}, zones: {}, forms: writtenForms },
  tagNames: {},
});

/**
 * Changes keys of an article's front matter. All else stays as it is: order, comments, quotation marks, line ends, text.
 *
 * @throws Error if the file has no front matter that can be read
 */
export const editKeys = (text: string, changes: Readonly<Record<string, NewValue>>): string =>
  format.toFile({ ...format.fromFile(text), ...changes });
