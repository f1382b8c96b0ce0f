import { homePath } from "../../site/addresses.ts";
import type { SiteFrame } from "../../site/model.ts";

/** `@id`s of the nodes that more than one page speaks of: every page must call the same thing by the same name. */

export const organisationId = ({ addresses }: SiteFrame): string =>
  `${addresses.absolute(homePath)}#organization`;
export const websiteId = ({ addresses }: SiteFrame): string => `${addresses.absolute(homePath)}#website`;
/** @param url absolute address of the article's page */
export const articleId = (url: string): string => `${url}#article`;
/** @param url absolute address of the author's page */
export const authorId = (url: string): string => `${url}#author`;
/** @param url absolute address of the tag's page */
export const thingId = (url: string): string => `${url}#thing`;
/** @param url absolute address of the page they stand on */
export const breadcrumbsId = (url: string): string => `${url}#breadcrumbs`;
