import { z } from "zod";
import { fieldMessages } from "../../messages/fields.ts";
import type { Moment } from "../dates/moment.ts";
import { quote } from "../mistake.ts";
import { checkedText, moment, text, webAddress, yesOrNo } from "./fields.ts";

/** What a site's own key may say. */
const types = ["text", "list", "number", "boolean", "date", "address"] as const;

/** The value of a site's own key in the front matter of an article. */
export type OwnValue = string | string[] | number | boolean | Moment;

const name = () =>
  checkedText((key) => (/^[a-z][A-Za-z0-9]*$/.test(key) ? undefined : fieldMessages.isNoKeyName(quote(key))));

/** `frontMatter` of `_data/site.yaml`: keys of the site's own for articles. */
export const ownKeys = () =>
  z
    .array(
      z.strictObject({
        key: name().meta({
          description: "The key: letters and digits, the first one small.",
          examples: ["photographer"],
        }),
        type: z
          .enum(types)
          .meta({
            description: "What it says: text, list (of texts), number (whole), boolean, date or address.",
          })
          .default("text"),
        label: text()
          .meta({ description: "Its name at the editor's screen.", examples: ["Fotografer"] })
          .optional(),
        hint: text().meta({ description: "What to write, at the editor's screen." }).optional(),
      }),
    )
    .meta({
      description:
        "Keys of your own for the front matter of articles. Components and templates find them in `article.own`.",
    })
    .default([]);

export type OwnKey = z.output<ReturnType<typeof ownKeys>>[number];

/** The schema of each own key, by key. All are optional. @param timeZone IANA name of the zone for dates without one */
export const ownShape = (keys: readonly OwnKey[], timeZone: string): Record<string, z.ZodOptional> =>
  Object.fromEntries(
    keys.map(({ key, type, label, hint = "" }) => [
      key,
      schemaOf(type, timeZone)
        .meta({ ...(label && { title: label }), description: hint })
        .optional(),
    ]),
  );

function schemaOf(type: OwnKey["type"], timeZone: string): z.ZodType {
  switch (type) {
    case "text":
      return text();
    case "list":
      return z.array(text());
    case "number":
      return z.number().int();
    case "boolean":
      return yesOrNo();
    case "date":
      return moment(timeZone);
    case "address":
      return webAddress();
  }
}
