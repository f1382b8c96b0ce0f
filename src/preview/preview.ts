import { readFileSync } from "node:fs";
import path from "node:path";
import { type Diagnostic, mistakeFromError, report } from "../content/diagnostic.ts";
import type { ServerAnswer } from "../eleventy.ts";
import type { Language } from "../messages/message.ts";
import { buildMessages } from "../messages/messages.ts";
import { blankPage, doubtsOverlay, mistakesOverlay, noticesOverlay } from "./overlay.tsx";
import type { servePages } from "./serve-pages.ts";

/** What an editor sees while serving: the last site without mistakes, with new mistakes on top. */
export type Preview = ReturnType<typeof createPreview>;

/** What the preview asks of a site, by path. */
type ShownSite = Pick<ReturnType<typeof servePages>, "answer"> & Partial<ReturnType<typeof servePages>>;

/** The output folder, which has a newsroom's own pages, and the path prefix. */
interface Place {
  output: string;
  /** `/` or `/warta/`. */
  prefix: string;
}

const html = "text/html; charset=utf-8";

/** Makes a preview, which answers nothing until it has a site or mistakes. */
export function createPreview() {
  let site: ShownSite | undefined;
  let language: Language = "id";
  let mistakes: readonly Diagnostic[] = [];
  let place: Place = { output: "", prefix: "/" };
  let overlay = "";
  /** Whether something else is shown since a page was opened. */
  let hasNews = false;

  /** For an address without a page of the model: one of the newsroom's own pages, or an empty page with the mistakes. */
  const otherPage = (pathname: string): ServerAnswer | undefined => {
    if (!/(?:\/|\.html)$/.test(pathname)) return undefined;
    const body = readPage(pathname, place) ?? blankPage(language);
    return { status: 200, headers: { "content-type": html }, body };
  };

  const faultPage = (error: unknown): string => {
    if (mistakes.length > 0) return withOverlay(blankPage(language), overlay);
    // Of a component mostly.
    const fault = mistakeFromError(error, "");
    report([fault], language);
    const shown = mistakesOverlay([fault], language, buildMessages.cannotBeDrawn());
    return withOverlay(blankPage(language), shown);
  };

  return {
    /** Draws a page; one that cannot be drawn has the reason in its place. Eleventy would write nothing, and reload no page. */
    draw(render: () => string): string {
      try {
        return render();
      } catch (error) {
        return faultPage(error);
      }
    },
    show(shown: ShownSite): void {
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
    /** What the development server answers; undefined: what is in the output folder. @param isPage whether a browser opens it */
    answer({ url: { pathname } }: { url: URL }, isPage = false): ServerAnswer | undefined {
      if (isPage) hasNews = false;
      let page: ServerAnswer | undefined;
      try {
        page = site?.answer(pathname) ?? (mistakes.length > 0 ? otherPage(pathname) : undefined);
      } catch (error) {
        // Eleventy's server would never answer.
        return { status: 500, headers: { "content-type": html }, body: faultPage(error) };
      }
      if (page?.headers["content-type"] !== html) return page;
      const doubts = site?.doubts?.(pathname) ?? [];
      const over = overlay + (doubts.length > 0 ? doubtsOverlay(doubts, language, site?.desk) : "");
      return over === "" ? page : { ...page, body: withOverlay(page.body, over) };
    },
  };
}

function withOverlay(page: string, overlay: string): string {
  const end = page.lastIndexOf("</body>");
  const cut = end < 0 ? page.length : end;
  return page.slice(0, cut) + overlay + page.slice(cut);
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
