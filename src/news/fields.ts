import { z } from "zod";
import { isMessage, languageTag, type Message, quote } from "../messages/message.ts";
import { fieldMessages } from "../messages/messages.ts";
import type { Moment, PartialDate } from "./dates/moment.ts";
import { readMoment, readPartialDate } from "./dates/read-date.ts";
import { splitPeople } from "./meant-words.ts";
import { smartQuotes } from "./text/quotations.ts";

/*
 * Zod's own messages exist in one language only. `field-messages.ts` makes ours: from zod's issue for a wrong type or limit,
 * from the issue's parameters for checks defined here, and from `unionMessages` for a union.
 */

/** How the editor describes a key in one language. */
interface KeyText {
  label: string;
  hint: string;
  /** As written in YAML; shown when the key is missing. */
  example?: unknown;
}

/** An entry of `keys.json`. The English hint and example also describe the key in the documentation. */
interface KeyWords {
  id?: KeyText;
  en?: KeyText;
  /** The descriptions in the English and Indonesian documentation, if they need more words than the editor. */
  docs?: string;
  docsId?: string;
  /** Language-neutral examples: dates, addresses. */
  examples?: readonly unknown[];
  /** The field in the editor, if it does not follow from the schema: `long text`, `picture`, `colour`, or `none`. */
  field?: string;
}

declare module "zod" {
  interface GlobalMeta {
    examples?: readonly unknown[];
    words?: Pick<KeyWords, "id" | "en">;
    field?: string | undefined;
  }
}

/** Adds descriptions, labels and examples to the schemas of a group. @param words by key, from `keys.json` */
export function describeKeys<Shapes extends Readonly<Record<string, z.core.$ZodType>>>(
  words: Readonly<Record<string, KeyWords>>,
  shapes: Shapes,
): Shapes {
  for (const [name, shape] of Object.entries(shapes)) {
    const input = inputShape(shape);
    const { id, en, docs, ...more } = words[name] ?? {};
    const description = docs ?? en?.hint;
    if (description === undefined) continue;
    const examples = en?.example === undefined ? {} : { examples: [en.example] };
    const metadata = { description, ...(id && en && { words: { id, en } }), ...examples, ...more };
    z.globalRegistry.add(input, { ...z.globalRegistry.get(input), ...metadata });
  }
  return shapes;
}

/** Makes the schema of a group of keys with their descriptions. Other keys are mistakes. */
export const group = <Shapes extends z.core.$ZodLooseShape>(
  words: Readonly<Record<string, KeyWords>>,
  shapes: Shapes,
) => z.strictObject(describeKeys(words, shapes));

/** Returns the schema of the input: for a text that becomes a date, zod's issues and the editor's form refer to the text. */
function inputShape(shape: z.core.$ZodType): z.core.$ZodType {
  if (shape instanceof z.ZodOptional || shape instanceof z.ZodDefault) return inputShape(shape.def.innerType);
  return shape instanceof z.ZodPipe ? shape.in : shape;
}

/** A text with a check. @param check returns a message for an invalid text, undefined for a valid one */
export const checkedText = (check: (written: string) => Message | undefined) =>
  z.string().superRefine((written, context) => {
    const message = check(written);
    if (message) context.addIssue({ code: "custom", params: { message } });
  });

/** A text that readers see, with typographic quotes as in Markdown. The file keeps what was typed. */
export const prose = () => z.string().overwrite(smartQuotes);

/** The name of one person. */
export const personName = () =>
  checkedText((written) => {
    const { names = "", isCertain } = splitPeople(written);
    return isCertain ? fieldMessages.areSeveralPeople({ written: quote(written), names }) : undefined;
  });

/** A segment of an address. */
export const slug = () =>
  checkedText((written) =>
    /^(?=.{1,150}$)[a-z0-9]+(?:-[a-z0-9]+)*$/.test(written)
      ? undefined
      : fieldMessages.isNoSlug({ written: quote(written) }),
  );

/** Messages for values that match no member of a union. */
export const unionMessages = z.registry<{ message: Message }>();

/** What to add to the message about a value that is not one of the choices. */
export const choiceHints = z.registry<{ message: Message }>();

/** Messages about unknown keys of a group; undefined for the standard message. */
export const unknownKeyMessages = z.registry<{ message: (name: string) => Message | undefined }>();

/** The maximum length of names and other short texts. */
export const maxNameLength = 200;

/** A name or another short text, which readers see on a line of its own. */
export const shortText = () => z.string().max(maxNameLength);

/** A whole number, at least 1. */
export const count = (max = 1000) => z.number().min(1, { abort: true }).max(max, { abort: true }).int();

/** The language of a text. @param languages that the site has interface words for; any if unknown */
export const language = (languages?: readonly string[]) =>
  languages
    ? z.enum(languages).register(choiceHints, { message: fieldMessages.languageNeedsWords() })
    : checkedText((written) => (languageTag(written) ? undefined : fieldMessages.isNotWanted()));

/** A text that is converted to another value. @param read returns the value, or a message if the text is invalid */
export const textAs = <Value>(read: (written: string) => Value | Message, text = z.string()) =>
  text.transform((written, context): Value => {
    const value = read(written);
    if (!isMessage(value)) return value;
    context.issues.push({ code: "custom", params: { message: value }, input: written });
    return z.NEVER;
  });

/** A date with or without a time of day; without a zone, the site's is used. */
export const moment = (timeZone: string) =>
  textAs<Moment>((written) => readMoment(written, timeZone), z.string().meta({ format: "date-time" }));

/** A year, a month or a day. */
export const partialDate = () => textAs<PartialDate>(readPartialDate);

/** The address of a web page. Characters that would end it in HTML or JSON are percent-encoded, as browsers do. */
export const webAddress = () =>
  checkedText((address) =>
    isWebAddress(address) ? undefined : fieldMessages.isNoWebAddress({ written: quote(address) }),
  )
    .overwrite((address) => address.replace(/["<>]/g, encodeURIComponent))
    .meta({ format: "uri" });

/** An https address: browsers warn about others, and readers trust these pages with their mail addresses and money. */
export const httpsAddress = () =>
  checkedText((address) => {
    if (!isWebAddress(address)) return fieldMessages.isNoWebAddress({ written: quote(address) });
    return /^https:/i.test(address) ? undefined : fieldMessages.isNotEncrypted({ written: quote(address) });
  }).meta({ format: "uri" });

/** An e-mail address: text on both sides of a single `@`, without spaces, brackets, `mailto:` or `mailto:` parameters. */
export const mailAddress = () =>
  checkedText((address) =>
    /^[^\s@<>()[\],;:?&]+@[^\s@<>()[\],;:?&]+$/.test(address)
      ? undefined
      : fieldMessages.isNoMailAddress({ written: quote(address) }),
  );

/**
 * Whether a text is an absolute http or https address. Rejects `https:/…` with one slash, which browsers resolve as a path,
 * and hosts with a comma, which parse but cannot exist.
 */
export const isWebAddress = (address: string): boolean =>
  /^https?:\/\/[^/]/i.test(address) &&
  !/\s/.test(address) &&
  URL.canParse(address) &&
  !/[,;"']/.test(new URL(address).host);
