import type { Settings } from "../../src/content/settings.ts";
import { memoize } from "../../src/messages/message.ts";
import type { Addresses } from "../../src/news/addresses.ts";
import { palette } from "../../src/news/settings/palette.ts";

type Colours = Record<keyof typeof palette.light, string>;

/** Returns a site's colours: Warta's own, with the accent of the settings. */
export function coloursOf({ look }: Pick<Settings, "look">): { light: Colours; dark: Colours } {
  const { accent } = look ?? {};
  return {
    light: { ...palette.light, ...(accent && { thread: accent.light }) },
    dark: { ...palette.dark, ...(accent && { thread: accent.dark }) },
  };
}

/** Returns the colours of the browser's toolbar: the accent, if the settings have one, otherwise the page's background. */
export function barColours({ look }: Pick<Settings, "look">): { light: string; dark: string } {
  // The accent contrasts with paper, so it is dark enough for dark mode.
  const accent = look?.accent?.light;
  return { light: accent ?? palette.light.paper, dark: accent ?? palette.dark.paper };
}

/** The fonts of docs/look.md: all are installed on the reader's device. */
const systemFonts = {
  text: 'Charter,"Bitstream Charter","Sitka Text",Cambria,"Noto Serif",Georgia,serif',
  label: 'system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Helvetica Neue",sans-serif',
};

type Site = { settings: Pick<Settings, "look">; addresses: Pick<Addresses, "prefixed"> };

/** Returns the minified rules for what the settings choose: colours, fonts, logo. Cached for each site. */
export const lookRules: (site: Site) => string = memoize(({ settings, addresses }: Site) => {
  const { text = systemFonts.text, label = systemFonts.label } = settings.look ?? {};
  const { fonts = [], logo, logoDark } = settings.look ?? {};
  const { light, dark } = coloursOf(settings);
  const file = (path: string): string => `url(${addresses.prefixed(path)})`;
  return [
    ...fonts.map(
      // No page waits for a font or shifts when it arrives: a font is only used from the cache, or if it arrives at once.
      ({ family, weight, style, path }) =>
        `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};font-display:optional;src:${file(path)} format("woff2")}`,
    ),
    colourRules(
      { ...light, ...(logo && { logo: file(logo.path) }), text, label },
      // Dims bright areas of pictures, and makes bars and buttons less bright than text.
      { ...dark, ...palette.dimmed, ...(logoDark && { logo: file(logoDark.path) }) },
    ),
    // The name stays for screen readers.
    logo
      ? `.logo{display:block;height:2.5rem;max-width:100%;aspect-ratio:${logo.width}/${logo.height};background:var(--logo) 0/contain no-repeat;print-color-adjust:exact;text-indent:100%;white-space:nowrap;overflow:hidden}`
      : "",
  ].join("");
}, new WeakMap());

/**
 * Returns the rules for variables: dark values if the system is dark, unless the reader chose otherwise (`data-scheme`, see
 * `scripts/page.js`). Print uses the light ones. The dark values are written twice, which hardly matters after compression;
 * `light-dark()` would need other rules for browsers from before 2024.
 */
function colourRules(light: Record<string, string>, dark: Record<string, string>): string {
  const variables = (set: Record<string, string>): string =>
    Object.entries(set)
      .map(([name, value]) => `--${name}:${value}`)
      .join(";");
  const darkVariables = variables(dark);
  return [
    `:root{color-scheme:light dark;${variables(light)}}`,
    `@media screen and (prefers-color-scheme:dark){:root:not([data-scheme=light]){${darkVariables}}}`,
    `@media screen{:root[data-scheme=light]{color-scheme:light}:root[data-scheme=dark]{color-scheme:dark;${darkVariables}}}`,
  ].join("");
}
