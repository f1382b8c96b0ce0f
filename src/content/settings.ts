import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { MarkdownIt } from "markdown-it";
import type { z } from "zod";
import { editorsLanguage, type Language, languageTag, spokenLanguage } from "../messages/message.ts";
import type { MakeOwnShape, OwnShape } from "../news/own-keys.ts";
import type { AddressWords } from "../news/settings/addresses.ts";
import type { siteSchema } from "../news/settings/site.ts";
import type { Switches } from "../news/settings/switches.ts";
import type { Place } from "./diagnostic.ts";
import { isRegularFile } from "./files.ts";
import type { GiveArticles } from "./given-articles.ts";
import type { PictureFile } from "./pictures/measure-pictures.ts";
import type { Look } from "./settings-files.ts";

type Written = z.output<ReturnType<typeof siteSchema>>;

/** A section described in `_data/site.yaml`. Other sections are made from the articles that name them. */
export type SectionSettings = Written["sections"][number] & { slug: string };

/** `_data/site.yaml`, read and checked. The schema, `src/news/settings/site.ts`, describes every key. */
export interface Settings
  extends Omit<
    Written,
    "url" | "publisher" | "sections" | "menu" | "addresses" | "look" | "front" | "templates"
  > {
  /** Origin of `url` without trailing slash: `https://contoh.id`. */
  origin: string;
  /** Path of `url`: `/` or `/warta/`. The path prefix of the command line takes precedence. */
  pathPrefix: string;
  /** The word in the address of each kind of page: the site's own or the default. */
  addresses: AddressWords;
  publisher: Omit<Written["publisher"], "logo"> & { logo?: PictureFile };
  look?: Look;
  sections: SectionSettings[];
  /** What editors chose for the front page: `pinned` lists files of articles, `sections` names; without duplicates. No sections means all. */
  front: NonNullable<Written["front"]>;
  languages: readonly string[] | undefined;
  frontMatter: OwnShape;
  /** Which of the optional kinds of pages and files the site has. */
  templates: NonNullable<Written["templates"]> & { readonly [kind: string]: boolean | undefined };
  /** Paths are decoded; `place` is where the path is written in the settings. */
  menu: (Written["menu"][number] & { place: Place })[];
}

export interface ContentOptions {
  /** The languages that pages can have, as BCP 47 tags; undefined for any, if the configuration is not read. */
  languages: readonly string[] | undefined;
  frontMatter?: MakeOwnShape | undefined;
  markdown?: MarkdownIt | undefined;
  articles?: GiveArticles | undefined;
  /** Turns off more than the settings do. */
  templates?: Switches | undefined;
}

// In a module without the code that reads settings, which takes longer to load than `warta --help` takes to print.
export const settingsFile = "_data/site.yaml";

/** Finds the folder with settings: this one, or the nearest parent that has them. @param folder absolute */
export function siteFolder(folder: string): string | undefined {
  if (existsSync(join(folder, settingsFile))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : siteFolder(parent);
}

/** `language: en`, with or without quotes and comment. */
const languageLine = /^\uFEFF?language[ \t]*:[ \t]+(["']?)([a-z]{2,3}(?:-\w+)*)\1[ \t]*(?:#.*)?$/m;

/**
 * Finds the language of messages for a site by searching for one line of the settings, which works even if they contain mistakes;
 * Indonesian without that line. @param environment determines the language if there are no settings
 */
export function siteLanguage(root: string, environment: NodeJS.Dict<string> = process.env): Language {
  if (!existsSync(join(root, settingsFile))) return systemLanguage(environment);
  let text = "";
  try {
    if (isRegularFile(root, settingsFile)) text = readFileSync(join(root, settingsFile), "utf8");
  } catch {
    return "id";
  }
  const written = languageLine.exec(text.replaceAll("\r", ""))?.[2] ?? "";
  return languageTag(written) ? spokenLanguage(written) : "id";
}

/** Returns Indonesian for a system in Indonesian or Malay, or without a language (`C`, `POSIX`); English for any other language. */
function systemLanguage({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.Dict<string>): Language {
  const locales = [LC_ALL, LC_MESSAGES, LANG].map((locale = "") => locale.split(/[_.@]/)[0] ?? "");
  const language = locales.map(languageTag).find((tag) => tag !== undefined) ?? "id";
  return language === "ms" ? "id" : spokenLanguage(language);
}

/** The language of messages about a site: its own, unless WARTA_LANG overrides it. */
export const messageLanguage = (root: string): Language => editorsLanguage(siteLanguage(root), process.env);
