import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { MarkdownIt } from "markdown-it";
import type { z } from "zod";
import { editorsLanguage, type Language, languageTag, spokenLanguage } from "../messages/message.ts";
import { isIndonesian } from "../news/dates/zone.ts";
import type { MakeOwnShape, OwnShape } from "../news/own-keys.ts";
import type { AddressWords } from "../news/settings/addresses.ts";
import type { siteSchema } from "../news/settings/site.ts";
import type { Switches } from "../news/settings/switches.ts";
import type { Place } from "./diagnostic.ts";
import { isPlainFile } from "./files.ts";
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
    "url" | "publisher" | "sections" | "menu" | "addresses" | "look" | "front" | "templates" | "security"
  > {
  /** Origin of `url` without trailing slash: `https://contoh.id`. */
  origin: string;
  /** Path of `url`: `/` or `/warta/`. The command's path prefix takes precedence. */
  pathPrefix: string;
  /** The word in the address of each kind of page: the usual one, unless the site has another. */
  addresses: AddressWords;
  publisher: Omit<Written["publisher"], "logo"> & { logo?: PictureFile };
  look?: Look;
  sections: SectionSettings[];
  /** What editors chose for the front page: `pinned` has files of articles, `sections` names; each once, no sections: all. */
  front: NonNullable<Written["front"]>;
  languages: readonly string[] | undefined;
  frontMatter: OwnShape;
  /** Which of the kinds that a site can do without it has. */
  templates: NonNullable<Written["templates"]> & { readonly [kind: string]: boolean | undefined };
  /** Paths are decoded; `place` is where the path is written. */
  menu: (Written["menu"][number] & { place: Place })[];
  /** `place` is where `expires` is written. */
  security?: NonNullable<Written["security"]> & { place: Place };
}

export interface ContentOptions {
  /** The languages that pages can have, as BCP 47 tags; undefined: any, as the configuration is not read. */
  languages: readonly string[] | undefined;
  frontMatter?: MakeOwnShape | undefined;
  markdown?: MarkdownIt | undefined;
  articles?: GiveArticles | undefined;
  /** What is turned off, besides what the settings turn off. */
  templates?: Switches | undefined;
}

// Apart from reading the settings: loading that takes longer than printing `warta --help`.
export const settingsFile = "_data/site.yaml";

/** The folder with settings: this one, or the nearest above. @param folder absolute */
export function siteFolder(folder: string): string | undefined {
  if (existsSync(join(folder, settingsFile))) return folder;
  const above = dirname(folder);
  return above === folder ? undefined : siteFolder(above);
}

/** `language: en`, with or without quotes and comment. */
const line = /^\uFEFF?language[ \t]*:[ \t]+(["']?)([a-z]{2,3}(?:-\w+)*)\1[ \t]*(?:#.*)?$/m;

/**
 * Finds the language of messages for a site by searching one line of the settings, which works even if they have mistakes to report.
 *
 * @param environment where there are no settings, its language is that of the system
 * @returns the site's, or the one that stands in for it; `id`, the default, if they have no such line
 */
export function siteLanguage(root: string, environment: NodeJS.Dict<string> = process.env): Language {
  if (!existsSync(join(root, settingsFile))) return systemLanguage(environment);
  let text = "";
  try {
    if (isPlainFile(root, settingsFile)) text = readFileSync(join(root, settingsFile), "utf8");
  } catch {
    return "id";
  }
  const written = line.exec(text.replaceAll("\r", ""))?.[2] ?? "";
  return languageTag(written) ? spokenLanguage(written) : "id";
}

/**
 * Indonesian on a computer in Indonesian or Malay, English on one in any other language. One that says none (`C`, `POSIX`) speaks
 * Indonesian in Indonesia's zones, and where its zone says nothing either.
 */
function systemLanguage({ LC_ALL, LC_MESSAGES, LANG, TZ }: NodeJS.Dict<string>): Language {
  const [spoken] = [LC_ALL, LC_MESSAGES, LANG].flatMap(
    (locale = "") => languageTag(locale.split(/[_.@]/)[0] ?? "") ?? [],
  );
  if (spoken) return spoken === "ms" ? "id" : spokenLanguage(spoken);
  const zone = TZ || new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return isIndonesian(zone) || /^(?:Etc\/|UTC$)/.test(zone) ? "id" : "en";
}

/** The language of messages about a site: its own, unless WARTA_LANG asks for another. */
export const messageLanguage = (root: string): Language => editorsLanguage(siteLanguage(root), process.env);
