import { z } from "zod";
import {
  isMessage,
  languageTag,
  type Message,
  type PageLanguage,
  quote,
  spokenLanguage,
} from "../messages/message.ts";
import { fieldMessages } from "../messages/messages.ts";
import type { Moment, PartialDate } from "./dates/moment.ts";
import { readMoment, readPartialDate } from "./dates/read-date.ts";
import { peopleIn } from "./meant-words.ts";
import { typographic } from "./text/quotations.ts";

/*
 * Zod's own messages are in one language only. `field-messages.ts` makes ours: from zod's issue for a wrong type or bound, from
 * the issue's parameters for checks defined here, and from `unionMessages` for a union.
 */

/** What the editor's screen says of a key in one language. */
interface KeyText {
  label: string;
  hint: string;
  /** As it is written in YAML; shown where the key is missing. */
  example?: unknown;
}

/** What `keys.json` says of a key. The English hint and example describe it in the documentation too. */
interface KeyWords {
  id?: KeyText;
  en?: KeyText;
  /** The description in the documentation, where a file takes more words than a screen; in English and Indonesian. */
  docs?: string;
  docsId?: string;
  /** Examples in no language: dates, addresses. */
  examples?: readonly unknown[];
  /** The field on the screen, if it does not follow from the shape: `long text`, `picture`, `colour`, or `none`. */
  field?: string;
}

declare module "zod" {
  interface GlobalMeta {
    examples?: readonly unknown[];
    words?: Pick<KeyWords, "id" | "en">;
    field?: string | undefined;
  }
}

/** Gives the shapes of a group their words. @param words by key, from `keys.json` */
export function described<Shapes extends Readonly<Record<string, z.core.$ZodType>>>(
  words: Readonly<Record<string, KeyWords>>,
  shapes: Shapes,
): Shapes {
  for (const [name, shape] of Object.entries(shapes)) {
    const written = writtenShape(shape);
    const { id, en, docs, ...more } = words[name] ?? {};
    const description = docs ?? en?.hint;
    if (description === undefined) continue;
    const examples = en?.example === undefined ? {} : { examples: [en.example] };
    const about = { description, ...(id && en && { words: { id, en } }), ...examples, ...more };
    z.globalRegistry.add(written, { ...z.globalRegistry.get(written), ...about });
  }
  return shapes;
}

/** A group of keys with their words, and no others. */
export const group = <Shapes extends z.core.$ZodLooseShape>(
  words: Readonly<Record<string, KeyWords>>,
  shapes: Shapes,
) => z.strictObject(described(words, shapes));

/** What a file may say: of a text that becomes a date, zod's issues and the form name the text. */
function writtenShape(shape: z.core.$ZodType): z.core.$ZodType {
  if (shape instanceof z.ZodOptional || shape instanceof z.ZodDefault)
    return writtenShape(shape.def.innerType);
  return shape instanceof z.ZodPipe ? shape.in : shape;
}

/** The label of a key, for pages that show its value. @param language of the page */
export const labelOf = (shape: z.core.$ZodType, language: PageLanguage): string =>
  z.globalRegistry.get(writtenShape(shape))?.words?.[spokenLanguage(language)]?.label ?? "";

/** A text with a check. @param wrong gives a message for a wrong text, undefined for a correct one */
export const checkedText = (wrong: (written: string) => Message | undefined) =>
  z.string().superRefine((written, context) => {
    const message = wrong(written);
    if (message) context.addIssue({ code: "custom", params: { message } });
  });

/** A text that readers see, set as in Markdown. Its file keeps what was typed. */
export const prose = () => z.string().overwrite(typographic);

/** The name of one person. */
export const personName = () =>
  checkedText((written) => {
    const { names = "", areSure } = peopleIn(written);
    return areSure ? fieldMessages.areSeveralPeople({ written: quote(written), names }) : undefined;
  });

/** A part of an address. */
export const slug = () =>
  checkedText((written) =>
    /^(?=.{1,150}$)[a-z0-9]+(?:-[a-z0-9]+)*$/.test(written)
      ? undefined
      : fieldMessages.isNoSlug({ written: quote(written) }),
  );

/** Messages for values that match no member of a union. */
export const unionMessages = z.registry<{ message: Message }>();

/** What to say besides of a value that is not among the choices. */
export const hints = z.registry<{ message: Message }>();

/** What to say of a key that a group does not have; undefined: what is said of all. */
export const otherKeys = z.registry<{ message: (name: string) => Message | undefined }>();

/** The most letters of a name, or of what is as short. */
export const longestName = 200;

/** A name, or what is as short: readers see it in a line of its own. */
export const shortText = () => z.string().max(longestName);

/** A whole number from 1. */
export const count = (most = 1000) => z.number().min(1, { abort: true }).max(most, { abort: true }).int();

/** The language of a text. @param languages those that the site has words for; any, if they are not known */
export const language = (languages?: readonly string[]) =>
  languages
    ? z.enum(languages).register(hints, { message: fieldMessages.languageNeedsWords() })
    : checkedText((written) => (languageTag(written) ? undefined : fieldMessages.isNotWanted()));

/** A text that is read as something else. @param read gives that, or what is wrong with the text */
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

/** The address of a web page. What would end it in HTML or JSON is encoded, as browsers do. */
export const webAddress = () =>
  checkedText((address) =>
    isWebAddress(address) ? undefined : fieldMessages.isNoWebAddress({ written: quote(address) }),
  )
    .overwrite((address) => address.replace(/["<>]/g, encodeURIComponent))
    .meta({ format: "uri" });

/** The address of a web page, encrypted: a browser warns of others, and readers entrust mail addresses and money to it. */
export const httpsAddress = () =>
  checkedText((address) => {
    if (!isWebAddress(address)) return fieldMessages.isNoWebAddress({ written: quote(address) });
    return /^https:/i.test(address) ? undefined : fieldMessages.isNotEncrypted({ written: quote(address) });
  }).meta({ format: "uri" });

/** An e-mail address: text on both sides of a single `@`, without spaces, brackets, `mailto:` or what goes with that. */
export const mailAddress = () =>
  checkedText((address) =>
    /^[^\s@<>()[\],;:?&]+@[^\s@<>()[\],;:?&]+$/.test(address)
      ? undefined
      : fieldMessages.isNoMailAddress({ written: quote(address) }),
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
