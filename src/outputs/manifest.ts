import { siteIcon } from "../../_includes/drawn-text.ts";
import { barColours } from "../../_includes/styles/look.ts";
import { homePath, manifestPath } from "../news/addresses.ts";
import { palette } from "../news/settings/palette.ts";
import type { SiteModel } from "../site/model.ts";
import { asJson, single } from "../site/template.ts";

/**
 * Returns the first words of a name that fit below an icon on a home screen: twelve characters (Chrome's advice for `short_name`). Keeps
 * a longer first word whole; the device truncates it.
 */
const shortName = (name: string): string => /^.{1,12}(?=\s|$)|^\S+/.exec(name)?.[0] ?? name;

/**
 * Makes `manifest.webmanifest` (https://www.w3.org/TR/appmanifest/): the site's name and icon for a home screen. Keeps the browser's
 * own buttons, because pages have no back button.
 *
 * @param colors CSS colours: `theme` for the browser's bar, `background` for the screen while the page loads
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
    asJson(webManifest(site, { theme: barColours(site.settings).light, background: palette.light.paper })),
});

export const icon = single({ name: "icon", permalink: ({ addresses }) => addresses.icon, render: siteIcon });
