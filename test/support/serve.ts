import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type Server as HttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { headersFor } from "./headers-file.ts";

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
  ".xml": "application/xml",
};

export interface Server {
  /** With the prefix, and a slash at the end: `http://127.0.0.1:40123/warta/`. */
  url: string;
  /** Paths asked for since the last call, in order. */
  requests(): string[];
  close(): Promise<void>;
}

/**
 * Serves a site as a file host does: `/a/` is `a/index.html`, what is not there is `404.html`, `_headers` says what goes with it.
 *
 * @param folder of the site
 * @param prefix `/` or `/warta/`: what is not below it is not there
 */
export async function serve(folder: string, prefix = "/"): Promise<Server> {
  let asked: string[] = [];
  const rules = path.join(folder, "_headers");
  const headers = existsSync(rules) ? readFileSync(rules, "utf8") : "";
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    asked.push(pathname);
    const inside = pathname.startsWith(prefix)
      ? decodeURIComponent(pathname.slice(prefix.length))
      : "404.html";
    const wanted = path.join(folder, inside === "" || inside.endsWith("/") ? `${inside}index.html` : inside);
    const found = existsSync(wanted) && statSync(wanted).isFile();
    const file = found ? wanted : path.join(folder, "404.html");
    response.writeHead(found ? 200 : 404, {
      ...headersFor(headers, pathname, "cloudflare"),
      "content-type": types[path.extname(file)] ?? "application/octet-stream",
    });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${prefix}`,
    requests() {
      const now = asked;
      asked = [];
      return now;
    },
    close: () => closeServer(server),
  };
}

/** Ends a server, and what it is still asked. */
export const closeServer = (server: HttpServer): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
