import type { z } from "zod";
import type { tagSchema } from "../news/tag.ts";
import type { BodyPicture } from "./article.ts";

/** A subject that articles share: a person, organisation, thing or place. The schema describes the keys. */
export interface Tag extends z.output<typeof tagSchema> {
  /** Last part of its address: `/tag/<slug>/`. */
  slug: string;
  /** Markdown under the front matter; may be empty. */
  body: string;
  /** 1-based line of its file where `body` starts; absent for a tag that only articles name. */
  bodyLine?: number;
  /** The pictures in `body`, without those on other sites; absent if there are none. */
  pictures?: BodyPicture[];
  /** Its file from the project's root; absent for a tag that only articles name. */
  file?: string;
}
