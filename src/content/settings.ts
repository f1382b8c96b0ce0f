import type { Language } from "../messages/message.ts";
import type { PictureFile } from "./pictures/measure-pictures.ts";

/** A section as `_data/site.yaml` may describe it. Sections not named there are made from the articles that name them. */
export interface SectionSettings {
  name: string;
  slug: string;
  description?: string;
}

export interface Publisher {
  name: string;
  url?: string;
  /** The file of its logo, measured. */
  logo?: PictureFile;
  email?: string;
  address?: string;
  /** Addresses of its profiles elsewhere. */
  sameAs: string[];
  /** ISO 8601 date or year. */
  foundingDate?: string;
}

/** The repository that the editor's screen saves to. */
export interface AdminSettings {
  backend: "github" | "gitlab" | "gitea";
  /** Owner and name: `redaksi/warta`. */
  repo: string;
  branch?: string;
  /** Address of the host's API, where the newsroom runs the host itself. */
  apiRoot?: string;
  /** Address that signs editors in. */
  baseUrl?: string;
  /** Of the OAuth application. */
  appId?: string;
}

/** `_data/site.yaml`, read and checked. */
export interface Settings {
  name: string;
  description?: string;
  /** Origin without trailing slash: `https://contoh.id`. */
  origin: string;
  /** Path of `url`: `/` or `/warta/`. A build's path prefix goes before it. */
  pathPrefix: string;
  language: Language;
  /** IANA name: `Asia/Jakarta`. */
  timeZone: string;
  publisher: Publisher;
  /** In the order they stand in the menu. */
  sections: SectionSettings[];
  /** Pages of the site's own that stand in the menu and the sitemap; paths as the site's own are written. */
  menu: { name: string; path: string }[];
  /** Items on a page of a list. */
  pageSize: number;
  /** Entries of a feed. */
  feedSize: number;
  /** The editor's screen: `false` for none, absent for one that works with a folder of the editor's computer. */
  admin?: false | AdminSettings;
  /** The site has a page to search its articles. */
  search: boolean;
  /** Articles, tags, sections, authors and the site itself have a card to be shared with. */
  shareCards: boolean;
}
