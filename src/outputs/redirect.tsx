import { renderToString } from "preact-render-to-string";
import { createView } from "../../_includes/view.ts";
import type { Words } from "../../_includes/words/words.ts";
import { escapeXml, xmlDeclaration } from "../../_includes/xml.ts";
import { encodedPath, redirectsPath } from "../news/addresses.ts";
import type { Redirect } from "../site/lists/redirects.ts";
import type { SiteContext, SiteModel } from "../site/model.ts";
import { paginated, single } from "../site/template.ts";

/** A page at an old address that redirects to the new one, on any host and without JavaScript. */
function drawRedirect(redirect: Redirect, model: SiteModel): string {
  const { to, title } = redirect;
  const { words } = createView(model);
  if (redirect.from.endsWith(".xml")) return drawMovedFeed(redirect, words, model);
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
            {words.movedIntro} <a href={model.addresses.href(to)}>{title}</a>
          </p>
        </main>
      </body>
    </html>
  );
  return `<!doctype html>\n${renderToString(page)}\n`;
}

/** A feed that only contains the new feed's address: feed readers do not follow redirect pages, and not every host can answer with 301. */
function drawMovedFeed({ to, title }: Redirect, words: Words, { addresses }: SiteContext): string {
  const [name, text] = [escapeXml(title), escapeXml(`${words.movedIntro} ${addresses.absolute(to)}`)];
  const [page, self] = [to.replace(/[^/]*$/, ""), to].map((path) => escapeXml(addresses.absolute(path)));
  return `${xmlDeclaration}<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
<title>${name}</title>
<link>${page}</link>
<description>${text}</description>
<atom:link rel="self" type="application/rss+xml" href="${self}"/>
<item>
<title>${name}: ${escapeXml(words.moved)}</title>
<link>${page}</link>
<guid isPermaLink="false">${self}</guid>
<description>${text}</description>
</item>
</channel>
</rss>
`;
}

/** `/lama` becomes `/lama/`; `/lama.html` stays a file. */
const redirectFile = ({ from }: Redirect): string =>
  /\.[a-z0-9]+$/i.test(from) || from.endsWith("/") ? from : `${from}/`;

/**
 * `_redirects`, for hosts that answer old addresses with 301 themselves (Netlify, Cloudflare Pages, GitLab Pages): old address, new
 * address, status. On other hosts the page at the old address redirects.
 *
 * Addresses are percent-encoded, because a space would split one in two, and `;` would end a line in a server configuration derived
 * from the file. Does not use `301!`, which would override the page on Netlify: Cloudflare ignores lines with a non-numeric status.
 */
export const redirectsFile = ({ redirects, addresses }: SiteModel): string =>
  redirects
    .map(
      ({ from, to }) =>
        `${encodedPath(addresses.prefixed(from))} ${encodedPath(addresses.prefixed(to))} 301\n`,
    )
    .join("");

/** A page at each old address, and `_redirects`. */
export const redirects = [
  paginated({
    name: "redirect",
    over: (site) => site.redirects,
    permalink: redirectFile,
    writtenWith: ({ to }) => to,
    render: drawRedirect,
  }),
  // Only if there are old addresses: a newsroom without any may provide its own `_redirects`.
  single({
    name: "redirects-file",
    permalink: () => redirectsPath,
    when: ({ redirects }) => redirects.length > 0,
    render: redirectsFile,
  }),
];
