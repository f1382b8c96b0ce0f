/** The hosts that read `_headers`. */
export type Host = "netlify" | "cloudflare";

/**
 * The headers that a host sends, by its documentation. If two rules match, Netlify takes the later value of a header and skips
 * lines without a colon; Cloudflare joins the values, after `! Name` has removed earlier ones.
 *
 * @param file the text of `_headers`
 * @param pathname of the request
 * @returns values by name, in lower case
 */
export function headersFor(file: string, pathname: string, host: Host): Record<string, string> {
  const sent: Record<string, string> = {};
  let matches = false;
  for (const line of file.split("\n")) {
    if (/^(?:#|\s*$)/.test(line)) continue;
    if (line.startsWith("/")) {
      const [start = "", rest] = line.split("*");
      matches =
        rest === undefined ? pathname === start : pathname.startsWith(start) && pathname.endsWith(rest);
      continue;
    }
    if (!matches) continue;
    const [, removed] = /^\s*! (\S+)$/.exec(line) ?? [];
    const [, name = "", value = ""] = /^\s*([\w-]+): (.+)$/.exec(line) ?? [];
    if (removed !== undefined) {
      if (host === "cloudflare") delete sent[removed.toLowerCase()];
    } else {
      const key = name.toLowerCase();
      sent[key] = host === "cloudflare" && sent[key] ? `${sent[key]}, ${value}` : value;
    }
  }
  return sent;
}
