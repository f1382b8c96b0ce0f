import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { LocalizedError } from "../../messages/message.ts";
import { sourceMessages } from "../messages.ts";
import { type DocumentText, installed } from "./read-document.ts";

/** More than any article has, and soon read. */
const mostPages = 200;
/** What draws itself over and over, or unpacks to a thousand times its size, is given up: after seconds, and bytes of memory. */
const [mostSeconds, mostMemory] = [10, 1.5 * 1024 ** 3];

/** A piece of a text, as it is set on a page. */
type Item = { text: string; endsLine: boolean; fontSize: number };

/** What the thread of its own does: there a file can be given up at any time. Not further than any text is read. */
const reader = `
const { parentPort, workerData } = require("node:worker_threads");
(async () => {
  const { getDocumentProxy } = await import(workerData.unpdf);
  // Without warnings on the console, which are not for editors.
  const pdf = await getDocumentProxy(workerData.bytes, { verbosity: 0 });
  const pages = [];
  let length = 0;
  while (pdf.numPages <= workerData.mostPages && pages.length < pdf.numPages && length <= 1.1 * 1024 ** 2) {
    const { items } = await (await pdf.getPage(pages.length + 1)).getTextContent();
    const texts = items.filter(({ str }) => typeof str === "string");
    const ofPage = texts.map(({ str, hasEOL, transform: [, , c, d] }) =>
      ({ text: str, endsLine: hasEOL, fontSize: Math.hypot(c, d) }));
    length += ofPage.reduce((sum, { text }) => sum + text.length, 0);
    pages.push(ofPage);
  }
  parentPort.postMessage({ count: pdf.numPages, pages });
})();`;

/**
 * Reads a PDF line by line, lines in larger letters than the text as one. What else belongs together, the reading of plain
 * texts finds.
 *
 * @throws LocalizedError if it has no text or too much, or what reads it is not installed; Error if it is damaged
 */
export async function readPdf(bytes: Uint8Array): Promise<DocumentText> {
  const { count, pages } = await readItems(bytes);
  if (count > mostPages)
    throw new LocalizedError(sourceMessages.hasTooManyPages({ pages: count, most: mostPages }));
  const sizes = pages.flat().map(({ fontSize }) => fontSize);
  const large = (sizes.sort((one, other) => one - other)[sizes.length >> 1] ?? 0) * 1.15;
  const texts = pages.map((page) =>
    page
      .map(({ text, endsLine, fontSize }, index) => {
        // A headline goes on in the next line.
        const isHeadline = fontSize > large && (page[index + 1]?.fontSize ?? 0) > large;
        return endsLine ? text + (isHeadline ? " " : "\n") : text;
      })
      .join("")
      .trim(),
  );
  const text = texts.filter((page) => page !== "").join("\n");
  if (text === "") throw new LocalizedError(sourceMessages.isScanned());
  return { text, markdown: false };
}

/** @returns the number of pages, and what is on them unless they are too many */
async function readItems(bytes: Uint8Array): Promise<{ count: number; pages: Item[][] }> {
  const unpdf = pathToFileURL(installed("unpdf")).href;
  const worker = new Worker(reader, { eval: true, execArgv: [], workerData: { unpdf, bytes, mostPages } });
  const [start, before] = [performance.now(), process.memoryUsage.rss()];
  let watch: NodeJS.Timeout | undefined;
  try {
    return await new Promise((resolve, reject) => {
      worker.once("message", resolve).once("error", reject).once("exit", reject);
      watch = setInterval(() => {
        const isLong = performance.now() - start > mostSeconds * 1000;
        if (isLong || process.memoryUsage.rss() - before > mostMemory)
          reject(new LocalizedError(sourceMessages.takesTooLong()));
      }, 100);
    });
  } finally {
    clearInterval(watch);
    await worker.terminate();
  }
}
