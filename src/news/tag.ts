import { z } from "zod";
import { didYouMean, quote, together } from "../messages/message.ts";
import { fieldMessages } from "../messages/messages.ts";
import { checkedText, group, webAddress } from "./fields.ts";
import words from "./keys.json" with { type: "json" };
import kinds from "./kinds.json" with { type: "json" };
import { kindMeant, schemaOrgTypes } from "./meant-words.ts";
import { nearest } from "./nearest.ts";

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

/** The front matter of a tag. */
export const tagSchema = group(words.tag, {
  name: z.string(),
  aliases: z.array(z.string()).default([]),
  kind: kind().default("Thing"),
  sameAs: z.array(webAddress()).default([]),
  description: z.string().optional(),
  autolink: z.boolean().default(true),
});
