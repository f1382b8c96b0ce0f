import type { ComponentChildren } from "preact";
import { renderToString } from "preact-render-to-string";
import { homePath } from "../../src/site/addresses.ts";
import { lookRules } from "../styles/look.ts";
import { type StylePart, stylesheet } from "../styles/stylesheet.ts";
import type { View } from "../view.ts";
import { Colophon } from "./colophon.tsx";
import { Head } from "./head.tsx";
import type { HeadMeta } from "./head-meta.ts";
import { Masthead } from "./masthead.tsx";

export interface LayoutProps {
  view: View;
  head: HeadMeta;
  /** JSON-LD, escaped for a script element. */
  jsonLd?: string;
  /** Address of the page, to mark it in the menu. */
  path: string;
  /** The parts of the stylesheet the page needs, besides those of every page. */
  styles: readonly StylePart[];
  /** Whether the page itself has the invitations; otherwise the footer does. */
  hasInvitations?: boolean;
  children: ComponentChildren;
}

function Layout({ view, head, jsonLd, path, styles, hasInvitations = false, children }: LayoutProps) {
  const parts = view.site.settings.invitations ? [...styles, "invitations" as const] : styles;
  return (
    <html lang={view.words.locale}>
      <Head view={view} meta={head} jsonLd={jsonLd} stylesheet={lookRules(view.site) + stylesheet(parts)} />
      <body>
        <a class="skip" href="#isi">
          {view.words.skipToContent}
        </a>
        <Masthead view={view} path={path} isHome={path === homePath} />
        <main id="isi">{children}</main>
        <Colophon view={view} withInvitations={!hasInvitations} />
      </body>
    </html>
  );
}

/** Draws a whole page. @returns HTML with its doctype */
export const drawPage = (props: LayoutProps): string =>
  `<!doctype html>\n${renderToString(<Layout {...props} />)}\n`;
