/**
 * Stands before the text of pagefind.js: the files that it asks for first are in it, since on a slow network each file more is a
 * wait of seconds. They are in base64, by name.
 */
const firstFiles = {};
const folder = new URL("./", import.meta.url).href;

// biome-ignore lint/correctness/noUnusedVariables: Pagefind calls it in place of the browser's own.
const fetch = async (address) => {
  const [url = ""] = new URL(address, folder).href.split("?");
  const own = url.startsWith(folder) && firstFiles[url.slice(folder.length)];
  if (!own) return globalThis.fetch(address);
  return new Response(Uint8Array.from(atob(own), (sign) => sign.charCodeAt(0)));
};
