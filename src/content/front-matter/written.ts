import type { Place } from "./yaml-source.ts";

/** Something an editor wrote, and where. */
export interface Written {
  text: string;
  place: Place;
}

/** A picture named in a text or in front matter, not looked at yet. */
export interface WrittenPicture {
  /** As the page's Markdown has it: `foto.jpg`, `/bagan.svg`, `content/articles/foto.jpg`. */
  src: string;
  alt: string;
  caption?: string;
  credit?: string;
  place: Place;
}
