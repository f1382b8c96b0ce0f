import type { MarkdownIt } from "markdown-it";
import type { z } from "zod";
import type { Language } from "../messages/message.ts";
import type { MakeOwnShape, OwnShape } from "../news/own-keys.ts";
import type { AddressWords } from "../news/settings/addresses.ts";
import type { siteSchema } from "../news/settings/site.ts";
import type { Switches } from "../news/settings/switches.ts";
import type { Place } from "./diagnostic.ts";
import type { GiveArticles } from "./given-articles.ts";
import type { PictureFile } from "./pictures/measure-pictures.ts";
import type { Look } from "./settings-files.ts";

type Written = z.output<ReturnType<typeof siteSchema>>;

/** A section described in `_data/site.yaml`. Other sections are made from the articles that name them. */
export type SectionSettings = Written["sections"][number] & { slug: string };

/** The publisher of the site. */
export type Publisher = Omit<Written["publisher"], "logo"> & {
  /** The file of its logo, with its size. */
  logo?: PictureFile;
};

/** What editors chose for the front page: `pinned` has files of articles, `sections` names; each once, no sections: all. */
export type FrontSettings = NonNullable<Written["front"]>;

/** `_data/site.yaml`, read and checked. The schema, `src/news/settings/site.ts`, describes every key. */
export interface Settings
  extends Omit<
    Written,
    "url" | "publisher" | "sections" | "menu" | "addresses" | "look" | "front" | "templates" | "security"
  > {
  /** Origin of `url` without trailing slash: `https://contoh.id`. */
  origin: string;
  /** Path of `url`: `/` or `/warta/`. The command's path prefix takes precedence. */
  pathPrefix: string;
  /** The word in the address of each kind of page: the usual one, unless the site has another. */
  addresses: AddressWords;
  publisher: Publisher;
  look?: Look;
  sections: SectionSettings[];
  front: FrontSettings;
  /** The languages that pages can have; undefined: not known. */
  languages: readonly string[] | undefined;
  /** The site's own keys in the front matter of articles. */
  frontMatter: OwnShape;
  /** Which of the kinds that a site can do without it has. */
  templates: NonNullable<Written["templates"]> & { readonly [kind: string]: boolean | undefined };
  /** Paths are decoded; `place` is where the path is written. */
  menu: (Written["menu"][number] & { place: Place })[];
  /** `place` is where `expires` is written. */
  security?: NonNullable<Written["security"]> & { place: Place };
}

/** What a site's configuration says about its content. */
export interface ContentOptions {
  /** The languages that pages can have, as BCP 47 tags; undefined: any, as the configuration is not read. */
  languages: readonly string[] | undefined;
  /** The site's own keys in the front matter of articles. */
  frontMatter?: MakeOwnShape | undefined;
  /** The parser of all texts, with the site's own rules. */
  markdown?: MarkdownIt | undefined;
  /** Gives articles that are no files. */
  articles?: GiveArticles | undefined;
  /** What is turned off, besides what the settings turn off. */
  templates?: Switches | undefined;
}

const spoken: readonly Language[] = ["id", "en"];

/** Of a site whose configuration gives no options. */
export const noOptions: ContentOptions = { languages: spoken };
