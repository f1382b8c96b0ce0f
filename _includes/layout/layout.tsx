import type { ComponentChildren } from "preact";
import { renderToString } from "preact-render-to-string";
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
  /** Address of the section it belongs to, which is marked in the menu too. */
  section?: string;
  /** The parts of the stylesheet the page needs, besides those of every page. */
  styles: readonly StylePart[];
  /** Whether it is as wide as a screen of a desk, for many things side by side. */
  isWide?: boolean;
  children: ComponentChildren;
}

function Layout({ view, head, jsonLd, path, section, styles, isWide, children }: LayoutProps) {
  return (
    <html lang={view.words.locale}>
      <Head view={view} meta={head} jsonLd={jsonLd} stylesheet={stylesheet(styles)} />
      <body class={isWide ? "wide-page" : undefined}>
        <a class="skip" href="#isi">
          {view.words.skipToContent}
        </a>
        <Masthead view={view} path={path} section={section} />
        <main id="isi">{children}</main>
        <Colophon view={view} />
      </body>
    </html>
  );
}

/** Draws a whole page. @returns HTML with its doctype */
export const drawPage = (props: LayoutProps): string =>
  `<!doctype html>\n${renderToString(<Layout {...props} />)}\n`;
