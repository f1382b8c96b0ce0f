/** What a page's head says of it to browsers, search engines and social networks. */
export interface HeadMeta {
  /** The whole `<title>`. */
  title: string;
  description?: string;
  /** Absolute address. */
  canonical: string;
  robots: string;
  openGraph: { property: string; content: string }[];
  twitter: { name: string; content: string }[];
  /** Feeds a reader can subscribe to on this page. */
  feeds: { type: string; title: string; href: string }[];
  /** The same content in each of its languages, this one too: absolute addresses. `x-default`: for all other readers. */
  languages: { hreflang: string; href: string }[];
  /** The same content in other forms. */
  alternates: { type: string; title?: string; href: string }[];
}
