import type { z } from "zod";
import type { BodyPicture } from "./article.ts";
import type { tagSchema } from "./schema/tag.ts";

/** A subject that articles share: a person, an organisation, a thing, a place. What each key is for stands in the schema. */
export interface Tag extends z.output<typeof tagSchema> {
  /** Last part of its address: `/tag/<slug>/`. */
  slug: string;
  /** Markdown under the front matter; empty where there is none. */
  body: string;
  /** 1-based line of its file that `body` starts on; absent for a tag that only articles name. */
  bodyLine?: number;
  /** The pictures that `body` shows, but for those on other sites; absent where there are none. */
  pictures?: BodyPicture[];
  /** Its file from the project's root; absent for a tag that only articles name. */
  file?: string;
}
