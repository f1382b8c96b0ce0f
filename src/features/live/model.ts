import type { DateTime } from "luxon";
import type { Story } from "../../site/model.ts";
import { liveHeadline } from "./read.ts";

/** The text of live coverage, as its page shows it. */
export interface LiveText {
  /** HTML of what stands above the entries, and of the list there. Either may be empty. */
  lead: string;
  keyPoints: string;
  /** Newest first. */
  entries: LiveEntry[];
}

interface LiveEntry {
  /** Of its heading: `bagian-1045-pintu-dibuka` on a site in Indonesian. */
  id: string;
  headline: string;
  at: DateTime<true>;
  html: string;
}

const heading = /<h([1-6])([^>]*)>(.*?)<\/h\1>\n?/gs;
const entities: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"' };
const shown = (html: string): string =>
  html.replace(/<[^>]*>/g, "").replace(/&(?:amp|lt|gt|quot);/g, (entity) => entities[entity] ?? entity);

/**
 * Cuts the text of live coverage into what stands above its entries, and its entries. A list above them is its key points.
 *
 * @returns undefined if the story is none
 */
export function liveText({ entries: written, html }: Story): LiveText | undefined {
  if (!written) return undefined;
  const headings = [...html.matchAll(heading)];
  const starts = written.map((entry) => headings[entry.heading]?.index ?? html.length);
  const entries = written.map((entry, index): LiveEntry => {
    const [whole = "", , attributes = "", words = ""] = headings[entry.heading] ?? [];
    return {
      id: / id="([^"]*)"/.exec(attributes)?.[1] ?? "",
      at: entry.at,
      headline: liveHeadline(shown(words)),
      html: html.slice((starts[index] ?? 0) + whole.length, starts[index + 1]),
    };
  });
  const above = html.slice(0, starts[0]);
  const list = above.search(/^<ul>/m);
  const points = list < 0 ? above.length : list;
  return { lead: above.slice(0, points), keyPoints: above.slice(points), entries: entries.reverse() };
}
