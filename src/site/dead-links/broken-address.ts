import { quote } from "../../content/mistake.ts";
import { editDistance } from "../../content/nearest.ts";
import { isWebAddress } from "../../content/schema/fields.ts";
import { wrongMailAddress } from "../../content/schema/mail-address.ts";
import { sayFields } from "../../messages/fields.ts";
import { sayHints } from "../../messages/hints.ts";
import { type Message, together } from "../../messages/message.ts";
import { sayTexts } from "../../messages/texts.ts";

/**
 * What is wrong with a link whose address is none, wherever it was to lead: nothing at all, `mailto:` and nothing behind it, a slip
 * of a web address, half of one.
 *
 * @param href decoded
 * @returns undefined where nothing is
 */
export function brokenAddress(href: string): Message | undefined {
  if (href === "") return sayTexts.hasNoAddress;
  const meant = meantAddress(href);
  if (meant !== undefined) return together(sayTexts.isNoAddress(quote(href)), sayHints.didYouMean(meant));
  if (/^https?:.*(?:…|\.{3})$/i.test(href)) return sayTexts.isCutOff(quote(href));
  if (/^https?:/i.test(href))
    return isWebAddress(encodeURI(href)) ? undefined : sayFields.isNoWebAddress(quote(href));
  // To nobody, and with something to say: a reader chooses whom to (RFC 6068).
  const [, addresses, more] = /^mailto:([^?]*)(\?.*)?$/i.exec(href) ?? [];
  if (addresses === undefined || (addresses === "" && more !== undefined)) return undefined;
  return addresses.split(",").flatMap((address) => wrongMailAddress(address, "mailto:") ?? [])[0];
}

/**
 * The web address that a slip of one stands for: `htp://…`, `https//…`, `http:/…`, `//…`, `https://https://…`, `https://pasar,id`, one
 * between quotation marks. Nothing for what is none.
 */
function meantAddress(href: string): string | undefined {
  const [, quoted] = /^["“”„'‘’«»]+([^"“”„'‘’«»]+)["“”„'‘’«»]*$/u.exec(href) ?? [];
  if (quoted !== undefined) return meantAddress(quoted) ?? quoted;
  const [, again] = /^https?:\/\/(https?[:;]*\/\/.*)$/i.exec(href) ?? [];
  if (again !== undefined) return meantAddress(again) ?? again;
  const [, start = "", comma = ""] = /^(https?:\/\/)([^/?#]*,[^/?#]*)/i.exec(href) ?? [];
  if (comma !== "") return `${start}${comma.replace(/,+/g, ".")}${href.slice(start.length + comma.length)}`;
  // It leads to another site, but by whatever way this one was come by: in a feed or a mail by none.
  const [, host] = /^\/\/+([^/]+)/.exec(href) ?? [];
  if (host !== undefined)
    return host.includes(".") ? href.replace(/^\/+/, "https://") : href.replace(/^\/+/, "/");
  const [, scheme = "", marks = "", rest = ""] = /^([a-z]+)([:;]+\/*|\/\/+)([^/?#].*)$/i.exec(href) ?? [];
  const name = scheme.toLowerCase();
  const isWeb = name === "http" || name === "https";
  // Other ways have names like these: `ftp`, `sftp`, `ssh`.
  const limit = /^[htps]+$/.test(name) ? 2 : 1;
  const isSlip =
    marks.includes("/") && ["http", "https"].some((web) => editDistance(name, web, limit) <= limit);
  if (isWeb ? marks === "://" : !isSlip) return undefined;
  return `${name.endsWith("s") ? "https" : "http"}://${rest}`;
}
