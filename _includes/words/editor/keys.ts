import type { z } from "zod";
import type { ArticleSchema } from "../../../src/content/schema/article.ts";
import type { pageSchema } from "../../../src/content/schema/page.ts";
import type { siteSchema } from "../../../src/content/schema/site.ts";
import type { tagSchema } from "../../../src/content/schema/tag.ts";

/** The keys of what an editor may write and the keys of those, as `image` and `image.alt`. */
type KeysOf<Value> = Value extends readonly (infer Item)[]
  ? KeysOf<Item>
  : Value extends object
    ? {
        [Key in keyof Value & string]-?: Key | `${Key}.${KeysOf<NonNullable<Value[Key]>>}`;
      }[keyof Value & string]
    : never;

export type ArticleKey = KeysOf<z.input<ArticleSchema>>;
export type TagKey = KeysOf<z.input<typeof tagSchema>>;
export type PageKey = KeysOf<z.input<typeof pageSchema>>;
/** Who may reach the screen is not decided on the screen: `admin` has no field. */
export type SiteKey = KeysOf<Omit<z.input<typeof siteSchema>, "admin">>;

/** What the editor's screen says of one key: its name, and what to write. */
export interface FieldWords {
  label: string;
  hint: string;
}

/** The words of keys. A key without any goes by its own name, and by what its schema says of it. */
export type FieldsWords<Key extends string> = { readonly [Name in Key]?: FieldWords };
