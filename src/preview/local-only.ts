import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { createRequire } from "node:module";
import type { Duplex } from "node:stream";

/** The parts of Eleventy's development server that decide who it answers. */
interface DevServer {
  server: Server;
  _serverListen(port: number): void;
  onRequestHandler(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

const closed = Symbol.for("warta.local-only");

/**
 * Lets the development server answer this computer alone: a preview shows drafts, and Eleventy's server listens to the whole
 * network without an option to change that. Refuses other names for this computer, by which a page of another site could read
 * the preview, and addresses that are none, which would hang.
 *
 * @param host the address to listen on instead, such as `0.0.0.0`: then every name is answered
 */
export async function answerLocally(host: string | undefined): Promise<void> {
  const { resolve } = createRequire(createRequire(import.meta.url).resolve("@11ty/eleventy"));
  const { default: EleventyDevServer } = await import(resolve("@11ty/eleventy-dev-server"));
  const server: DevServer & { [closed]?: true } = EleventyDevServer.prototype;
  // The configuration is loaded again when the source changes.
  if (server[closed]) return;
  server[closed] = true;
  const { onRequestHandler } = server;

  server._serverListen = function (port) {
    // Eleventy's socket says which file was saved, and sends pages.
    this.server.prependListener("upgrade", (request: IncomingMessage, socket: Duplex) => {
      if (refusalOf(request, host === undefined) !== undefined || !isFromItself(request)) socket.destroy();
    });
    this.server.listen({ port, host: host ?? "localhost" });
  };
  server.onRequestHandler = async function (request, response) {
    const refusal = refusalOf(request, host === undefined);
    if (refusal === undefined) return onRequestHandler.call(this, request, response);
    response.writeHead(refusal, { "content-type": "text/plain" }).end(`${refusal}\n`);
  };
}

function refusalOf({ url = "/", headers }: IncomingMessage, isLocal: boolean): 400 | 403 | undefined {
  try {
    // A slash in code, `..%2f`, would lead out of the folder.
    if (!url.startsWith("/") || decodeURIComponent(url).split(/[/\\]/).includes("..")) return 400;
    new URL(url, "http://localhost/");
  } catch {
    return 400;
  }
  const name = (headers.host ?? "").replace(/:\d+$/, "");
  return isLocal && !["localhost", "127.0.0.1", "[::1]"].includes(name) ? 403 : undefined;
}

/** Whether a page of the preview itself opens a socket: browsers say where a page is from, and let any page open one. */
const isFromItself = ({ headers: { origin, host } }: IncomingMessage): boolean =>
  origin === undefined || origin.replace(/^https?:\/\//, "") === host;
