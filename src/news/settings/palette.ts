import colours from "./palette.json" with { type: "json" };

/** The colours of docs/look.md, as `#rrggbb`. `look.accent` of `_data/site.yaml` replaces the accent colour, `thread`. */
export const palette = colours;

/** WCAG 2.2 at level AA for text of any size: https://www.w3.org/TR/WCAG22/#contrast-minimum */
export const minContrast = 4.5;

/** Red, green and blue of `#rrggbb`, from 0 to 1. */
const channels = (colour: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Returns the contrast ratio of two colours, each `#rrggbb`: from 1 to 21, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(first: string, second: string): number {
  const [darker = 0, lighter = 0] = [luminance(first), luminance(second)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/**
 * Finds the nearest shade of a colour that is readable on a background: darker on a light one, lighter on a dark one. Keeps hue
 * and saturation (HSL, https://www.w3.org/TR/css-color-4/#the-hsl-notation).
 *
 * @param colour and `background` as `#rrggbb`
 * @param minimum contrast, which black or white must reach on the background
 */
export function readableShade(colour: string, background: string, minimum: number): string {
  const [red = 0, green = 0, blue = 0] = channels(colour);
  const [low, high] = [Math.min(red, green, blue), Math.max(red, green, blue)];
  const range = high - low;
  const lightness = (high + low) / 2;
  const saturation = range === 0 ? 0 : range / (1 - Math.abs(2 * lightness - 1));
  const sextant =
    range === 0
      ? 0
      : high === red
        ? (green - blue) / range
        : high === green
          ? 2 + (blue - red) / range
          : 4 + (red - green) / range;
  const step = luminance(background) > 0.5 ? -0.01 : 0.01;
  let shade = colour;
  for (let next = lightness; contrast(shade, background) < minimum && next >= 0 && next <= 1; next += step)
    shade = fromHsl((sextant * 60 + 360) % 360, saturation, next);
  return shade;
}

/** @returns `#rrggbb` */
function fromHsl(hue: number, saturation: number, lightness: number): string {
  const amplitude = saturation * Math.min(lightness, 1 - lightness);
  const channel = (offset: number): string => {
    const at = (offset + hue / 30) % 12;
    const value = lightness - amplitude * Math.max(-1, Math.min(at - 3, 9 - at, 1));
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, "0");
  };
  return `#${channel(0)}${channel(8)}${channel(4)}`;
}
