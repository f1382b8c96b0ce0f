import { z } from "zod";
import { sayFields } from "../../messages/fields.ts";
import type { Message } from "../../messages/message.ts";
import { readMoment } from "../dates/date.ts";
import type { Moment, PartialDate } from "../dates/moment.ts";
import { readPartialDate } from "../dates/partial-date.ts";
import { quote } from "../mistake.ts";

/*
 * Zod's own messages are texts in one language. What is wrong is said by `read-fields.ts`: of a value of another type or out of
 * bounds by zod's issue, of what a check here finds by the message that its issue carries, of a union by `refusals`.
 */

/** A text. */
export const text = () => z.string();

/**
 * A text that more is asked of.
 *
 * @param wrong says what is wrong with one; undefined if nothing is
 */
export const textThat = (wrong: (written: string) => Message | undefined) =>
  text().superRefine((written, context) => {
    const message = wrong(written);
    if (message) context.addIssue({ code: "custom", params: { message } });
  });

/** What to say of a value that none of the forms of a union takes. */
export const refusals = z.registry<{ message: Message }>();

/** `true` or `false`. */
export const yesOrNo = () => z.boolean();

/** A whole number from 1. */
export const count = () => z.number().int().min(1).max(1000);

/** The language of a text. */
export const language = () => z.enum(["id", "en"]);

/** A date with or without a time of day; without a zone it is that of the site. */
export const moment = (timeZone: string) =>
  text()
    .transform((written, context): Moment => {
      const reading = readMoment(written, timeZone);
      if (reading.ok) return reading.moment;
      context.issues.push({ code: "custom", params: { message: reading.message }, input: written });
      return z.NEVER;
    })
    .meta({ format: "date-time" });

/** A year, a month or a day. */
export const partialDate = () =>
  text().transform((written, context): PartialDate => {
    const reading = readPartialDate(written);
    if (reading.ok) return reading.date;
    context.issues.push({ code: "custom", params: { message: reading.message }, input: written });
    return z.NEVER;
  });

/** The address of a page on the web. */
export const webAddress = () =>
  textThat((address) => (isWebAddress(address) ? undefined : sayFields.isNoWebAddress(quote(address)))).meta({
    format: "uri",
  });

/** An e-mail address: something on either side of one `@`, without what stands around an address (blanks, brackets, `mailto:`). */
export const mailAddress = () =>
  textThat((address) =>
    /^[^\s@<>()[\],;:]+@[^\s@<>()[\],;:]+$/.test(address)
      ? undefined
      : sayFields.isNoMailAddress(quote(address)),
  );

/**
 * Whether a text is an absolute http or https address. A browser takes `https:/…`, with one slash, for a path of the same site. No
 * host has a comma in its name, though it could be parsed.
 */
export const isWebAddress = (address: string): boolean =>
  /^https?:\/\/[^/]/i.test(address) &&
  !/\s/.test(address) &&
  URL.canParse(address) &&
  !new URL(address).host.includes(",");
