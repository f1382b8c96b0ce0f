import { z } from "zod";
import { readMoment } from "../date.ts";
import { quote } from "../mistake.ts";
import type { Moment, PartialDate } from "../moment.ts";
import { readPartialDate } from "../partial-date.ts";

/** A text. What stands in its place, if it is none, is said in the message. */
export const text = () => z.string({ error: ({ input }) => `needs a text, not ${nameOf(input)}.` });

/** `true` or `false`. */
export const yesOrNo = () =>
  z.boolean({ error: ({ input }) => `needs true or false, not ${nameOf(input)}.` });

/** A whole number from 1. */
export const count = () =>
  z
    .number({ error: ({ input }) => `needs a whole number, not ${nameOf(input)}.` })
    .int({ error: ({ input }) => `needs a whole number, not ${nameOf(input)}.` })
    .min(1, { error: "needs a whole number from 1." })
    .max(1000, { error: "needs a whole number up to 1000." });

/** The language of a text. */
export const language = () =>
  z.enum(["id", "en"], { error: ({ input }) => `needs id or en, not ${nameOf(input)}.` });

/** A date with or without a time of day; without a zone it is that of the site. */
export const moment = (timeZone: string) =>
  text()
    .transform((written, context): Moment => {
      const reading = readMoment(written, timeZone);
      if (reading.ok) return reading.moment;
      context.issues.push({ code: "custom", message: reading.message, input: written });
      return z.NEVER;
    })
    .meta({ format: "date-time" });

/** A year, a month or a day. */
export const partialDate = () =>
  text().transform((written, context): PartialDate => {
    const reading = readPartialDate(written);
    if (reading.ok) return reading.date;
    context.issues.push({ code: "custom", message: reading.message, input: written });
    return z.NEVER;
  });

/** The address of a page on the web. */
export const webAddress = () =>
  text()
    .refine((address) => isWebAddress(address), {
      error: ({ input }) => `${quote(String(input))} is not a web address. Write it whole: https://…`,
    })
    .meta({ format: "uri" });

/** Whether a text is an absolute http or https address. */
export function isWebAddress(address: string): boolean {
  if (/\s/.test(address) || !URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return /^https?:$/.test(protocol) && hostname !== "";
}

/** What was written, as a message names it. */
export function nameOf(input: unknown): string {
  if (Array.isArray(input)) return "a list";
  if (typeof input === "object" && input !== null) return "keys of its own";
  if (typeof input === "boolean")
    return `${input}. If it is a text, put quotation marks around it: "${input}"`;
  return quote(String(input));
}
