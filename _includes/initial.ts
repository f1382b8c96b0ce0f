import type { Settings } from "../src/content/settings.ts";
import { canDraw, drawable } from "../src/features/cards/card.ts";

type Entity = Pick<Settings, "name" | "language">;

/** The first letter or digit of a site's name, in upper case; without either, its first grapheme. */
export function initialOf({ name, language }: Entity): string {
  const letter = /[\p{L}\p{N}]/u.exec(name)?.[0];
  if (letter) return letter.toLocaleUpperCase(language);
  const [first] = new Intl.Segmenter(language).segment(name);
  return first?.segment ?? "";
}

/** Whether the fonts can draw the initial, for devices that do not show SVG icons. */
export function canDrawInitial(settings: Entity): boolean {
  const initial = initialOf(settings);
  return initial !== "" && drawable(initial) === initial && canDraw(initial);
}
