/** The part of schema.org that pages write. Each node is named for its type, https://schema.org/<type>. */

/** Another node of the graph, or a page elsewhere. */
export interface Reference {
  "@id": string;
}

export interface OrganisationNode {
  "@type": "Organization" | "NewsMediaOrganization";
  "@id"?: string;
  name: string;
  url?: string;
  logo?: ImageNode;
  email?: string;
  address?: string;
  foundingDate?: string;
  sameAs?: string[];
  /** Addresses of its policies, those that are pages of the site. */
  masthead?: string;
  ethicsPolicy?: string;
  correctionsPolicy?: string;
  publishingPrinciples?: string;
  ownershipFundingInfo?: string;
  actionableFeedbackPolicy?: string;
  knowsAbout?: ThingNode[];
}

export interface PersonNode {
  "@type": "Person";
  "@id"?: string;
  name: string;
  url?: string;
  knowsAbout?: ThingNode[];
}

export interface ImageNode {
  "@type": "ImageObject";
  url: string;
  width?: number;
  height?: number;
  caption?: string;
  creditText?: string;
}

/** What a tag stands for; its type is whatever its file says. */
export interface ThingNode {
  "@type": string;
  "@id": string;
  name: string;
  alternateName?: string[];
  description?: string;
  sameAs?: string[];
  url?: string;
}

export interface CreativeWorkNode {
  "@type": "CreativeWork";
  name?: string;
  author?: PersonNode;
  publisher?: OrganisationNode;
  /** ISO 8601, a date alone where no time is known. */
  datePublished?: string;
  url?: string;
  license?: string;
}

export interface CorrectionNode {
  "@type": "CorrectionComment";
  text: string;
  datePublished: string;
}

export interface ArticleNode {
  "@type": "NewsArticle";
  "@id": string;
  url: string;
  mainEntityOfPage: string;
  headline: string;
  description: string;
  image?: ImageNode[];
  /** The pictures of its text. */
  hasPart?: ImageNode[];
  /** ISO 8601 with offset. */
  datePublished: string;
  dateModified: string;
  author: (PersonNode | OrganisationNode)[];
  editor?: PersonNode[];
  publisher: Reference;
  dateline?: string;
  articleSection: string;
  keywords: string[];
  about: ThingNode[];
  /** Things of `about`. */
  mentions?: Reference[];
  wordCount: number;
  /** ISO 8601 duration: `PT3M`. */
  timeRequired: string;
  inLanguage: string;
  isAccessibleForFree: true;
  isPartOf: Reference;
  isBasedOn?: CreativeWorkNode;
  /** What it was translated from, or into. */
  translationOfWork?: Reference;
  workTranslation?: Reference;
  correction?: CorrectionNode[];
}

export interface ListItemNode {
  "@type": "ListItem";
  /** From 1. */
  position: number;
  name: string;
  /** Absolute address; of a breadcrumb it is called `item`. */
  url?: string;
  item?: string;
}

export interface BreadcrumbsNode {
  "@type": "BreadcrumbList";
  "@id": string;
  itemListElement: ListItemNode[];
}

export interface ItemListNode {
  "@type": "ItemList";
  /** Of the whole list, of which this page shows a part. */
  numberOfItems?: number;
  itemListElement: ListItemNode[];
}

export interface WebPageNode {
  "@type": "WebPage" | "AboutPage" | "CollectionPage" | "ProfilePage";
  "@id": string;
  url: string;
  name: string;
  description?: string;
  inLanguage: string;
  isPartOf: Reference;
  breadcrumb?: Reference;
  dateModified?: string;
  about?: ThingNode;
  mainEntity?: ItemListNode | PersonNode | OrganisationNode;
  hasPart?: { "@type": "NewsArticle"; "@id": string; headline: string; url: string }[];
}

export interface WebsiteNode {
  "@type": "WebSite";
  "@id": string;
  url: string;
  name: string;
  description?: string;
  inLanguage: string;
  publisher: Reference;
}

/** All that one page says of itself. */
export type Graph = (ArticleNode | BreadcrumbsNode | WebPageNode | WebsiteNode | OrganisationNode)[];
