/** The part of IPTC ninjs 3.0 that Warta writes; the schema allows no other keys (`unevaluatedProperties: false`). */

/** A person, organisation, place, event, thing or subject the article is about. */
export interface Concept {
  name: string;
  rel: "about" | "section";
  /** Absolute address of its page on this site. */
  uri: string;
}

/** A headline, description or body. */
export interface RoleText {
  role: string;
  /** IANA media type. */
  contentType?: string;
  value: string;
}

export interface Body extends RoleText {
  charCount?: number;
  wordCount?: number;
}

export interface InfoSource {
  name: string;
  role: string;
  uri?: string;
}

export interface Rendition {
  name: string;
  href: string;
  contentType?: string;
  width?: number;
  height?: number;
}

export interface NinjsPicture {
  /** Required for an associated object, like `uri`. */
  name: string;
  uri: string;
  type: "picture";
  by?: string;
  descriptions: RoleText[];
  renditions: Rendition[];
}

/** The same article in another language. */
export interface NinjsTranslation {
  name: "original" | "translation";
  uri: string;
  type: "text";
  language: string;
  headlines: RoleText[];
  renditions: Rendition[];
}

export type ConceptList = "people" | "organisations" | "places" | "events" | "objects" | "subjects";

export interface Ninjs extends Partial<Record<ConceptList, Concept[]>> {
  uri: string;
  type: "text";
  representationType: "full";
  /** RFC 3339. */
  firstCreated: string;
  versionCreated: string;
  pubStatus: "usable" | "withheld";
  language: string;
  headlines: RoleText[];
  descriptions?: RoleText[];
  bodies: Body[];
  by: string;
  slugline: string;
  located?: string;
  infoSources?: InfoSource[];
  renditions: Rendition[];
  associations?: (NinjsPicture | NinjsTranslation)[];
  altIds: { role: string; value: string }[];
  trustIndicators?: { role: string; title: string; href: string }[];
  copyrightHolder: string;
  copyrightNotice: string;
  standard: { name: "ninjs"; version: "3.0"; schema: string };
}

/** A withdrawn article. */
export interface CanceledNinjs
  extends Pick<
    Ninjs,
    | "uri"
    | "type"
    | "firstCreated"
    | "versionCreated"
    | "language"
    | "headlines"
    | "descriptions"
    | "renditions"
    | "altIds"
    | "copyrightHolder"
    | "standard"
  > {
  representationType: "partial";
  pubStatus: "canceled";
}

/** The ninjs schema: `specification/ninjs-schema_3.0.json` in the repository iptc/newsinjson. */
export const standard = {
  name: "ninjs",
  version: "3.0",
  schema: "http://www.iptc.org/std/ninjs/ninjs-schema_3.0.json#",
} as const;
