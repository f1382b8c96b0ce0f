/** A headline, description or body. */
export interface RoleText {
  role: string;
  /** IANA media type. */
  contentType: string;
  value: string;
  charCount?: number;
  wordCount?: number;
}

export type ConceptList = "people" | "organisations" | "places" | "events" | "objects" | "subjects";

/**
 * The part of IPTC ninjs 3.0 that Warta writes: an article, or what is associated with it, a picture or a translation. The
 * schema allows no other keys (`unevaluatedProperties: false`).
 */
export interface NinjsItem
  extends Partial<Record<ConceptList, { name: string; rel: "about" | "section"; uri: string }[]>> {
  /** Required for an associated item. */
  name?: string;
  uri: string;
  type: "text" | "picture";
  representationType?: "full" | "partial";
  /** RFC 3339. */
  firstCreated?: string;
  versionCreated?: string;
  pubStatus?: "usable" | "withheld" | "canceled";
  language?: string;
  headlines?: RoleText[];
  descriptions?: RoleText[];
  bodies?: RoleText[];
  by?: string;
  slugline?: string;
  located?: string;
  infoSources?: { name: string; role: string; uri?: string }[];
  renditions: { name: string; href: string; contentType?: string; width?: number; height?: number }[];
  associations?: NinjsItem[];
  altIds?: { role: string; value: string }[];
  trustIndicators?: { role: string; title: string; href: string }[];
  copyrightHolder?: string;
  copyrightNotice?: string;
  /** The schema: `specification/ninjs-schema_3.0.json` in the repository iptc/newsinjson. */
  standard?: { name: "ninjs"; version: "3.0"; schema: string };
}
