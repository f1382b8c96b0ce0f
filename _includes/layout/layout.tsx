import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { lookRules } from "../styles/look.ts";
import { partsForContent, type StylePart, stylesheet } from "../styles/stylesheet.ts";
import type { View } from "../view.ts";
import { Footer } from "./footer.tsx";
import * as furtherScripts from "./further-scripts.ts";
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
  /** Address of the section it belongs to, which is marked in the menu too. */
  section?: string;
  /** The parts of the stylesheet the page needs, besides those of every page and those for what is in its text. */
  styles: readonly StylePart[];
  /** Whether it is as wide as a screen of a desk, for many things side by side. */
  isWide?: boolean;
  /** Whether the page itself has the invitations; otherwise the footer does. */
  hasInvitations?: boolean;
  children: VNode;
}

function Layout({
  view,
  head,
  jsonLd,
  path,
  section,
  styles,
  isWide,
  hasInvitations,
  children,
}: LayoutProps) {
  const content = renderToString(children);
  const invitations = view.site.settings.invitations ? (["controls", "invitations"] as const) : [];
  const parts = [...styles, ...partsForContent(content), ...invitations];
  const css = lookRules(view.site) + stylesheet(parts) + view.site.design.styles;
  return (
    <html lang={view.words.locale}>
      <Head view={view} path={path} meta={head} jsonLd={jsonLd} stylesheet={css} />
      <body class={isWide ? "wide-page" : undefined}>
        <a class="skip" href="#isi">
          {view.words.skipToContent}
        </a>
        <Masthead view={view} path={path} section={section} />
        <main id="isi" dangerouslySetInnerHTML={{ __html: content }} />
        <Footer view={view} withInvitations={!hasInvitations} />
        {Object.values(furtherScripts).map(
          ({ code, isNeeded }) => isNeeded(content) && <script dangerouslySetInnerHTML={{ __html: code }} />,
        )}
      </body>
    </html>
  );
}

/** Draws a whole page. @returns HTML with its doctype */
export const drawPage = (props: LayoutProps): string =>
  `<!doctype html>\n${renderToString(<Layout {...props} />)}\n`;
