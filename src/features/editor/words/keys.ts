import type { z } from "zod";
import type { ArticleSchema } from "../../../news/article.ts";
import type { authorSchema } from "../../../news/author.ts";
import type { pageSchema } from "../../../news/page.ts";
import type { siteSchema } from "../../../news/settings/site.ts";
import type { tagSchema } from "../../../news/tag.ts";

/** The keys of an object and of the objects in it: `image` and `image.alt`. */
type KeysOf<Value> = Value extends readonly (infer Item)[]
  ? KeysOf<Item>
  : Value extends object
    ? {
        [Key in keyof Value & string]-?: Key | `${Key}.${KeysOf<NonNullable<Value[Key]>>}`;
      }[keyof Value & string]
    : never;

export type ArticleKey = KeysOf<z.input<ArticleSchema>>;
export type TagKey = KeysOf<z.input<typeof tagSchema>>;
export type AuthorKey = KeysOf<z.input<typeof authorSchema>>;
export type PageKey = KeysOf<z.input<ReturnType<typeof pageSchema>>>;
/** `admin` has no field: the screen cannot turn itself on or off. */
export type SiteKey = KeysOf<Omit<z.input<ReturnType<typeof siteSchema>>, "admin">>;

/** The texts of one field on the editor's screen: label and hint. */
export interface FieldWords {
  label: string;
  hint: string;
}

/** The texts of fields, by key. A key without any is labelled by its name, and explained by its schema's description. */
export type FieldsWords<Key extends string> = { readonly [Name in Key]?: FieldWords };
