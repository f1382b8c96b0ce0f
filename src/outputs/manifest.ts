import { siteIcon } from "../../_includes/icon.ts";
import { barColours, colours } from "../../_includes/styles/colours.ts";
import { homePath, manifestPath } from "../news/addresses.ts";
import type { SiteModel } from "../site/model.ts";
import { asJson, single } from "../site/template.ts";

/** The length, in letters, that fits under an icon on a home screen (Chrome's advice for `short_name`). */
const longestShortName = 12;

/** The first words of a name that fit under an icon. A longer first word is left whole; the device cuts it. */
function shortName(name: string): string {
  const words = name.split(/\s+/);
  let short = words[0] ?? name;
  for (const word of words.slice(1)) {
    if (`${short} ${word}`.length > longestShortName) break;
    short += ` ${word}`;
  }
  return short;
}

/**
 * `manifest.webmanifest` (https://www.w3.org/TR/appmanifest/): the site's name and icon for a home screen. It keeps the
 * browser's own buttons, because pages have no back button.
 *
 * @param colors CSS colours: `theme` of the browser's bar, `background` of the screen while the page loads
 * @returns an object for `JSON.stringify`
 */
export function webManifest(
  { settings, addresses }: SiteModel,
  colors: { theme: string; background: string },
) {
  const home = addresses.prefixed(homePath);
  return {
    id: home,
    name: settings.name,
    short_name: shortName(settings.name),
    description: settings.description,
    lang: settings.language,
    dir: "ltr",
    start_url: home,
    scope: home,
    display: "minimal-ui",
    theme_color: colors.theme,
    background_color: colors.background,
    icons: [{ src: addresses.prefixed(addresses.icon), sizes: "any", type: "image/svg+xml", purpose: "any" }],
  };
}

export const manifest = single({
  name: "manifest",
  permalink: () => manifestPath,
  render: (site) =>
    asJson(webManifest(site, { theme: barColours(site.settings).light, background: colours.light.paper })),
});

export const icon = single({ name: "icon", permalink: ({ addresses }) => addresses.icon, render: siteIcon });
