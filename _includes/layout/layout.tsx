import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Graph } from "schema-dts";
import type { SiteModel } from "../../src/site/model.ts";
import { lookRules } from "../styles/look.ts";
import { stylesheet } from "../styles/stylesheet.ts";
import type { View } from "../view.ts";
import { Footer } from "./footer.tsx";
import { Head } from "./head.tsx";
import { Masthead } from "./masthead.tsx";
import { type HeadMeta, type PageFacts, pageMeta } from "./page-meta.ts";
import { embedScript } from "./scripts.ts";

/** A page: what its head says of it, its styles and its content. */
interface Page extends Omit<PageFacts, "language"> {
  view: View;
  /** The head of an article, instead of one that is made from title, description and so on. */
  meta?: HeadMeta;
  /** JSON-LD. */
  graph?: Graph;
  /** Address of the section it belongs to, which is marked in the menu too. */
  section?: string;
  /** Whether it is as wide as a screen of a desk, for many things side by side. */
  isWide?: boolean;
  /** Whether the page itself has the invitations; otherwise the footer does. */
  hasInvitations?: boolean;
  children: VNode;
}

/** Draws a whole page. @returns HTML with its doctype */
export function drawPage(model: SiteModel, page: Page): string {
  const { view, path, section, graph, isWide, hasInvitations, children } = page;
  const meta = page.meta ?? pageMeta({ ...page, language: view.language }, model);
  const content = renderToString(children);
  const inFooter = view.site.settings.invitations ? ' class="invitations"' : "";
  const css = lookRules(view.site) + stylesheet(content + inFooter, view.ids) + view.site.design.styles;
  const html = (
    <html lang={view.words.locale}>
      <Head view={view} path={path} meta={meta} graph={graph} stylesheet={css} />
      <body class={isWide ? "wide-page" : undefined}>
        <a class="skip" href={`#${view.ids.content}`}>
          {view.words.skipToContent}
        </a>
        <Masthead view={view} path={path} section={section} />
        <main id={view.ids.content} dangerouslySetInnerHTML={{ __html: content }} />
        <Footer view={view} withInvitations={!hasInvitations} />
        {embedScript.isNeeded(content) && <script dangerouslySetInnerHTML={{ __html: embedScript.code }} />}
      </body>
    </html>
  );
  return `<!doctype html>\n${renderToString(html)}\n`;
}
