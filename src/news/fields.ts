import { z } from "zod";
import { fieldMessages } from "../messages/fields.ts";
import { languageTag, type Message, type PageLanguage, quote, spokenLanguage } from "../messages/message.ts";
import type { Moment, PartialDate } from "./dates/moment.ts";
import { readMoment, readPartialDate } from "./dates/read-date.ts";

/*
 * Zod's own messages are in one language only. `field-messages.ts` makes ours: from zod's issue for a wrong type or bound, from
 * the issue's parameters for checks defined here, and from `unionMessages` for a union.
 */

/** What the editor's screen and `docs/front-matter.md` say of a key. */
interface KeyWords {
  /**
   * Label and hint on the editor's screen, and an example as it is written in YAML, which is shown where the key is missing.
   * The English hint describes the key in the documentation.
   */
  id: [label: string, hint: string, example?: unknown];
  en: [label: string, hint: string, example?: unknown];
  /** The description in the documentation, where a file takes more words than a screen; in English. */
  docs?: string;
  /** Examples in no language: dates, addresses. */
  examples?: unknown[];
  /** The field on the screen, if it does not follow from the shape. */
  field?: "long text" | "picture" | "colour";
}

declare module "zod" {
  interface GlobalMeta {
    examples?: readonly unknown[];
    words?: Pick<KeyWords, "id" | "en">;
    field?: KeyWords["field"] | "none";
  }
}

/** Gives a shape its words: the one place that says what a key is for. */
export function key<Shape extends z.ZodType>(shape: Shape, { id, en, docs, ...more }: KeyWords): Shape {
  // Of a text that becomes a date, zod's issues and the form name the text.
  const written = shape instanceof z.ZodPipe ? shape.in : shape;
  const about = {
    description: docs ?? en[1],
    words: { id, en },
    ...(en[2] !== undefined && { examples: [en[2]] }),
  };
  const meta = { ...z.globalRegistry.get(written), ...about, ...more };
  z.globalRegistry.add(written, meta);
  return shape;
}

/** The label of a key, for pages that show its value. @param language of the page */
export function labelOf(shape: z.core.$ZodType, language: PageLanguage): string {
  if (shape instanceof z.ZodOptional || shape instanceof z.ZodDefault)
    return labelOf(shape.def.innerType, language);
  const written = shape instanceof z.ZodPipe ? shape.in : shape;
  return String(z.globalRegistry.get(written)?.words?.[spokenLanguage(language)][0] ?? "");
}

/** A text. */
export const text = () => z.string();

/**
 * A text with a check.
 *
 * @param wrong gives a message for a wrong text, undefined for a correct one
 */
export const checkedText = (wrong: (written: string) => Message | undefined) =>
  text().superRefine((written, context) => {
    const message = wrong(written);
    if (message) context.addIssue({ code: "custom", params: { message } });
  });

/** A part of an address. */
export const slug = () =>
  checkedText((written) =>
    /^(?=.{1,150}$)[a-z0-9]+(?:-[a-z0-9]+)*$/.test(written)
      ? undefined
      : fieldMessages.isNoSlug(quote(written)),
  );

/** Messages for values that match no member of a union. */
export const unionMessages = z.registry<{ message: Message }>();

/** What to say besides of a value that is not among the choices. */
export const hints = z.registry<{ message: Message }>();

/** What to say of a key that a group does not have; undefined: what is said of all. */
export const otherKeys = z.registry<{ message: (name: string) => Message | undefined }>();

/** `true` or `false`. */
export const yesOrNo = () => z.boolean();

/** A whole number from 1. */
export const count = (most = 1000) => z.number().int().min(1).max(most);

/** The language of a text. @param languages those that the site has words for; any, if they are not known */
export const language = (languages?: readonly string[]) =>
  languages
    ? z.enum(languages).register(hints, { message: fieldMessages.languageNeedsWords })
    : checkedText((written) => (languageTag(written) ? undefined : fieldMessages.isNotWanted));

/** A date with or without a time of day; without a zone, the site's is used. */
export const moment = (timeZone: string) =>
  text()
    .meta({ format: "date-time" })
    .transform((written, context): Moment => {
      const reading = readMoment(written, timeZone);
      if (reading.ok) return reading.moment;
      context.issues.push({ code: "custom", params: { message: reading.message }, input: written });
      return z.NEVER;
    });

/** A year, a month or a day. */
export const partialDate = () =>
  text().transform((written, context): PartialDate => {
    const reading = readPartialDate(written);
    if (reading.ok) return reading.date;
    context.issues.push({ code: "custom", params: { message: reading.message }, input: written });
    return z.NEVER;
  });

/** The address of a web page. What would end it in HTML or JSON is encoded, as browsers do. */
export const webAddress = () =>
  checkedText((address) => (isWebAddress(address) ? undefined : fieldMessages.isNoWebAddress(quote(address))))
    .overwrite((address) => address.replace(/["<>]/g, encodeURIComponent))
    .meta({ format: "uri" });

/** The address of a web page, encrypted: a browser warns of others, and readers entrust mail addresses and money to it. */
export const httpsAddress = () =>
  checkedText((address) => {
    if (!isWebAddress(address)) return fieldMessages.isNoWebAddress(quote(address));
    return /^https:/i.test(address) ? undefined : fieldMessages.isNotEncrypted(quote(address));
  }).meta({ format: "uri" });

/** An e-mail address: text on both sides of a single `@`, without spaces, brackets, `mailto:` or what goes with that. */
export const mailAddress = () =>
  checkedText((address) =>
    /^[^\s@<>()[\],;:?&]+@[^\s@<>()[\],;:?&]+$/.test(address)
      ? undefined
      : fieldMessages.isNoMailAddress(quote(address)),
  );

/**
 * Whether a text is an absolute http or https address. Not `https:/…` with one slash, which browsers resolve as a path, nor a
 * host with a comma, which would parse but does not exist.
 */
export const isWebAddress = (address: string): boolean =>
  /^https?:\/\/[^/]/i.test(address) &&
  !/\s/.test(address) &&
  URL.canParse(address) &&
  !/[,;"']/.test(new URL(address).host);
