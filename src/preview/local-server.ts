import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { createRequire } from "node:module";
import type { Duplex } from "node:stream";
import type { Preview } from "./preview.ts";

/** https://www.11ty.dev/docs/dev-server/#options */
export type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

const names = ["localhost", "127.0.0.1", "[::1]"];

/** The address that others reach the preview at: `WARTA_HOST`, unless it is none or one of this computer alone. */
export const openAddress = (host: string | undefined): string | undefined =>
  host && !names.includes(host) && host !== "::1" ? host : undefined;

/**
 * Answers for the preview, and only this computer: a preview shows drafts. Other names for this computer, by which a page of
 * another site could read it, and addresses that are none are refused.
 *
 * @param host the address that the server listens on instead, such as `0.0.0.0`: then every name is answered
 */
export const previewMiddleware =
  ({ answer }: Pick<Preview, "answer">, host: string | undefined): Middleware =>
  (request, response, next) => {
    const isPage = request.headers.accept?.includes("text/html");
    const refusal = refusalOf(request, host === undefined);
    const page =
      refusal === undefined
        ? answer({ url: new URL(request.url ?? "/", "http://localhost/") }, isPage)
        : { status: refusal, headers: { "content-type": "text/plain" }, body: `${refusal}\n` };
    if (!page) return next();
    response.statusCode = page.status;
    for (const [name, value] of Object.entries(page.headers)) response.setHeader(name, value);
    response.end(page.body);
  };

export function refusalOf({ url = "/", headers }: IncomingMessage, isLocal: boolean): 400 | 403 | undefined {
  try {
    // A slash in code, `..%2f`, would lead out of the folder.
    if (!url.startsWith("/") || decodeURIComponent(url).split(/[/\\]/).includes("..")) return 400;
    new URL(url, "http://localhost/");
  } catch {
    return 400;
  }
  const name = (headers.host ?? "").replace(/:\d+$/, "");
  return isLocal && !names.includes(name) ? 403 : undefined;
}

/** What is replaced of Eleventy's development server. */
interface DevServer {
  server: Server;
  _serverListen(port: number): void;
  reloadFiles(files: string[]): void;
}

const replaced = Symbol.for("warta.local-server");

/**
 * Lets the development server listen to this computer alone, and its socket, which sends pages that were saved, to pages of the
 * preview alone. Eleventy's server listens to the whole network, answers any page's socket, and has no option for either: the one
 * method that starts to listen is replaced, once in a process, since the configuration is loaded again.
 *
 * @param hasNews whether a page that opens its socket now is older than what is shown: it is loaded again
 * @returns loads the open pages again
 */
export async function listenLocally(host: string | undefined, hasNews: () => boolean): Promise<() => void> {
  const { resolve } = createRequire(createRequire(import.meta.url).resolve("@11ty/eleventy"));
  const { default: EleventyDevServer } = await import(resolve("@11ty/eleventy-dev-server"));
  const devServer: DevServer & { [replaced]?: DevServer | true } = EleventyDevServer.prototype;
  const reload = (): void => {
    if (typeof devServer[replaced] === "object") devServer[replaced].reloadFiles(["eleventy.config.js"]);
  };
  if (devServer[replaced]) return reload;
  devServer[replaced] = true;
  devServer._serverListen = function (port) {
    devServer[replaced] = this;
    this.server.prependListener("upgrade", (request: IncomingMessage, socket: Duplex) => {
      if (refusalOf(request, host === undefined) !== undefined || !isFromItself(request)) socket.destroy();
      else if (hasNews()) setImmediate(reload);
    });
    this.server.listen({ port, host: host ?? "localhost" });
  };
  return reload;
}

/** Whether a page of the preview itself opens a socket: browsers say where a page is from, and let any page open one. */
export const isFromItself = ({ headers: { origin, host } }: IncomingMessage): boolean =>
  origin === undefined || origin.replace(/^https?:\/\//, "") === host;
