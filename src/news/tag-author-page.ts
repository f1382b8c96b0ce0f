import { z } from "zod";
import { didYouMean, quote, together } from "../messages/message.ts";
import { fieldMessages } from "../messages/messages.ts";
import { checkedText, group, language, mailAddress, partialDate, shortText, webAddress } from "./fields.ts";
import words from "./keys.json" with { type: "json" };
import kinds from "./kinds.json" with { type: "json" };
import { kindForWord, schemaOrgTypes } from "./meant-words.ts";
import { nearest } from "./nearest.ts";
import { smartQuotes } from "./text/quotations.ts";

const kind = () =>
  checkedText((value) => {
    if (schemaOrgTypes.has(value)) return undefined;
    // There are so many types that an Indonesian word resembles some of them by chance.
    const max = Math.max(1, Math.floor(value.length / 4));
    // Common types, which have a name in each language, take precedence.
    const common = Object.keys(kinds);
    const likely = kindForWord(value) ?? nearest(value, common, max) ?? nearest(value, schemaOrgTypes, max);
    const hint = likely ? didYouMean(`"${likely}"`) : fieldMessages.writeAKind();
    return together(fieldMessages.isNoKind({ written: quote(value) }), hint);
  });

/** The current name of something that was renamed. */
const renamed = group(words.renamed, { to: shortText(), since: partialDate() });
const named = () => ({ name: shortText(), aliases: z.array(z.string()).default([]) });

/** The schema of a tag's front matter. */
export const tagSchema = group(words.tag, {
  ...named(),
  renamed: renamed.optional(),
  kind: kind().default("Thing"),
  sameAs: z.array(webAddress()).default([]),
  description: z.string().overwrite(smartQuotes).optional(),
  autolink: z.boolean().default(true),
});

const account = () =>
  checkedText((it) =>
    /^@[^\s@]+@[^\s@]+$/.test(it) ? undefined : fieldMessages.isNoAccount({ written: quote(it) }),
  );

/** The schema of an author's front matter. */
export const authorSchema = group(words.author, {
  ...named(),
  jobTitle: z.string().optional(),
  image: z.string().optional(),
  email: mailAddress().optional(),
  sameAs: z.array(webAddress()).default([]),
  fediverse: account().optional(),
});

/** Makes the schema of a static page's front matter. @param languages that pages may have; any if unknown */
export const pageSchema = (languages?: readonly string[]) =>
  group(words.page, {
    title: z.string().overwrite(smartQuotes),
    description: z.string().overwrite(smartQuotes).optional(),
    lang: language(languages).optional(),
    aliases: named().aliases,
  });

export type PageSchema = ReturnType<typeof pageSchema>;
