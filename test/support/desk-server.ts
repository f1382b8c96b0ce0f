import { createServer, type IncomingHttpHeaders, request } from "node:http";
import type { AddressInfo } from "node:net";
import { DateTime } from "luxon";
import { createContext } from "../../src/options.ts";
import { deskMiddleware } from "../../src/preview/desk.ts";
import { previewMiddleware } from "../../src/preview/local-server.ts";
import { readSite, type Site } from "../../src/site/read-site.ts";

export interface Sent {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

export interface DeskServer {
  origin: string;
  /** Of the page that is open. */
  token: string;
  /** Sends a request with just these headers, as no browser would. */
  send(
    method: string,
    place: string,
    headers?: Record<string, string>,
    body?: string | Buffer,
  ): Promise<Sent>;
  /** Reads the site again, as a save does. */
  reread(): Promise<void>;
  close(): void;
}

/**
 * Serves the import desk of a project in this process, without Eleventy.
 *
 * @param host `WARTA_HOST`
 */
export async function serveDesk(root: string, host?: string): Promise<DeskServer> {
  const context = createContext(root);
  const now = DateTime.fromISO("2025-07-01T08:00:00Z", { zone: "utc" }) as DateTime<true>;
  const read = (): Promise<Site> => readSite({ context, now, preview: true, prefix: "/" });
  let site = await read();
  const other = previewMiddleware({ answer: () => undefined }, host);
  const answer = deskMiddleware({ root, site: () => site }, other);
  const server = createServer((asked, response) => answer(asked, response, () => response.end("next")));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const send: DeskServer["send"] = (method, place, headers = {}, body) =>
    new Promise((resolve, reject) => {
      const options = {
        method,
        port,
        path: place,
        host: "127.0.0.1",
        headers: { host: `localhost:${port}`, ...headers },
      };
      const sent = request(options, (response) => {
        let text = "";
        response.setEncoding("utf8").on("data", (part) => {
          text += part;
        });
        response.on("end", () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
        );
      });
      sent.on("error", reject).end(body);
    });
  const { text } = await send("GET", "/impor/");
  return {
    origin: `http://localhost:${port}`,
    token: /"token":"([^"]+)"/.exec(text)?.[1] ?? "",
    send,
    reread: async () => {
      site = await read();
    },
    close: () => server.close(),
  };
}
