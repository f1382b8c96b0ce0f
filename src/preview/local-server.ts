import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { createRequire } from "node:module";
import type { Duplex } from "node:stream";
import type { Preview } from "./preview.ts";

/** https://www.11ty.dev/docs/dev-server/#options */
export type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

const localNames = ["localhost", "127.0.0.1", "[::1]"];

/** Returns the address at which other computers can reach the preview: `WARTA_HOST`, unless it is unset or a loopback address. */
export const publicAddress = (host: string | undefined): string | undefined =>
  host && !localNames.includes(host) && host !== "::1" ? host : undefined;

/**
 * Makes the middleware that responds with pages of the preview. It only responds to this computer, because a preview shows drafts.
 * Rejects other host names, by which another site could read it (DNS rebinding), and malformed addresses.
 *
 * @param host the address that the server listens on instead, such as `0.0.0.0`; then every host name is accepted
 */
export const previewMiddleware =
  ({ answer }: Pick<Preview, "answer">, host: string | undefined): Middleware =>
  (request, response, next) => {
    const isPage = request.headers.accept?.includes("text/html");
    const rejection = statusFor(request, host === undefined);
    const page =
      rejection === undefined
        ? answer({ url: new URL(request.url ?? "/", "http://localhost/") }, isPage)
        : { status: rejection, headers: { "content-type": "text/plain" }, body: `${rejection}\n` };
    if (!page) return next();
    response.statusCode = page.status;
    for (const [name, value] of Object.entries(page.headers)) response.setHeader(name, value);
    response.end(page.body);
  };

export function statusFor({ url = "/", headers }: IncomingMessage, isLocal: boolean): 400 | 403 | undefined {
  try {
    // An encoded slash, `..%2f`, would lead out of the folder.
    if (!url.startsWith("/") || decodeURIComponent(url).split(/[/\\]/).includes("..")) return 400;
    new URL(url, "http://localhost/");
  } catch {
    return 400;
  }
  return isLocal && !localNames.includes((headers.host ?? "").replace(/:\d+$/, "")) ? 403 : undefined;
}

/** The part of Eleventy's development server that is replaced. */
interface DevServer {
  server: Server;
  _serverListen(port: number): void;
  reloadFiles(files: string[]): void;
}

const serverKey = Symbol.for("warta.local-server");

/**
 * Restricts the development server to this computer, and its socket, which sends saved pages, to pages of the preview. Eleventy's
 * server listens on the whole network, accepts sockets from any page, and has no option for either. Replaces the method that starts
 * listening, once per process, because the configuration may be reloaded.
 *
 * @param hasNews whether a page that opens its socket now is outdated, and must be reloaded
 * @returns a function that reloads the open pages
 */
export async function listenLocally(host: string | undefined, hasNews: () => boolean): Promise<() => void> {
  const { resolve } = createRequire(createRequire(import.meta.url).resolve("@11ty/eleventy"));
  const { default: EleventyDevServer } = await import(resolve("@11ty/eleventy-dev-server"));
  const devServer: DevServer & { [serverKey]?: DevServer | true } = EleventyDevServer.prototype;
  const reload = (): void => {
    if (typeof devServer[serverKey] === "object") devServer[serverKey].reloadFiles(["eleventy.config.js"]);
  };
  if (devServer[serverKey]) return reload;
  devServer[serverKey] = true;
  devServer._serverListen = function (port) {
    devServer[serverKey] = this;
    this.server.prependListener("upgrade", (request: IncomingMessage, socket: Duplex) => {
      if (statusFor(request, host === undefined) !== undefined || !isSameOrigin(request)) socket.destroy();
      else if (hasNews()) setImmediate(reload);
    });
    this.server.listen({ port, host: host ?? "localhost" });
  };
  return reload;
}

/** Whether a socket was opened by a page of the preview itself: browsers let any page open one, but send the page's origin. */
export const isSameOrigin = ({ headers: { origin, host } }: IncomingMessage): boolean =>
  origin === undefined || origin.replace(/^https?:\/\//, "") === host;
