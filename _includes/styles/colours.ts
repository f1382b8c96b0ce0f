import type { Settings } from "../../src/content/settings.ts";
import { palette } from "../../src/news/settings/palette.ts";

/** Warta's own colours. */
export const colours = palette;

type Colours = Record<keyof typeof palette.light, string>;

/** A site's colours: Warta's own, with the accent of the settings. */
export function coloursOf({ look }: Pick<Settings, "look">): { light: Colours; dark: Colours } {
  const { accent } = look ?? {};
  return {
    light: { ...palette.light, ...(accent && { thread: accent.light }) },
    dark: { ...palette.dark, ...(accent && { thread: accent.dark }) },
  };
}

/** The colours of the browser's bar: the accent, if the settings have one, otherwise the page's own. */
export function barColours({ look }: Pick<Settings, "look">): { light: string; dark: string } {
  // The accent contrasts with paper, so it is dark enough for a dark system.
  const accent = look?.accent?.light;
  return { light: accent ?? palette.light.paper, dark: accent ?? palette.dark.paper };
}
