import type { z } from "zod";
import type { ArticleSchema } from "../../../src/content/schema/article.ts";
import type { pageSchema } from "../../../src/content/schema/page.ts";
import type { siteSchema } from "../../../src/content/schema/site.ts";
import type { tagSchema } from "../../../src/content/schema/tag.ts";
import type { Language } from "../../../src/messages/message.ts";
import { editorEn } from "./editor-en.ts";
import { editorId } from "./editor-id.ts";

/** What the editor's screen says of one key: its name, and what to write. */
export interface FieldWords {
  label: string;
  hint: string;
}

/** The keys of what an editor may write and the keys of those, as `image` and `image.alt`. */
export type KeysOf<Value> = Value extends readonly (infer Item)[]
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

/** A kind of file: all of them, one of them, what they are for. */
export interface CollectionWords {
  all: string;
  one: string;
  about: string;
}

/** What the editor's screen says, in one language. The compiler tells when a language lacks a key. */
export interface EditorWords {
  /** The screen's title, after the site's name. */
  screen: string;
  /** Shown where scripts are off. */
  needsScript: string;
  /** Said where the screen is opened on another host than the one it can work on. */
  onlyHere: string;
  articles: CollectionWords;
  tags: CollectionWords;
  pages: CollectionWords;
  site: CollectionWords;
  body: FieldWords;
  /** What the last part of an address is made from. */
  slugHint: string;
  languages: Record<Language, string>;
  drafts: string;
  bySection: string;
  /** Messages of the commits that saving makes; `{{slug}}` and `{{path}}` stand for the file. */
  commits: { create: string; update: string; delete: string; upload: string; remove: string };
  article: Record<ArticleKey, FieldWords>;
  tag: Record<TagKey, FieldWords>;
  page: Record<PageKey, FieldWords>;
  settings: Record<SiteKey, FieldWords>;
}

export const editorWords: Record<Language, EditorWords> = { id: editorId, en: editorEn };
