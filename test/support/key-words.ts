import { z } from "zod";
import type { Language } from "../../src/messages/message.ts";
import { articleSchema } from "../../src/news/article.ts";
import { authorSchema } from "../../src/news/author.ts";
import { pageSchema } from "../../src/news/page.ts";
import { siteSchema } from "../../src/news/settings/site.ts";
import { tagSchema } from "../../src/news/tag.ts";

/** Every schema that editors write by. */
export const schemas = {
  article: articleSchema("Asia/Jakarta"),
  tag: tagSchema,
  author: authorSchema,
  page: pageSchema(),
  site: siteSchema(),
};

interface KeySchema {
  words?: Record<Language, string[]>;
  properties?: Record<string, KeySchema>;
  items?: KeySchema;
  anyOf?: KeySchema[];
}

/** Label and hint of each key in one language, by its place: `article.image.alt`. */
export function keyWords(language: Language): Record<string, string[]> {
  const found = (
    path: string,
    { words, properties = {}, items, anyOf = [] }: KeySchema,
  ): [string, string[]][] => [
    ...(words ? [[path, words[language]] as [string, string[]]] : []),
    ...Object.entries(properties).flatMap(([name, inner]) => found(`${path}.${name}`, inner)),
    ...[items ?? [], anyOf].flat().flatMap((inner) => found(path, { ...inner, words: undefined as never })),
  ];
  const all = Object.entries<z.ZodType>(schemas).flatMap(([name, schema]) =>
    found(name, z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as KeySchema),
  );
  return Object.fromEntries(all);
}
