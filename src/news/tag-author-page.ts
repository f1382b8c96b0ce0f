import { z } from "zod";
import { didYouMean, quote, together } from "../messages/message.ts";
import { fieldMessages } from "../messages/messages.ts";
import { checkedText, group, language, mailAddress, partialDate, shortText, webAddress } from "./fields.ts";
import words from "./keys.json" with { type: "json" };
import kinds from "./kinds.json" with { type: "json" };
import { kindMeant, schemaOrgTypes } from "./meant-words.ts";
import { nearest } from "./nearest.ts";
import { typographic } from "./text/quotations.ts";

const kind = () =>
  checkedText((value) => {
    if (schemaOrgTypes.has(value)) return undefined;
    // There are so many types that a foreign word is near to some by chance.
    const most = Math.max(1, Math.floor(value.length / 4));
    // The usual ones, which have a name in each language, go first.
    const usual = Object.keys(kinds);
    const meant = kindMeant(value) ?? nearest(value, usual, most) ?? nearest(value, schemaOrgTypes, most);
    const hint = meant ? didYouMean(`"${meant}"`) : fieldMessages.writeAKind();
    return together(fieldMessages.isNoKind({ written: quote(value) }), hint);
  });

/** The name that something has by now. */
const renamed = group(words.renamed, { to: shortText(), since: partialDate() });
const named = () => ({ name: shortText(), aliases: z.array(z.string()).default([]) });

/** The front matter of a tag. */
export const tagSchema = group(words.tag, {
  ...named(),
  renamed: renamed.optional(),
  kind: kind().default("Thing"),
  sameAs: z.array(webAddress()).default([]),
  description: z.string().overwrite(typographic).optional(),
  autolink: z.boolean().default(true),
});

const account = () =>
  checkedText((it) =>
    /^@[^\s@]+@[^\s@]+$/.test(it) ? undefined : fieldMessages.isNoAccount({ written: quote(it) }),
  );

/** The front matter of an author. */
export const authorSchema = group(words.author, {
  ...named(),
  jobTitle: z.string().optional(),
  image: z.string().optional(),
  email: mailAddress().optional(),
  sameAs: z.array(webAddress()).default([]),
  fediverse: account().optional(),
});

/** The front matter of a static page. @param languages of pages; any, if they are not known */
export const pageSchema = (languages?: readonly string[]) =>
  group(words.page, {
    title: z.string().overwrite(typographic),
    description: z.string().overwrite(typographic).optional(),
    lang: language(languages).optional(),
    aliases: named().aliases,
  });

export type PageSchema = ReturnType<typeof pageSchema>;
