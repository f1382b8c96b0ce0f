import type { z } from "zod";
import type { PictureFile } from "./pictures/measure-pictures.ts";
import type { siteSchema } from "./schema/site.ts";

type Written = z.output<typeof siteSchema>;

/** A section as `_data/site.yaml` may describe it. Sections not named there are made from the articles that name them. */
export type SectionSettings = Written["sections"][number] & { slug: string };

/** Who publishes the site. */
export type Publisher = Omit<Written["publisher"], "logo"> & {
  /** The file of its logo, measured. */
  logo?: PictureFile;
};

/** The repository that the editor's screen saves to. */
export type AdminSettings = Exclude<Written["admin"], false | undefined>;

/** `_data/site.yaml`, read and checked: every key is described in its schema, `schema/site.ts`. */
export interface Settings extends Omit<Written, "url" | "publisher" | "sections"> {
  /** Origin of `url` without trailing slash: `https://contoh.id`. */
  origin: string;
  /** Path of `url`: `/` or `/warta/`. A build's path prefix goes before it. */
  pathPrefix: string;
  publisher: Publisher;
  sections: SectionSettings[];
}
