import { lstatSync } from "node:fs";
import path from "node:path";
import { asIs, quote, spokenLanguage } from "../messages/message.ts";
import { addressMessages, fieldMessages, fileMessages } from "../messages/messages.ts";
import { isReserved, readAddress } from "../news/addresses.ts";
import { ownerOf } from "../news/group-by.ts";
import { ownShape } from "../news/own-keys.ts";
import { defaultAddressWords } from "../news/settings/addresses.ts";
import { checkSiteUrl, siteSchema } from "../news/settings/site.ts";
import type { Switches } from "../news/settings/switches.ts";
import { slugify } from "../news/slug.ts";
import { decode, folders, listMarkdown, readContentFile, readEach } from "./content-files.ts";
import { type Diagnostic, isDiagnostic, mistake } from "./diagnostic.ts";
import { type Fields, readFields } from "./front-matter/read-fields.ts";
import { parseYaml, type YamlSource } from "./front-matter/yaml.ts";
import { findTextProblems } from "./notices/text-notices.ts";
import { tagReader } from "./read-file.ts";
import { type ContentOptions, type Settings, settingsFile } from "./settings.ts";
import { readLook } from "./settings-files.ts";

export type SiteFields = Fields<ReturnType<typeof siteSchema>>;

/** An empty file, for which all settings have their defaults. */
const noYaml = parseYaml(settingsFile, "", 1) as YamlSource;

/** Reads the bytes of `_data/site.yaml`. @returns the bytes, or why it cannot be read; undefined if it does not exist */
export function readSettingsFile(root: string): Uint8Array | Diagnostic | undefined {
  const exists = (file: string) => lstatSync(path.join(root, file), { throwIfNoEntry: false });
  if (exists(settingsFile)) return readContentFile(root, settingsFile);
  const other = settingsFile.replace("yaml", "yml");
  return exists(other) && mistake({ file: other }, fileMessages.renameSettings({ file: settingsFile }));
}

/**
 * Reads `_data/site.yaml`. Returns settings in any case, but do not build with them if there is a mistake. Files and the entries of
 * `front` are not resolved yet. Unless `isRead`, the settings are the defaults, which articles cannot be checked against.
 *
 * @param urlOverride replaces `url`: the environment variable WARTA_URL
 */
export function readSettings(
  opened: Uint8Array | Diagnostic | undefined,
  options: ContentOptions = { languages: ["id", "en"] },
  urlOverride?: string,
): { settings: Settings; fields: SiteFields; isRead: boolean; diagnostics: Diagnostic[] } {
  const source = parse(opened);
  const isRead = !isDiagnostic(source);
  const fields = readFields(siteSchema(options.languages), isRead ? source : noYaml);
  const wrongUrl = urlOverride ? checkSiteUrl(urlOverride) : undefined;
  const url = wrongUrl ? undefined : urlOverride;
  const isGiven = url && fields.text(["url"]) === undefined;
  return {
    settings: toSettings(fields, options, url),
    fields,
    isRead,
    diagnostics: [
      ...(wrongUrl ? [mistake({ file: settingsFile }, fieldMessages.isOverruled({ why: wrongUrl }))] : []),
      ...(isRead ? fields.diagnostics.filter(({ key }) => !(isGiven && key === "url")) : [source]),
      ...(isRead ? [...checkAddressWords(fields), ...checkSections(fields)] : []),
      ...(isRead ? findTextProblems(source) : []),
    ],
  };
}

function parse(opened: Uint8Array | Diagnostic | undefined): YamlSource | Diagnostic {
  if (opened === undefined) return mistake({ file: settingsFile }, fileMessages.hasNoSettings());
  const text = isDiagnostic(opened) ? opened : decode(settingsFile, opened);
  if (!isDiagnostic(text)) return parseYaml(settingsFile, text, 1);
  const isEmpty = text.message === fileMessages.isEmpty();
  return isEmpty ? mistake({ file: settingsFile }, fileMessages.settingsAreEmpty()) : text;
}

const { shape } = siteSchema();
const templateDefaults = shape.templates.unwrap().parse({});

