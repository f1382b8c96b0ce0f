import { sayAddresses } from "../../messages/addresses.ts";
import type { Message } from "../../messages/message.ts";
import { quote } from "../mistake.ts";

/**
 * An address that an article had before, as the site's own addresses are written: from the top, decoded, with a slash
 * at the end unless it names a file. `/lama//berita` → `/lama/berita/`, `/berita%20lama.html` → `/berita lama.html`.
 */
export function readAlias(written: string): { ok: true; path: string } | { ok: false; message: Message } {
  const wrong = (say: (written: string) => Message) => ({ ok: false as const, message: say(quote(written)) });
  if (!written.startsWith("/")) return wrong(sayAddresses.aliasHasNoSlash);
  if (/[?#]/.test(written)) return wrong(sayAddresses.aliasHasQuery);
  let path: string;
  try {
    path = decodeURIComponent(written)
      .normalize("NFC")
      .replace(/\/{2,}/g, "/");
  } catch {
    return wrong(sayAddresses.aliasHasLonePercent);
  }
  const segments = path.split("/");
  if (segments.some((segment) => segment === "." || segment === "..") || /[\p{Cc}\\<>:"|?*#]/u.test(path)) {
    return wrong(sayAddresses.aliasIsNoFileName);
  }
  const last = segments.at(-1) ?? "";
  return { ok: true, path: last === "" || last.includes(".") ? path : `${path}/` };
}
