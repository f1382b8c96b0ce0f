import { existsSync, lstatSync } from "node:fs";
import path from "node:path";
import { Document, isScalar } from "yaml";
import { asIs, type Message, quote, spokenLanguage } from "../messages/message.ts";
import { addressMessages, fieldMessages, fileMessages, lookMessages } from "../messages/messages.ts";
import { isReserved, readAddress } from "../news/addresses.ts";
import { ownShape } from "../news/own-keys.ts";
import { usualWords } from "../news/settings/addresses.ts";
import { siteSchema, wrongSiteUrl } from "../news/settings/site.ts";
import type { Switches } from "../news/settings/templates.ts";
import { slugify } from "../news/slug.ts";
import { type Opened, readOne } from "./content-files.ts";
import { decode } from "./decode.ts";
import { type Fields, readFields } from "./front-matter/read-fields.ts";
import type { Written } from "./front-matter/yaml-source.ts";
import { parseYaml, type YamlSource } from "./front-matter/yaml-source.ts";
import { readLook } from "./look.ts";
import type { Mistake } from "./mistake.ts";
import { type ContentOptions, noOptions, type Settings } from "./settings.ts";
import { namedFiles, type SettingsFiles } from "./settings-files.ts";

export const settingsFile = "_data/site.yaml";

/** The folder with settings: this one, or the nearest above. @param folder absolute */
export function siteFolder(folder: string): string | undefined {
  if (existsSync(path.join(folder, settingsFile))) return folder;
  const above = path.dirname(folder);
  return above === folder ? undefined : siteFolder(above);
}

/** An empty file: all settings have their defaults. */
const noYaml: YamlSource = {
  file: settingsFile,
  map: undefined,
  document: new Document(),
  place: () => ({ line: 1, column: 1 }),
};

/** Opens `_data/site.yaml`. @returns undefined if there is none */
export const openSettings = async (root: string): Promise<Opened | undefined> =>
  lstatSync(path.join(root, settingsFile), { throwIfNoEntry: false }) && readOne(root, settingsFile);

/**
 * Reads `_data/site.yaml`.
 *
 * @param opened its bytes, or why it could not be opened; undefined if there is none
 * @param options of the site's configuration
 * @param urlOverride replaces `url`: the environment variable WARTA_URL
 * @returns settings in any case; do not build with them if there is a mistake. The files they name, and what `front` names,
 *   are not checked yet. Unless `isRead`, they are the defaults, and articles cannot be checked by them.
 */
export function readSettings(
  opened: Opened | undefined,
  options: ContentOptions = noOptions,
  urlOverride?: string,
): { settings: Settings; files: SettingsFiles; front: WrittenFront; isRead: boolean; mistakes: Mistake[] } {
  const schema = siteSchema(options.languages);
  const unread = (mistakes: Mistake[]) => ({
    settings: settingsOf(readFields(schema, noYaml), options, urlOverride),
    files: { logos: [], fonts: [] },
    front: { pinned: [], sections: [] },
    isRead: false,
    mistakes: [...wrongOverride(urlOverride), ...mistakes],
  });
  if (opened === undefined) return unread([whole(fileMessages.hasNoSettings())]);
  if (!opened.ok) return unread([opened.mistake]);
  const decoding = decode(settingsFile, opened.bytes);
  if (!decoding.ok) {
    const isEmpty = decoding.mistake.message === fileMessages.isEmpty();
    return unread([isEmpty ? whole(fileMessages.settingsAreEmpty()) : decoding.mistake]);
  }
  const parsing = parseYaml(settingsFile, decoding.text, 1);
  if (!parsing.ok) return unread(parsing.mistakes);
  const fields = readFields(schema, parsing.source);
  const overridden = urlOverride && !wrongSiteUrl(urlOverride) && fields.text(["url"]) === undefined;
  return {
    settings: settingsOf(fields, options, urlOverride),
    files: namedFiles(fields),
    front: { pinned: fields.texts(["front", "pinned"]), sections: fields.texts(["front", "sections"]) },
    isRead: true,
    mistakes: [
      ...wrongOverride(urlOverride),
      ...fields.mistakes.filter(({ key }) => !(overridden && key === "url")),
      ...wordMistakes(fields),
      ...sectionMistakes(fields),
      ...commentedColours(parsing.source),
    ],
  };
}

/** Colours without quotation marks, `accent: #0b5394`: to YAML the key is empty, and the rest of the line a comment. */
const commentedColours = (source: YamlSource): Mistake[] =>
  ["accent", "accentDark"].flatMap((key) => {
    const node = source.document.getIn(["look", key], true);
    if (!isScalar(node) || node.value !== null) return [];
    const [digits] = /^[0-9a-f]{3,8}(?!\S)/i.exec(node.comment ?? "") ?? [];
    if (digits === undefined) return [];
    const message = lookMessages.colourIsComment({ key, colour: `#${digits}` });
    return [{ file: settingsFile, ...source.place(node.range?.[0] ?? 0), key: `look.${key}`, message }];
  });

