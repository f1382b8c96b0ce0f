import type { BodyPicture } from "./article.ts";

/** A subject that articles share: a person, an organisation, a thing, a place. */
export interface Tag {
  /** Last part of its address: `/tag/<slug>/`. */
  slug: string;
  /** As it is written in running text: `TikTok`. */
  name: string;
  /** Other names it goes by: `Tik Tok`. */
  aliases: string[];
  /** schema.org type: `Organization`, `Person`, `Place`, `SoftwareApplication`, …; `Thing` where nothing is said. */
  kind: string;
  /** Addresses of pages that are about the same thing (schema.org `sameAs`). */
  sameAs: string[];
  description?: string;
  /** `false`: its mentions in articles are not turned into links. */
  autolink: boolean;
  /** Markdown under the front matter; empty where there is none. */
  body: string;
  /** 1-based line of its file that `body` starts on; absent for a tag that only articles name. */
  bodyLine?: number;
  /** The pictures that `body` shows, but for those on other sites; absent where there are none. */
  pictures?: BodyPicture[];
  /** Its file from the project's root; absent for a tag that only articles name. */
  file?: string;
}
