import type { Written } from "./front-matter/yaml-source.ts";
import type { Font, NamedFont } from "./look.ts";
import type { PictureFile } from "./pictures/measure-pictures.ts";
import type { SiteFields } from "./read-settings.ts";
import type { Settings } from "./settings.ts";

/** The keys of the settings that name a picture. */
const logoKeys = ["publisher.logo", "look.logo", "look.logoDark"] as const;
export type LogoKey = (typeof logoKeys)[number];

/** The files that the settings name, and where. */
export interface SettingsFiles {
  logos: { key: LogoKey; written: Written }[];
  fonts: NamedFont[];
}

/** Lists the files that the settings name. */
export function namedFiles({ values: { look }, place, text }: SiteFields): SettingsFiles {
  const logos = logoKeys.flatMap((key) => {
    const path = key.split(".");
    const written = text(path);
    return written === undefined ? [] : [{ key, written: { text: written, place: place(path) } }];
  });
  const fonts = (look?.fonts ?? []).map(({ file, ...font }, index) => ({
    ...font,
    written: { text: file, place: place(["look", "fonts", index, "file"]) },
  }));
  return { logos, fonts };
}

/** Puts the files that were found into the settings. */
export function withFiles(
  settings: Settings,
  logos: Partial<Record<LogoKey, PictureFile>>,
  fonts: Font[],
): Settings {
  const { publisher, look } = settings;
  const { "publisher.logo": ofPublisher, "look.logo": logo, "look.logoDark": logoDark } = logos;
  return {
    ...settings,
    publisher: { ...publisher, ...(ofPublisher && { logo: ofPublisher }) },
    ...(look && { look: { ...look, fonts, ...(logo && { logo }), ...(logoDark && { logoDark }) } }),
  };
}

/** The logos of the settings. */
export const logosOf = ({ publisher, look }: Pick<Settings, "publisher" | "look">): PictureFile[] =>
  [publisher.logo, look?.logo, look?.logoDark].filter((logo) => logo !== undefined);
