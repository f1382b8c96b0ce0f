import { quote } from "../../content/mistake.ts";
import { nearest } from "../../content/nearest.ts";
import { sayHints } from "../../messages/hints.ts";
import { type Message, together } from "../../messages/message.ts";
import { sayTexts } from "../../messages/texts.ts";
import type { KnownPlaces } from "./known-places.ts";

/**
 * What is wrong with a link to the editor's own computer: to the preview, whose address is copied from a browser more than any
 * other, or to a file (`C:\…`, `\\server\…`).
 *
 * @param href decoded
 * @returns undefined for a link that leads elsewhere
 */
export function onOwnComputer(
  href: string,
  from: { path: string },
  places: Pick<KnownPlaces, "resolve" | "has" | "likely" | "addresses">,
): Message | undefined {
  if (/^(?:[a-z]:|\\)[\\/]/i.test(href)) return sayTexts.leadsToOwnFile(quote(href));
  const [, shown] =
    /^https?:\/\/(?:localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1\])(?::\d+)?(?![^/?#])(.*)$/i.exec(href) ?? [];
  if (shown === undefined) return undefined;
  const path = shown.startsWith("/") ? shown : `/${shown}`;
  const inSite = places.likely(path) ?? path;
  const target = places.resolve(inSite, from);
  const meant = target && (places.has(target.path) ? inSite : nearest(target.path, places.addresses()));
  const hint = meant === undefined ? sayTexts.correctOrTakeOut : sayHints.didYouMean(meant);
  return together(sayTexts.leadsToOwnComputer(quote(href)), hint);
}
