import type { Field } from "@sveltia/cms";

import type { Calendar } from "./iso-date.js";

export declare const memory: string;
export declare const allNames: string;

/** The argument of CMS.registerCustomFormat. */
export interface FileFormat {
  /** @throws Error if the file cannot be read */
  fromFile(text: string): Record<string, unknown>;
  toFile(saved: Record<string, unknown>): string;
}

export interface FormatRequest {
  fields: Field[];
  leftOut: Record<string, unknown>;
  body: boolean;
  calendar: Calendar;
  tagNames: Record<string, string>;
}

export declare function fileFormat(request: FormatRequest): FileFormat;
