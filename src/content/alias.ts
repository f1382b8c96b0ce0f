import { quote } from "./mistake.ts";

/**
 * An address that an article had before, as the site's own addresses are written: from the top, decoded, with a slash
 * at the end unless it names a file. `/lama//berita` → `/lama/berita/`, `/berita%20lama.html` → `/berita lama.html`.
 */
export function readAlias(written: string): { ok: true; path: string } | { ok: false; message: string } {
  const wrong = (reason: string) => ({ ok: false as const, message: `${quote(written)} ${reason}` });
  if (!written.startsWith("/")) {
    return wrong(
      'does not begin with "/". Write the old address from the top of the site, such as /lama/berita.html.',
    );
  }
  if (/[?#]/.test(written)) {
    return wrong(
      'has a "?" or "#" in it, which a static site cannot tell apart. Write the address without it.',
    );
  }
  let path: string;
  try {
    path = decodeURIComponent(written)
      .normalize("NFC")
      .replace(/\/{2,}/g, "/");
  } catch {
    return wrong("has a % that does not stand for a character. Write the address as the browser shows it.");
  }
  const segments = path.split("/");
  if (segments.some((segment) => segment === "." || segment === "..") || /[\p{Cc}\\<>:"|?*#]/u.test(path)) {
    return wrong("has something in it that cannot be the name of a file. Write the address alone.");
  }
  const last = segments.at(-1) ?? "";
  return { ok: true, path: last === "" || last.includes(".") ? path : `${path}/` };
}
