import { addressMessages } from "../../messages/addresses.ts";
import type { Message } from "../../messages/message.ts";
import type { Written } from "../front-matter/yaml-source.ts";
import { type Mistake, quote } from "../mistake.ts";

/**
 * Normalises an old address: from the site's root, decoded, with a slash at the end unless it is a file.
 * `/lama//berita` → `/lama/berita/`, `/berita%20lama.html` → `/berita lama.html`.
 */
export function readAlias(written: string): { ok: true; path: string } | { ok: false; message: Message } {
  const wrong = (messageFor: (written: string) => Message) => ({
    ok: false as const,
    message: messageFor(quote(written)),
  });
  if (!written.startsWith("/")) return wrong(addressMessages.aliasHasNoSlash);
  if (/[?#]/.test(written)) return wrong(addressMessages.aliasHasQuery);
  let path: string;
  try {
    path = decodeURIComponent(written)
      .normalize("NFC")
      .replace(/\/{2,}/g, "/");
  } catch {
    return wrong(addressMessages.aliasHasLonePercent);
  }
  const segments = path.split("/");
  if (segments.some((segment) => segment === "." || segment === "..") || /[\p{Cc}\\<>:"|?*#]/u.test(path)) {
    return wrong(addressMessages.aliasIsNoFileName);
  }
  const last = segments.at(-1) ?? "";
  return { ok: true, path: last === "" || last.includes(".") ? path : `${path}/` };
}

/** Normalises the old addresses of an article; each once. */
export function locateAliases(file: string, written: Written[]): { aliases: Written[]; mistakes: Mistake[] } {
  const aliases: Written[] = [];
  const mistakes: Mistake[] = [];
  const seen = new Set<string>();
  for (const { text, place } of written) {
    const reading = readAlias(text);
    if (!reading.ok) mistakes.push({ file, ...place, key: "aliases", message: reading.message });
    else if (!seen.has(reading.path)) {
      seen.add(reading.path);
      aliases.push({ text: reading.path, place });
    }
  }
  return { aliases, mistakes };
}
