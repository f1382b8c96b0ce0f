import type { z } from "zod";
import { didYouMean, type Message, quote, together } from "../messages/message.ts";
import { frontPageMessages, lookMessages } from "../messages/messages.ts";
import type { Addresses } from "../news/addresses.ts";
import { nearest } from "../news/nearest.ts";
import type { look } from "../news/settings/look.ts";
import { palette, readableShade } from "../news/settings/palette.ts";
import { type Diagnostic, mistake, notice } from "./diagnostic.ts";
import { readPlainFile } from "./files.ts";
import type { Written } from "./front-matter/yaml.ts";
import {
  hashedName,
  locatePicture,
  type PictureFile,
  type PictureIndex,
} from "./pictures/measure-pictures.ts";
import type { SiteFields } from "./read-settings.ts";
import type { ArticleNames } from "./resolve/named-files.ts";
import type { SectionNames } from "./resolve/resolve-tags.ts";
import { type Settings, settingsFile } from "./settings.ts";

type WrittenLook = NonNullable<z.output<ReturnType<typeof look>>>;

/** A site's look. What is absent is Warta's own. */
export interface Look extends Pick<WrittenLook, "text" | "label" | "footer"> {
  /** As `#rrggbb`. */
  accent?: { light: string; dark: string };
  fonts: Font[];
  logo?: PictureFile;
  logoDark?: PictureFile;
}

/** WCAG's level AAA, as the thread has in the dark. */
const contrastInTheDark = 7;

/** The look of the settings, without the files that it names. */
export function readLook({ accent, accentDark, text, label, footer }: WrittenLook): Look {
  const light = accent ?? palette.light.thread;
  const dark = accentDark ?? readableShade(light, palette.dark.wash, contrastInTheDark);
  return { text, label, footer, fonts: [], ...((accent || accentDark) && { accent: { light, dark } }) };
}

/** A font that the site serves itself: its file, and its address, which has a hash of its bytes. */
export type Font = WrittenLook["fonts"][number] & { path: string };

/**
 * Finds the files that the settings name: logos, and fonts.
 *
 * @param diagnostics where mistakes about fonts go; those about logos go to `pictures`
 */
export async function withFiles(
  settings: Settings,
  fields: SiteFields,
  { root, pictures, addresses }: { root: string; pictures: PictureIndex; addresses: Addresses },
  diagnostics: Diagnostic[],
): Promise<Settings> {
  const logoAt = (key: string): PictureFile | undefined => {
    const [written] = fields.texts(key.split("."));
    return written && pictures.find(written, settingsFile, key);
  };
  const [ofPublisher, logo, logoDark] = ["publisher.logo", "look.logo", "look.logoDark"].map(logoAt);
  const { publisher, look } = settings;
  const fonts = await readFonts(root, fields, addresses.fonts, diagnostics);
  return {
    ...settings,
    publisher: { ...publisher, ...(ofPublisher && { logo: ofPublisher }) },
    ...(look && { look: { ...look, fonts, ...(logo && { logo }), ...(logoDark && { logoDark }) } }),
  };
}

/** @param folder of fonts in addresses: `/huruf/` */
async function readFonts(
  root: string,
  { values: { look }, mistake }: SiteFields,
  folder: string,
  diagnostics: Diagnostic[],
) {
  const fonts: Font[] = [];
  for (const [index, { file: name, ...font }] of (look?.fonts ?? []).entries()) {
    const wrong = (message: Message) => diagnostics.push(mistake(["look", "fonts", index, "file"], message));
    const written = quote(name);
    // A font's file is found as a picture's is.
    const file = locatePicture(name, settingsFile);
    const bytes = typeof file === "string" ? await readPlainFile(root, file) : undefined;
    if (typeof file !== "string") wrong(lookMessages.isNoFontFile({ written }));
    else if (!bytes) wrong(lookMessages.fontIsNotThere({ written, file }));
    else if (bytes.toString("latin1", 0, 4) !== "wOF2") wrong(lookMessages.isNoWoff2({ written }));
    // Its header says how long it is: https://www.w3.org/TR/WOFF2/#FileStructure
    else if (bytes.length < 12 || bytes.readUInt32BE(8) !== bytes.length)
      wrong(lookMessages.fontIsDamaged({ written }));
    else fonts.push({ ...font, file, path: `${folder}${hashedName(file, bytes)}.woff2` });
  }
  return fonts;
}

export const logosOf = ({ publisher, look }: Pick<Settings, "publisher" | "look">): PictureFile[] =>
  [publisher.logo, look?.logo, look?.logoDark].filter((logo) => logo !== undefined);

/** The articles and sections of the front page, each once. */
type Chosen = Pick<Settings["front"], "pinned" | "sections">;

/**
 * Finds the articles and sections that `front` of `_data/site.yaml` names. An article may be scheduled, which is a notice: it is
 * shown from when it is published. So is a withdrawn one, because a withdrawal must not wait.
 */
export function resolveFront(
  fields: SiteFields,
  articles: ArticleNames,
  sections: SectionNames,
  diagnostics: Diagnostic[],
): Chosen {
  /** @param find gives the file or name that an entry means, or what is wrong with it, if that is not said elsewhere */
  const choose = (key: keyof Chosen, find: (entry: Written) => string | Message | undefined): string[] => {
    const chosen = new Set<string>();
    for (const entry of fields.texts(["front", key])) {
      const found = find(entry);
      if (typeof found === "string") chosen.add(found);
      else if (found)
        diagnostics.push(mistake({ file: settingsFile, ...entry.place }, found, `front.${key}`));
    }
    return [...chosen];
  };
  const pinned = choose("pinned", ({ text, place }) => {
    const { file, status, values } = articles.find(text) ?? {};
    const written = quote(text);
    const isOut = values?.retracted ? frontPageMessages.isWithdrawn({ written }) : undefined;
    const message = status === "scheduled" ? frontPageMessages.isScheduled({ written }) : isOut;
    if (message) diagnostics.push(notice({ file: settingsFile, ...place }, message, "front.pinned"));
    return values?.draft ? frontPageMessages.isDraft({ written }) : (file ?? articles.unknown(text));
  });
  return { pinned, sections: choose("sections", (one) => findSection(one, sections)) };
}

function findSection({ text }: Written, sections: SectionNames): string | Message {
  const found = sections.find(text);
  if (found !== undefined) return found;
  const all = sections.all();
  const meant = nearest(text, all);
  const hint = meant ? didYouMean(quote(meant)) : frontPageMessages.theSections({ names: all.join(", ") });
  return together(frontPageMessages.isNoSection({ written: quote(text) }), hint);
}
