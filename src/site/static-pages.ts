import type { StaticPage } from "../content/static-page.ts";
import { type Addresses, correctionsPath, staticPagePath } from "./addresses.ts";
import type { SiteModel } from "./model.ts";
import { readPlainText } from "./text/read-text.ts";

/**
 * The pages that are not news, by path, and the policy that the page of corrections shows: the text of the page whose
 * address that is.
 */
export function staticPages(
  pages: readonly StaticPage[],
  addresses: Addresses,
): Pick<SiteModel, "pages" | "correctionsPolicy"> {
  const written: SiteModel["pages"] = pages
    .map((page) => ({ ...page, path: staticPagePath(page.slug), html: readPlainText(page, addresses) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const policy = written.find(({ path }) => path === correctionsPath);
  return {
    pages: written.filter((page) => page !== policy),
    ...(policy ? { correctionsPolicy: policy } : {}),
  };
}
