/** The schema that ninjs is written to, in the repository iptc/newsinjson as `specification/ninjs-schema_3.0.json`. */
export const standard = {
  name: "ninjs",
  version: "3.0",
  schema: "http://www.iptc.org/std/ninjs/ninjs-schema_3.0.json#",
} as const;