/** The articles and sections that `front` names, as written. */
export interface WrittenFront {
  pinned: Written[];
  sections: Written[];
}

export type SiteFields = Fields<ReturnType<typeof siteSchema>>;

function whole(message: Message): Mistake {
  return { file: settingsFile, line: 1, column: 1, message };
}

function wrongOverride(urlOverride: string | undefined): Mistake[] {
  const wrong = urlOverride ? wrongSiteUrl(urlOverride) : undefined;
  return wrong ? [whole(fieldMessages.isOverruled({ why: wrong }))] : [];
}

const { shape } = siteSchema();
const frontDefaults = shape.front.unwrap().parse({});
const templateDefaults = shape.templates.unwrap().parse({});

function settingsOf(fields: SiteFields, options: ContentOptions, urlOverride: string | undefined): Settings {
  const { values, place } = fields;
  const { name = "", url: written, publisher, look, front, security, ...rest } = values;
  const wanted = urlOverride && !wrongSiteUrl(urlOverride) ? urlOverride : written;
  const url = new URL(wanted ?? "https://contoh.id/");
  const { shareCards, admin, ...kinds } = turnedOff(options.templates);
  const { logo: _, ...publishedBy } = publisher ?? { name: "", sameAs: [] };
  return {
    ...rest,
    name,
    origin: url.origin,
    pathPrefix: `${url.pathname.replace(/\/+$/, "")}/`,
    publisher: publishedBy,
    addresses: { ...usualWords[spokenLanguage(rest.language)], ...rest.addresses },
    ...(look && { look: readLook(look) }),
    ...(security && { security: { ...security, place: place(["security", "expires"]) } }),
    languages: options.languages,
    frontMatter: ownShape(options.frontMatter, rest.timeZone),
    front: { ...frontDefaults, ...front, pinned: [], sections: [] },
    templates: { ...templateDefaults, ...rest.templates, ...kinds },
    ...(shareCards === false && { shareCards }),
    ...(admin === false && { admin }),
    sections: rest.sections.map((section) => ({ ...section, slug: section.slug ?? slugify(section.name) })),
    menu: rest.menu.map(({ name, path }, index) => {
      const reading = readAddress(path);
      return { name, path: reading.ok ? reading.path : path, place: place(["menu", index, "path"]) };
    }),
  };
}

/** Only what is turned off. */
const turnedOff = (switches: Switches = {}): Switches =>
  Object.fromEntries(Object.entries(switches).filter(([, on]) => !on));

/** Mistakes for words of addresses that are reserved, or that the site has twice. */
function wordMistakes(fields: SiteFields): Mistake[] {
  const usual = Object.entries(usualWords[spokenLanguage(fields.values.language)]);
  const unset = usual.filter(([name]) => fields.text(["addresses", name]) === undefined);
  const owners = new Map(unset.map(([name, word]) => [word, asIs(`addresses.${name}`)]));
  const paths = ["addresses", "oldAddresses"].flatMap((group) => usual.map(([name]) => [group, name]));
  return paths.flatMap((path) => {
    const word = fields.text(path);
    if (word === undefined) return [];
    const key = path.join(".");
    const owner = isReserved(word, fields.values.language)
      ? addressMessages.theSiteItself()
      : owners.get(word);
    owners.set(word, owner ?? asIs(key));
    const message = owner && addressMessages.wordIsTaken({ word: quote(word), owner });
    return message ? [{ file: settingsFile, ...fields.place(path), key, message }] : [];
  });
}

/** Mistakes for sections whose name gives no slug, or the same as another's, and for aliases that are another's name. */
function sectionMistakes(fields: SiteFields): Mistake[] {
  const mistakes: Mistake[] = [];
  const seen = new Map<string, string>();
  for (let index = 0; index < fields.count(["sections"]); index++) {
    const name = fields.text(["sections", index, "name"]);
    if (name === undefined) continue;
    const slug = fields.text(["sections", index, "slug"]) ?? slugify(name);
    const report = (message: Message): void => {
      const place = fields.place(["sections", index, "name"]);
      mistakes.push({ file: settingsFile, ...place, key: "sections.name", message });
    };
    const other = seen.get(slug);
    if (slug === "") report(addressMessages.listedSectionMakesNoAddress({ name: quote(name) }));
    else if (other !== undefined)
      report(addressMessages.sectionHasSameAddress({ name: quote(name), other: quote(other) }));
    else seen.set(slug, name);
  }
  // A name goes before an alias, wherever it is listed.
  for (let index = 0; index < fields.count(["sections"]); index++) {
    const name = fields.text(["sections", index, "name"]) ?? "";
    for (const { text, place } of fields.texts(["sections", index, "aliases"])) {
      const owner = seen.get(slugify(text)) ?? name;
      seen.set(slugify(text), owner);
      if (owner === name) continue;
      const message = addressMessages.sectionAliasIsOfOther({ alias: quote(text), other: quote(owner) });
      mistakes.push({ file: settingsFile, ...place, key: "sections.aliases", message });
    }
  }
  return mistakes;
}
