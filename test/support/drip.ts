import { readFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { closeServer } from "./serve.ts";

/** A page that comes in pieces, as over a network that keeps its reader waiting. */
export interface Drip {
  url: string;
  /** How many elements of the body have been sent. */
  elements: number;
  /** Sends the next piece, up to the next element that is no part of a line or a drawing. @returns false when that was the last */
  next(): boolean;
  close(): Promise<void>;
}

/**
 * Serves one page: its head and the start of its body at once, then an element a piece, and after the first `most` of them all the rest.
 *
 * @param file the page
 */
export async function drip(file: string, most: number): Promise<Drip> {
  const html = readFileSync(file, "utf8");
  const start = html.indexOf(">", html.indexOf("<body")) + 1;
  const elements = html.slice(start).split(/(?=<[a-z])/);
  const rest = elements.splice(most).join("");
  const pieces = elements
    .join("")
    .split(/(?=<(?!(?:a|abbr|b|em|span|strong|svg|time|g|path|rect|circle|line|text)\b)[a-z])/);
  let response: ServerResponse | undefined;
  const server = createServer((request, answer) => {
    if (request.url !== "/") return void answer.writeHead(404).end();
    answer.writeHead(200, { "content-type": "text/html; charset=utf-8" });
    answer.write(html.slice(0, start));
    response = answer;
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

  const stream: Drip = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    elements: 0,
    next() {
      const piece = pieces.shift();
      if (piece === undefined) {
        response?.end(rest);
        return false;
      }
      response?.write(piece);
      stream.elements += piece.match(/<[a-z]/g)?.length ?? 0;
      return true;
    },
    close: () => closeServer(server),
  };
  return stream;
}
