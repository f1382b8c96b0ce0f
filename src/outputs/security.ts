import { securityPath } from "../news/addresses.ts";
import { isWebAddress } from "../news/fields.ts";
import type { SiteModel } from "../site/model.ts";
import { single } from "../site/template.ts";

/** `security.txt` (RFC 9116): whom to tell of a hole in the site, and until when that holds. */
export function securityFile({ settings, addresses }: SiteModel): string {
  if (!settings.security) return "";
  const { contact, expires } = settings.security;
  return [
    `Contact: ${isWebAddress(contact) ? contact : `mailto:${contact}`}`,
    `Expires: ${expires.at.toUTC().toISO({ suppressMilliseconds: true })}`,
    `Canonical: ${addresses.absolute(securityPath)}`,
    "",
  ].join("\n");
}

export const security = single({
  name: "security",
  permalink: () => securityPath,
  when: ({ settings }) => settings.security !== undefined,
  render: securityFile,
});
