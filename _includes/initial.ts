import type { Settings } from "../src/content/settings.ts";
import { canDraw, drawable } from "./share-card/card.ts";

type Entity = Pick<Settings, "name" | "language">;

/** The first letter or figure of a site's name, as a capital; of a name without either, its first character as readers see it. */
export function initialOf({ name, language }: Entity): string {
  const letter = /[\p{L}\p{N}]/u.exec(name)?.[0];
  if (letter) return letter.toLocaleUpperCase(language);
  const [first] = new Intl.Segmenter(language).segment(name);
  return first?.segment ?? "";
}

/** Whether the initial can be drawn in the fonts there are, for devices that show no SVG as an icon. */
export function canDrawInitial(settings: Entity): boolean {
  const initial = initialOf(settings);
  return initial !== "" && drawable(initial) === initial && canDraw(initial);
}
