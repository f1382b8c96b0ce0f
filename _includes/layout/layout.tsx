import type { VNode } from "preact";
import { jsxTemplate } from "preact/jsx-runtime";
import { renderToString } from "preact-render-to-string";
import type { Graph } from "schema-dts";
import { manifestPath } from "../../src/news/addresses.ts";
import type { SiteModel } from "../../src/site/model.ts";
import { keepTogether } from "../../src/site/text/keep-together.ts";
import { canDrawInitial } from "../drawn-text.ts";
import { jsonLdScript } from "../json-ld/site.ts";
import {
  drawCustom,
  type OwnPages,
  type PageItems,
  type PageProps,
  type Replacement,
  replaceable,
} from "../own-components.ts";
import { barColours, lookRules } from "../styles/look.ts";
import { stylesheet } from "../styles/stylesheet.ts";
import { drawOnce, type View } from "../view.ts";
import { Footer, Masthead } from "./frame.tsx";
import { type HeadMeta, type PageFacts, pageMeta } from "./page-meta.ts";
import { embedScript, pageScript, someScripts } from "./scripts.ts";

/** A page: its metadata, its styles and its content. */
interface Page<Name extends keyof PageItems> extends Omit<PageFacts, "language"> {
  view: View;
  /** The name of the component by which a site can replace it, and the data it is drawn from. */
  name?: Name;
  page?: PageItems[Name];
  /** For an article: the site's own layout that it uses. */
  layout?: { name: string; draw: Replacement<PageProps<PageItems[Name]>> } | undefined;
  /** The metadata of an article, instead of that derived from title, description and so on. */
  meta?: HeadMeta;
  graph?: Graph;
  /** The section it belongs to, which is also marked in the menu. */
  section?: { slug: string; path: string };
  /** Whether it uses the full width of a desktop screen, for content side by side. */
  isWide?: boolean;
  /** Whether the page itself has the invitations; otherwise the footer does. */
  hasInvitations?: boolean;
  children: VNode;
}

/** Converts `NotFoundPage` → `not-found`, by which styles and components distinguish pages. */
const kindOf = (name: string): string =>
  name.replace(/Page$|\B(?=[A-Z])/g, (part) => (part ? "" : "-")).toLowerCase();

/** Draws what is between masthead and footer: the site's own component, or else Warta's. */
function Content<Name extends keyof PageItems>({ view, name, page, layout, children }: Page<Name>) {
  if (name === undefined || page === undefined) return children;
  const pages: OwnPages = view.site.design.components;
  return drawCustom(layout?.name ?? name, layout?.draw ?? pages[name], { view, page }, () => children, true);
}

/** Draws a whole page. @returns HTML with its doctype @throws what a component throws, with the page's address */
export function drawPage<Name extends keyof PageItems>(model: SiteModel, page: Page<Name>): string {
  try {
    return `<!doctype html>\n${renderToString(<WholePage {...page} model={model} />)}\n`;
  } catch (error) {
    if (error instanceof Error) error.message = `${error.message} (${page.path})`;
    throw error;
  }
}

function WholePage<Name extends keyof PageItems>({ model, ...page }: Page<Name> & { model: SiteModel }) {
  const { view, path, section, graph, isWide, hasInvitations } = page;
  const meta = page.meta ?? pageMeta({ ...page, language: view.language }, model);
  const kind = page.name && kindOf(page.name);
  const content = keepTogether(renderToString(<Content {...page} />));
  const top = renderToString(<Masthead view={view} path={path} section={section?.path} />);
  const foot = renderToString(<Footer view={view} withInvitations={!hasInvitations} />);
  const wide = isWide ? "wide-page" : undefined;
  const styles = stylesheet(`<body class="${wide} skip visually-hidden">${top}${content}${foot}`, view.ids);
  const css = lookRules(view.site) + styles + view.site.design.styles;
  return (
    <html lang={view.words.locale}>
      <Head view={view} path={path} kind={kind} page={page.page} meta={meta} graph={graph} stylesheet={css} />
      <body class={wide} data-kind={kind} data-section={section?.slug} data-layout={page.layout?.name}>
        <a class="skip visually-hidden" href={`#${view.ids.content}`}>
          {view.words.skipToContent}
        </a>
        {jsxTemplate([top])}
        <main id={view.ids.content} dangerouslySetInnerHTML={{ __html: content }} />
        {jsxTemplate([foot])}
        {[embedScript, ...someScripts].map(
          ({ code, attribute }) =>
            content.includes(` ${attribute}="`) && <script dangerouslySetInnerHTML={{ __html: code }} />,
        )}
      </body>
    </html>
  );
}

export interface HeadEndProps {
  view: View;
  /** Address of the page. */
  path: string;
  /** The kind of page: `article`, `topic`; and its data, as components for pages get it. */
  kind?: string | undefined;
  page?: PageItems[keyof PageItems] | undefined;
}

/** What a site adds to the head of every page. Warta itself adds nothing. */
const HeadEnd = replaceable("HeadEnd", () => null);

interface HeadProps extends HeadEndProps {
  meta: HeadMeta;
  graph?: Graph | undefined;
  stylesheet: string;
}

/** Draws the `<head>` of a page, for browsers, search engines and social networks. */
function Head({ view, path, kind, page, meta, graph, stylesheet }: HeadProps) {
  const { settings, addresses } = view.site;
  const { href } = addresses;
  const bar = barColours(settings);
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{meta.title}</title>
      {meta.description && <meta name="description" content={meta.description} />}
      <meta name="robots" content={meta.robots} />
      <link rel="canonical" href={meta.canonical} />
      {[...meta.openGraph, ...meta.twitter].map((fact) => (
        <meta key={fact.content} {...fact} />
      ))}
      {drawOnce(view, "colours and icons", () => (
        <>
          <meta name="color-scheme" content="light dark" />
          <meta name="theme-color" content={bar.light} media="(prefers-color-scheme: light)" />
          <meta name="theme-color" content={bar.dark} media="(prefers-color-scheme: dark)" />
          <link rel="icon" type="image/svg+xml" href={href(addresses.icon)} />
          {canDrawInitial(settings) && <link rel="apple-touch-icon" href={href(addresses.touchIcon)} />}
          <link rel="manifest" href={href(manifestPath)} />
        </>
      ))}
      {meta.alternates.map((link) => (
        <link key={link.href} rel="alternate" {...link} />
      ))}
      <style dangerouslySetInnerHTML={{ __html: stylesheet }} />
      {graph && (
        <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonLdScript(graph) }} />
      )}
      <script dangerouslySetInnerHTML={{ __html: pageScript }} />
      <HeadEnd view={view} path={path} kind={kind} page={page} />
    </head>
  );
}
