/**
 * Precedes the text of pagefind.js, and contains the first files that it requests, since on a slow network each further file takes
 * seconds. The files are in base64, by name.
 */
const firstFiles = {};
const folder = new URL("./", import.meta.url).href;

// biome-ignore lint/correctness/noUnusedVariables: Pagefind calls it in place of the browser's own.
const fetch = async (address) => {
  const [url = ""] = new URL(address, folder).href.split("?");
  const content = url.startsWith(folder) && firstFiles[url.slice(folder.length)];
  if (!content) return globalThis.fetch(address);
  return new Response(Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0)));
};
