import { renderToString } from "preact-render-to-string";
import { createView } from "../../_includes/view.ts";
import { redirectsPath } from "../site/addresses.ts";
import type { Redirect, SiteContext, SiteModel } from "../site/model.ts";
import { paginated, single } from "./template.ts";

/** A page at an old address that leads to the new one, on any host and without JavaScript. */
function drawRedirect({ to, title }: Redirect, model: SiteContext): string {
  const { words } = createView(model);
  const href = model.addresses.href(to);
  const page = (
    <html lang={words.locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <meta name="robots" content="noindex" />
        <link rel="canonical" href={model.addresses.absolute(to)} />
        <meta http-equiv="refresh" content={`0; url=${model.addresses.prefixed(to)}`} />
      </head>
      <body>
        <main>
          <h1>{words.moved}</h1>
          <p>
            {words.movedIntro} <a href={href}>{title}</a>
          </p>
        </main>
      </body>
    </html>
  );
  return `<!doctype html>\n${renderToString(page)}\n`;
}

/** `/lama/` becomes a folder's page, `/lama.html` that file. */
const redirectFile = ({ from }: Redirect): string =>
  /\.[a-z0-9]+$/i.test(from) || from.endsWith("/") ? from : `${from}/`;

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

/** A page at each old address, and `_redirects` for hosts that read one: Netlify, Cloudflare Pages and others. */
export const redirects = [
  paginated({
    name: "redirect",
    over: (site) => site.redirects,
    permalink: redirectFile,
    render: drawRedirect,
  }),
  // Only where there are old addresses, so that a newsroom without any may copy a `_redirects` of its own.
  single({
    name: "redirects-file",
    permalink: redirectsPath,
    when: ({ redirects }) => redirects.length > 0,
    render: redirectsFile,
  }),
];
