import type { z } from "zod";
import { didYouMean, type Message, quote, together } from "../messages/message.ts";
import { frontPageMessages, lookMessages } from "../messages/messages.ts";
import { nearest } from "../news/nearest.ts";
import type { look } from "../news/settings/look.ts";
import { palette, readableShade } from "../news/settings/palette.ts";
import { mistake } from "./diagnostic.ts";
import { readRegularFile } from "./files.ts";
import type { TextAt } from "./front-matter/yaml.ts";
import {
  hashedName,
  locatePicture,
  type PictureFile,
  type PictureIndex,
} from "./pictures/measure-pictures.ts";
import type { SiteFields } from "./read-settings.ts";
import type { ArticleIndex, SectionNames } from "./resolve-names.ts";
import { type Settings, settingsFile } from "./settings.ts";

type WrittenLook = NonNullable<z.output<ReturnType<typeof look>>>;

/** A site's look. Warta's own look is the fallback for absent values. */
export interface Look extends Pick<WrittenLook, "text" | "label" | "footer"> {
  /** As `#rrggbb`. */
  accent?: { light: string; dark: string };
  fonts: Font[];
  logo?: PictureFile;
  logoDark?: PictureFile;
}

/** WCAG level AAA, which the default accent colour has in dark mode. */
const darkContrast = 7;

/** Reads the look from the settings, without resolving its files. */
export function readLook({ accent, accentDark, text, label, footer }: WrittenLook): Look {
  const light = accent ?? palette.light.thread;
  const dark = accentDark ?? readableShade(light, palette.dark.wash, darkContrast);
  return { text, label, footer, fonts: [], ...((accent || accentDark) && { accent: { light, dark } }) };
}

/** A self-hosted font: its file, and its address, which contains a content hash. */
export type Font = WrittenLook["fonts"][number] & { path: string };

/** Resolves the logos and fonts that the settings refer to. Mistakes go to `pictures`. */
export async function resolveFiles(settings: Settings, fields: SiteFields, pictures: PictureIndex) {
  const logoAt = (key: string): PictureFile | undefined => {
    const [written] = fields.texts(key.split("."));
    return written && pictures.find(written, settingsFile, key);
  };
  const [publisherLogo, logo, logoDark] = ["publisher.logo", "look.logo", "look.logoDark"].map(logoAt);
  const { publisher, look } = settings;
  const fonts = await readFonts(fields, pictures);
  return {
    ...settings,
    publisher: { ...publisher, ...(publisherLogo && { logo: publisherLogo }) },
    ...(look && { look: { ...look, fonts, ...(logo && { logo }), ...(logoDark && { logoDark }) } }),
  };
}

async function readFonts({ values: { look }, mistake }: SiteFields, index: PictureIndex): Promise<Font[]> {
  const { root, folders, diagnostics } = index;
  const fonts: Font[] = [];
  for (const [index, { file: name, ...font }] of (look?.fonts ?? []).entries()) {
    const report = (message: Message) => diagnostics.push(mistake(["look", "fonts", index, "file"], message));
    const written = quote(name);
    // Font files are located like pictures.
    const file = locatePicture(name, settingsFile);
    const bytes = typeof file === "string" ? await readRegularFile(root, file) : undefined;
    if (typeof file !== "string") report(lookMessages.isNoFontFile({ written }));
    else if (!bytes) report(lookMessages.fontIsNotThere({ written, file }));
    else if (bytes.toString("latin1", 0, 4) !== "wOF2") report(lookMessages.isNoWoff2({ written }));
    else fonts.push({ ...font, file, path: `${folders.fonts}${hashedName(file, bytes)}.woff2` });
  }
  return fonts;
}

export const logosOf = ({ publisher, look }: Pick<Settings, "publisher" | "look">): PictureFile[] =>
  [publisher.logo, look?.logo, look?.logoDark].filter((logo) => logo !== undefined);

/** Resolves the articles and sections that `front` of `_data/site.yaml` names. Only published articles are shown. */
export function resolveFront(fields: SiteFields, articles: ArticleIndex, sections: SectionNames) {
  /** @param find returns the file or name that an entry refers to, or a message unless the mistake is reported elsewhere */
  const resolve = (
    key: "pinned" | "sections",
    find: (entry: TextAt) => string | Message | undefined,
  ): string[] => {
    const chosen = new Set<string>();
    for (const entry of fields.texts(["front", key])) {
      const resolved = find(entry);
      if (typeof resolved === "string") chosen.add(resolved);
      else if (resolved)
        articles.diagnostics.push(mistake({ file: settingsFile, ...entry.place }, resolved, `front.${key}`));
    }
    return [...chosen];
  };
  const pinned = resolve("pinned", ({ text }) => {
    const { file, values } = articles.find(text) ?? {};
    return values?.draft
      ? frontPageMessages.isDraft({ written: quote(text) })
      : (file ?? articles.unknown(text));
  });
  return { pinned, sections: resolve("sections", (one) => findSection(one, sections)) };
}

function findSection({ text }: TextAt, sections: SectionNames): string | Message {
  const name = sections.find(text);
  if (name !== undefined) return name;
  const all = sections.all();
  const guess = nearest(text, all);
  const hint = guess ? didYouMean(quote(guess)) : frontPageMessages.theSections({ names: all.join(", ") });
  return together(frontPageMessages.isNoSection({ written: quote(text) }), hint);
}
