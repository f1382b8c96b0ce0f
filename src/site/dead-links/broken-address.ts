import { quote } from "../../content/mistake.ts";
import { isWebAddress } from "../../content/schema/fields.ts";
import { wrongMailAddress } from "../../content/schema/mail-address.ts";
import { sayFields } from "../../messages/fields.ts";
import type { Message } from "../../messages/message.ts";
import { sayTexts } from "../../messages/texts.ts";

/**
 * What is wrong with a link whose address is none, wherever it was to lead: nothing at all, `mailto:` and nothing behind it, half a
 * web address.
 *
 * @param href decoded
 * @returns undefined where nothing is
 */
export function brokenAddress(href: string): Message | undefined {
  if (href === "") return sayTexts.hasNoAddress;
  if (/^https?:/i.test(href))
    return isWebAddress(encodeURI(href)) ? undefined : sayFields.isNoWebAddress(quote(href));
  // To nobody, and with something to say: a reader chooses whom to (RFC 6068).
  const [, addresses, more] = /^mailto:([^?]*)(\?.*)?$/i.exec(href) ?? [];
  if (addresses === undefined || (addresses === "" && more !== undefined)) return undefined;
  return addresses.split(",").flatMap((address) => wrongMailAddress(address, "mailto:") ?? [])[0];
}
