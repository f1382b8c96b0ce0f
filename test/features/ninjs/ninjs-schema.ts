import { z } from "zod";

/**
 * The keys of IPTC ninjs 3.0 that are written here, transcribed from `specification/ninjs-schema_3.0.json` of the
 * repository iptc/newsinjson (CC BY 4.0). Like that schema it knows no other keys.
 */
const dateTime = z.iso.datetime({ offset: true });
/** JSON Schema's format `uri`: absolute. */
const uri = z.string().refine((text) => URL.canParse(text) && !/[\s<>"{}|\\^`]/.test(text));
const text = z.strictObject({
  role: z.string().optional(),
  contentType: z.string().optional(),
  value: z.string(),
});
const concept = z.strictObject({ name: z.string(), rel: z.string(), uri });
const concepts = z.array(concept).min(1).optional();
const rendition = z.strictObject({
  name: z.string(),
  href: uri,
  contentType: z.string().optional(),
  width: z.int().optional(),
  height: z.int().optional(),
});

const common = {
  uri,
  type: z.enum(["text", "picture"]),
  representationType: z.enum(["full", "partial"]).optional(),
  firstCreated: dateTime.optional(),
  versionCreated: dateTime.optional(),
  pubStatus: z.enum(["usable", "withheld", "canceled"]).optional(),
  language: z.string().optional(),
  headlines: z.array(text).optional(),
  descriptions: z.array(text).optional(),
  bodies: z.array(text.extend({ charCount: z.int().optional(), wordCount: z.int().optional() })).optional(),
  by: z.string().optional(),
  slugline: z.string().optional(),
  located: z.string().optional(),
  people: concepts,
  organisations: concepts,
  places: concepts,
  events: concepts,
  objects: concepts,
  subjects: concepts,
  infoSources: z
    .array(z.strictObject({ name: z.string(), role: z.string().optional(), uri: uri.optional() }))
    .optional(),
  renditions: z.array(rendition).optional(),
  altIds: z.array(z.strictObject({ role: z.string(), value: z.string() })).optional(),
  copyrightHolder: z.string().optional(),
  copyrightNotice: z.string().optional(),
  standard: z.strictObject({ name: z.string(), version: z.string(), schema: uri }).optional(),
};

export const ninjsSchema = z.strictObject({
  ...common,
  associations: z.array(z.strictObject({ ...common, name: z.string() })).optional(),
});
