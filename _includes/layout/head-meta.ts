/** The metadata in a page's head. */
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
  /** All languages of this page, its own included, with absolute addresses. `x-default` is for readers of other languages. */
  languages: { hreflang: string; href: string }[];
  /** The same content in other forms. */
  alternates: { type: string; title?: string; href: string }[];
}