function toSettings(fields: SiteFields, options: ContentOptions, urlOverride: string | undefined): Settings {
  const { values, place } = fields;
  const { name = "", url: written, publisher, look, front, ...rest } = values;
  const url = new URL((urlOverride || written) ?? "https://contoh.id/");
  const switches = Object.entries(options.templates ?? {}).filter(([, on]) => !on);
  const { shareCards, admin, ...kinds }: Switches = Object.fromEntries(switches);
  const { logo: _, ...publisherSettings } = publisher ?? { name: "", sameAs: [] };
  return {
    ...rest,
    name,
    origin: url.origin,
    pathPrefix: `${url.pathname.replace(/\/+$/, "")}/`,
    publisher: publisherSettings,
    addresses: { ...defaultAddressWords[spokenLanguage(rest.language)], ...rest.addresses },
    ...(look && { look: readLook(look) }),
    languages: options.languages,
    frontMatter: ownShape(options.frontMatter, rest.timeZone),
    front: { ...shape.front.unwrap().parse({}), ...front, pinned: [], sections: [] },
    templates: { ...templateDefaults, ...rest.templates, ...kinds },
    ...(shareCards === false && { shareCards }),
    ...(admin === false && { admin }),
    sections: rest.sections.map((section) => ({ ...section, slug: section.slug ?? slugify(section.name) })),
    // The schema has rejected anything that is not an address.
    menu: rest.menu.map(({ name, path }, index) => ({
      name,
      path: String(readAddress(path)),
      place: place(["menu", index, "path"]),
    })),
  };
}

/** Reports address words that are reserved or used twice. */
function checkAddressWords(fields: SiteFields): Diagnostic[] {
  const defaults = Object.entries(defaultAddressWords[spokenLanguage(fields.values.language)]);
  const unset = defaults.filter(([name]) => fields.text(["addresses", name]) === undefined);
  const owners = new Map(unset.map(([name, word]) => [word, asIs(`addresses.${name}`)]));
  const paths = ["addresses", "oldAddresses"].flatMap((group) => defaults.map(([name]) => [group, name]));
  return paths.flatMap((path) => {
    const word = fields.text(path);
    if (word === undefined) return [];
    const isTaken = isReserved(word, fields.values.language);
    const owner = isTaken ? addressMessages.theSiteItself() : ownerOf(owners, word, asIs(path.join(".")));
    return owner ? [fields.mistake(path, addressMessages.wordIsTaken({ word: quote(word), owner }))] : [];
  });
}

/** Reports sections whose name makes no slug, or the same slug as another's, and aliases that are another section's name. */
function checkSections({ count, text, texts, mistake }: SiteFields): Diagnostic[] {
  const owners = new Map<string, string>();
  const sections = Array.from({ length: count(["sections"]) }, (_, index) => ["sections", index]);
  const names = sections.flatMap((section) => {
    const place = [...section, "name"];
    const written = text(place);
    if (written === undefined) return [];
    const name = quote(written);
    const slug = text([...section, "slug"]) ?? slugify(written);
    if (slug === "") return [mistake(place, addressMessages.listedSectionMakesNoAddress({ name }))];
    const other = ownerOf(owners, slug, written);
    const message = other && addressMessages.sectionHasSameAddress({ name, other: quote(other) });
    return message ? [mistake(place, message)] : [];
  });
  // A name takes precedence over an alias, wherever it is listed.
  const aliases = sections.flatMap((section) => {
    const name = text([...section, "name"]) ?? "";
    return texts([...section, "aliases"]).flatMap(({ text: alias }, index) => {
      const other = ownerOf(owners, slugify(alias), name) ?? name;
      const message = addressMessages.sectionAliasIsOfOther({ alias: quote(alias), other: quote(other) });
      return other === name ? [] : [mistake([...section, "aliases", index], message)];
    });
  });
  return [...names, ...aliases];
}

export type Project = ReturnType<typeof readProject>;

/** The names of a site: its title and its domain. */
export const ownNamesOf = ({ name, origin }: Settings): string[] => [name, new URL(origin).hostname];

/**
 * Reads the settings and tags of the site in a folder. Ignores mistakes, which a build reports.
 *
 * @param options of the site's configuration; if omitted, pages may be in any language
 */
export function readProject(
  { root, env }: { root: string; env: NodeJS.ProcessEnv },
  options: ContentOptions = { languages: undefined },
) {
  const { settings } = readSettings(readSettingsFile(root), options, env.WARTA_URL);
  const { results } = readEach(root, listMarkdown(root, folders.tags), tagReader());
  const tags = results.flatMap(({ described }) => described ?? []);
  return { root, settings, tags, ownNames: ownNamesOf(settings) };
}
