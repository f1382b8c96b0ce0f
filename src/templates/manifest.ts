import { colours } from "../../_includes/styles/colours.ts";
import { homePath, iconPath, manifestPath } from "../site/addresses.ts";
import type { SiteModel } from "../site/model.ts";
import { asJson, single } from "./template.ts";

/** What home screens have room for under an icon (Chrome's advice for `short_name`). */
const shortest = 12;

/** The first words of a name that fit under an icon; a first word too long is left whole, for the device to cut. */
function shortName(name: string): string {
  const words = name.split(/\s+/);
  let short = words[0] ?? name;
  for (const word of words.slice(1)) {
    if (`${short} ${word}`.length > shortest) break;
    short += ` ${word}`;
  }
  return short;
}

/**
 * `manifest.webmanifest` (https://www.w3.org/TR/appmanifest/): the site's name and icon for a home screen. It is opened
 * with the browser's own buttons, as pages have none to go back with.
 *
 * @param colors CSS colours: of the bar around a page, and of the screen before one is drawn
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
    icons: [{ src: addresses.prefixed(iconPath), sizes: "any", type: "image/svg+xml", purpose: "any" }],
  };
}

const { light } = colours;

export const manifest = single({
  name: "manifest",
  permalink: manifestPath,
  render: (site) => asJson(webManifest(site, { theme: light.paper, background: light.paper })),
});
