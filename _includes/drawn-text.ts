import type { Settings } from "../src/content/settings.ts";
import type { SiteModel } from "../src/site/model.ts";
import { coloursOf } from "./styles/look.ts";
import { escapeXml } from "./xml.ts";

/** Letters of other scripts, which would be drawn as empty boxes. */
const unknownLetter = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;
/** Emoji, with their joiners and modifiers. */
const pictographs =
  /(?![\d#*©®™])[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]|\u200d|\ufe0f/gu;

/** Checks whether the fonts can draw a text. */
export const canDraw = (text: string): boolean => !unknownLetter.test(text);

/** Prepares a text for drawing: removes emoji, collapses whitespace. */
export const drawable = (text: string): string => text.replace(pictographs, "").replace(/\s+/g, " ").trim();

type Entity = Pick<Settings, "name" | "language">;

/** Returns the first letter or digit of a site's name, in upper case; if there is none, its first grapheme. */
function initialOf({ name, language }: Entity): string {
  const letter = /[\p{L}\p{N}]/u.exec(name)?.[0];
  if (letter) return letter.toLocaleUpperCase(language);
  const [first] = new Intl.Segmenter(language).segment(name);
  return first?.segment ?? "";
}

/** Checks whether the fonts can draw the initial, for devices that do not show SVG icons. */
export function canDrawInitial(settings: Entity): boolean {
  const initial = initialOf(settings);
  return initial !== "" && drawable(initial) === initial && canDraw(initial);
}

/**
 * Draws `ikon.svg`: the site's initial above a short line, like a newspaper's drop cap. Legible at 16 pixels; uses whichever serif font
 * the device has. It has the site's light colours in dark mode too.
 */
export function siteIcon({ settings }: Pick<SiteModel, "settings">): string {
  const letter = escapeXml(initialOf(settings));
  const { paper, ink, thread } = coloursOf(settings).light;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" role="img" aria-label="${escapeXml(settings.name)}">
<rect width="64" height="64" rx="12" fill="${escapeXml(paper)}"/>
<text x="32" y="46" text-anchor="middle" font-family="Georgia, 'Noto Serif', 'Times New Roman', serif" font-size="46" font-weight="700" fill="${escapeXml(ink)}">${letter}</text>
<rect x="18" y="52" width="28" height="4" fill="${escapeXml(thread)}"/>
</svg>
`;
}
