import { readFileSync } from "node:fs";
import path from "node:path";
import { type Diagnostic, mistakeFromError, report } from "../content/diagnostic.ts";
import type { PreviewResponse } from "../eleventy.ts";
import type { Language } from "../messages/message.ts";
import { buildMessages } from "../messages/messages.ts";
import { blankPage, mistakesOverlay, noticesOverlay } from "./overlay.tsx";
import type { servePages } from "./serve-pages.ts";

/** What an editor sees while serving: the last valid site, with new mistakes on top. */
export type Preview = ReturnType<typeof createPreview>;

/** The functions of a site that the preview uses. */
type PreviewSite = ReturnType<typeof servePages>;

/** The output folder, which contains a newsroom's own pages, and the path prefix. */
interface Place {
  output: string;
  /** `/` or `/warta/`. */
  prefix: string;
}

const html = "text/html; charset=utf-8";

/** Creates a preview, which responds to nothing until it has a site or mistakes. */
export function createPreview() {
  let site: PreviewSite | undefined;
  let language: Language = "id";
  let mistakes: readonly Diagnostic[] = [];
  let place: Place = { output: "", prefix: "/" };
  let overlay = "";
  /** Whether the site has changed since a page was opened. */
  let hasNews = false;

  /** Responds to an address without a page in the model: with one of the newsroom's own pages, or an empty page for the mistakes. */
  const fallbackPage = (pathname: string): PreviewResponse | undefined => {
    if (!/(?:\/|\.html)$/.test(pathname)) return undefined;
    const body = readPage(pathname, place) ?? blankPage(language);
    return { status: 200, headers: { "content-type": html }, body };
  };

  const errorPage = (error: unknown): string => {
    if (mistakes.length > 0) return withOverlay(blankPage(language), overlay);
    // Usually from a component.
    const fault = mistakeFromError(error, "");
    report([fault], language);
    const shown = mistakesOverlay([fault], language, buildMessages.cannotBeDrawn());
    return withOverlay(blankPage(language), shown);
  };

  return {
    /** Renders a page, or a page with the reason if that fails. If it threw, Eleventy would neither write nor reload anything. */
    draw(render: () => string): string {
      try {
        return render();
      } catch (error) {
        return errorPage(error);
      }
    },
    show(shown: PreviewSite): void {
      site = shown;
      hasNews = true;
      mistakes = [];
      overlay = "";
    },
    /** Shows notices on the pages of the current site. */
    note(notices: readonly Diagnostic[], spoken: Language): void {
      language = spoken;
      overlay = notices.length > 0 ? noticesOverlay(notices, spoken) : "";
    },
    report(found: readonly Diagnostic[], where: Place, spoken: Language): void {
      mistakes = found;
      hasNews = true;
      place = where;
      language = spoken;
      const shown = site ? buildMessages.shownAsBefore() : buildMessages.noSiteYet();
      overlay = mistakesOverlay(found, spoken, shown);
    },
    hasMistakes: (): boolean => mistakes.length > 0,
    hasNews: (): boolean => hasNews,
    /** Returns the response of the development server; undefined to serve the output folder. @param isPage whether a browser opens it as a page */
    answer({ url: { pathname } }: { url: URL }, isPage = false): PreviewResponse | undefined {
      if (isPage) hasNews = false;
      let page: PreviewResponse | undefined;
      try {
        page = site?.answer(pathname) ?? (mistakes.length > 0 ? fallbackPage(pathname) : undefined);
      } catch (error) {
        // Otherwise Eleventy's server would never respond.
        return { status: 500, headers: { "content-type": html }, body: errorPage(error) };
      }
      if (page?.headers["content-type"] !== html) return page;
      return overlay === "" ? page : { ...page, body: withOverlay(page.body, overlay) };
    },
  };
}

function withOverlay(page: string, overlay: string): string {
  const end = page.lastIndexOf("</body>");
  const position = end < 0 ? page.length : end;
  return page.slice(0, position) + overlay + page.slice(position);
}

function readPage(pathname: string, { output, prefix }: Place): string | undefined {
  if (!pathname.startsWith(prefix)) return undefined;
  const folder = path.resolve(output);
  try {
    const inside = decodeURIComponent(pathname.slice(prefix.length));
    const file = path.join(folder, /(?:^|\/)$/.test(inside) ? `${inside}index.html` : inside);
    return file.startsWith(folder + path.sep) ? readFileSync(file, "utf8") : undefined;
  } catch {
    return undefined;
  }
}
