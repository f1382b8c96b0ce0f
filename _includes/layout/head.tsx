import type { Graph } from "schema-dts";
import { manifestPath } from "../../src/news/addresses.ts";
import { drawOnce } from "../draw-once.ts";
import { canDrawInitial } from "../icon.ts";
import { jsonLdScript } from "../json-ld/site.ts";
import { type PageItems, replaceable } from "../own-components.ts";
import { barColours } from "../styles/look.ts";
import type { View } from "../view.ts";
import type { HeadMeta } from "./page-meta.ts";
import { pageScript } from "./scripts.ts";

export interface HeadEndProps {
  view: View;
  /** Address of the page. */
  path: string;
  /** What kind of page it is: `article`, `topic`; and what it is drawn from, as components for pages get it. */
  kind?: string | undefined;
  page?: PageItems[keyof PageItems] | undefined;
}

/** What a site adds to the head of every page. Warta itself has nothing there. */
const HeadEnd = replaceable("HeadEnd", () => null);

interface HeadProps extends HeadEndProps {
  meta: HeadMeta;
  graph?: Graph | undefined;
  stylesheet: string;
}

/** The `<head>` of a page, for browsers, search engines and social networks. */
export function Head({ view, path, kind, page, meta, graph, stylesheet }: HeadProps) {
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
      {[...meta.feeds, ...meta.alternates].map((link) => (
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
