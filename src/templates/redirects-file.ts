import type { SiteModel } from "../site/model.ts";

/**
 * `_redirects`: the old addresses of articles for hosts that answer them with 301 themselves (Netlify, Cloudflare Pages,
 * GitLab Pages): old address, new address, status. Where a host knows of no such file, the page at the old address leads on.
 *
 * Addresses are percent-encoded: a blank would part one in two.
 * Not `301!`, which would go before that page on Netlify too: Cloudflare leaves out lines whose status is no number.
 */
export const redirectsFile = ({ redirects, addresses }: SiteModel): string =>
  redirects
    .map(
      ({ from, to }) => `${encodeURI(addresses.prefixed(from))} ${encodeURI(addresses.prefixed(to))} 301\n`,
    )
    .join("");
