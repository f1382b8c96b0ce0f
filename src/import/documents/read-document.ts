import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { LocalizedError, type Message } from "../../messages/message.ts";
import { sourceMessages } from "../messages.ts";
import { splitRuns } from "../shape.ts";

/** The text of a document, as Markdown if it has markup. */
export interface DocumentText {
  text: string;
  markdown: boolean;
  /** Its pictures, as bytes or file paths, by their addresses in the text. */
  pictures?: ReadonlyMap<string, Uint8Array | string>;
  notice?: Message;
}

/** Extensions of documents that can be read, or for which a message says what to do. */
export const documentEndings = [".docx", ".doc", ".odt", ".rtf", ".eml", ".msg", ".pdf"] as const;

/** The signature of each kind of file, since extensions may be wrong. The library for a kind is loaded only when needed. */
const kinds: readonly { sign: string; read(bytes: Uint8Array): Promise<DocumentText> }[] = [
  { sign: "PK\u0003\u0004", read: readWord },
  { sign: "%PDF-", read: readPdf },
  { sign: "{\\rtf", read: () => Promise.reject(new LocalizedError(sourceMessages.saveAsDocx())) },
  { sign: "\u00d0\u00cf\u0011\u00e0", read: readOldOffice },
];

/** Reads a document of a word processor, a mail, or a PDF; undefined if it is none: perhaps a text file. @throws LocalizedError with why it cannot be read */
export async function readDocument(file: string, bytes: Uint8Array): Promise<DocumentText | undefined> {
  const head = Buffer.from(bytes.subarray(0, 16)).toString("latin1").trimStart();
  const kind = kinds.find(({ sign }) => head.startsWith(sign));
  try {
    if (kind) return await kind.read(bytes);
    return path.extname(file).toLowerCase() === ".eml" ? await readMail(bytes) : undefined;
  } catch (error) {
    throw error instanceof LocalizedError ? error : new LocalizedError(sourceMessages.isDamaged());
  }
}

/** Maps Word's headline and caption styles. In style names for programs, `p.Title`, Word uses the editor's language. */
const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p.Title => h1:fresh",
  "p[style-name='caption'] => figcaption:fresh",
];

/** How each package reads a file, run by `readInWorker`. A PDF is read only as far as any text may be long. */
const readers = {
  mammoth: `async ({ default: { convertToHtml, images } }) => {
    const pictures = new Map();
    const convertImage = images.imgElement(async (image) => {
      const src = (pictures.size + 1) + "." + image.contentType.replace(/^image\\/(?:x-)?|\\+.*$/g, "");
      // A linked picture has no bytes, which is reported.
      pictures.set(src, await image.readAsBuffer().catch(() => new Uint8Array()));
      return { src };
    });
    const options = { styleMap: ${JSON.stringify(styleMap)}, convertImage };
    const { value: html } = await convertToHtml({ buffer: Buffer.from(bytes) }, options);
    return { html, pictures };
  }`,
  unpdf: `async ({ getDocumentProxy }) => {
    // Without warnings in the terminal, which are not for editors.
    const pdf = await getDocumentProxy(bytes, { verbosity: 0 });
    const pages = [];
    let length = 0;
    while (pages.length < pdf.numPages && length <= 1.1 * 1024 ** 2) {
      const { items } = await (await pdf.getPage(pages.length + 1)).getTextContent();
      const texts = items.filter(({ str }) => typeof str === "string");
      const runs = texts.map(({ str, hasEOL, transform: [, , c, d, , y] }) =>
        ({ text: str, endsLine: hasEOL, fontSize: Math.hypot(c, d), y }));
      length += runs.reduce((sum, { text }) => sum + text.length, 0);
      pages.push(runs);
    }
    return pages;
  }`,
  "word-extractor": `({ default: Library }) => new Library().extract(Buffer.from(bytes))
    .then((document) => document.getBody({ filterUnicode: false }))`,
  "@kenjiuno/msgreader": `({ default: { default: Library } }) => {
    const { senderName, clientSubmitTime, messageDeliveryTime, subject, attachments = [], ...mail } =
      new Library(bytes.buffer).getFileData();
    return {
      headers: [["From", senderName], ["Date", clientSubmitTime ?? messageDeliveryTime], ["Subject", subject]],
      text: mail.body,
      html: mail.bodyHtml ?? (mail.html && Buffer.from(mail.html).toString()),
      attachments: attachments.flatMap((one) => (one.attachmentHidden ? [] : (one.fileName ?? one.name ?? []))),
    };
  }`,
};

/** Reads a Word document, a ZIP archive, as Markdown with its pictures. @throws LocalizedError if it is another kind of archive; Error if it is damaged */
async function readWord(bytes: Uint8Array): Promise<DocumentText> {
  // File names in an archive are not compressed, nor is the type of an OpenDocument file.
  const has = (name: string): boolean => Buffer.from(bytes).includes(name);
  if (!has("word/document.xml"))
    throw new LocalizedError(
      has("opendocument.text") ? sourceMessages.saveAsDocx() : sourceMessages.isNoDocument(),
    );
  const read = await readInWorker<{ html: string; pictures: Map<string, Uint8Array> }>("mammoth", bytes);
  const { documentMarkdown } = await import("../html/page-markdown.ts");
  const { html, pictures } = read;
  return { text: documentMarkdown(html), markdown: true, ...(pictures.size > 0 && { pictures }) };
}

type PdfLine = { text: string; endsLine: boolean; fontSize: number; y: number };

/**
 * Reads a PDF line by line, with a blank line at a larger gap, and joins lines in larger type than the text. The rules for plain
 * text find what else belongs together.
 *
 * @throws LocalizedError if it has no text or too much, or if the package is not installed; Error if it is damaged
 */
async function readPdf(bytes: Uint8Array): Promise<DocumentText> {
  const pages = (await readInWorker<PdfLine[][]>("unpdf", bytes)).map(linesOfPage);
  const ordered = (all: number[]): number[] => all.sort((one, other) => one - other);
  const sizes = ordered(pages.flatMap((lines) => lines.map(({ fontSize }) => fontSize)));
  const gaps = ordered(pages.flatMap((lines) => lines.slice(1).map(({ y }, at) => (lines[at]?.y ?? 0) - y)));
  // Half of all lines may be paragraphs by themselves.
  const [large, wide] = [(sizes[sizes.length >> 1] ?? 0) * 1.15, (gaps[gaps.length >> 2] ?? 0) * 1.3];
  /** Joins a line with the next one of its page. A headline may continue there. */
  const end = ({ fontSize, y }: PdfLine, next: PdfLine | undefined): string =>
    !next ? "" : fontSize > large && next.fontSize > large ? " " : y - next.y > wide ? "\n\n" : "\n";
  const texts = pages.map((lines) =>
    lines
      .map((line, at) => line.text + end(line, lines[at + 1]))
      .join("")
      .trim(),
  );
  const text = texts.filter((page) => page !== "").join("\n");
  if (text === "") throw new LocalizedError(sourceMessages.isScanned());
  return { text, markdown: false };
}

/** Joins the runs of each line of a page. A line has the size and place of its first words. */
const linesOfPage = (page: readonly PdfLine[]) =>
  splitRuns(page, ({ endsLine }) => !endsLine).flatMap((runs) => {
    const first = runs.find(({ text }) => text.trim() !== "");
    return first ? { ...first, text: runs.map(({ text }) => text).join("") } : [];
  });

/**
 * Reads a Word document from before 2007, or an Outlook mail. Both are compound files: their contents show which it is.
 *
 * @throws LocalizedError if it is neither, or if the package is not installed; Error if it is damaged
 */
async function readOldOffice(bytes: Uint8Array): Promise<DocumentText> {
  const has = (name: string): boolean => Buffer.from(bytes).includes(Buffer.from(name, "utf16le"));
  if (has("__properties_version1.0")) return mailText(await readInWorker<Mail>("@kenjiuno/msgreader", bytes));
  if (!has("WordDocument")) throw new LocalizedError(sourceMessages.isNoDocument());
  return { text: await readInWorker("word-extractor", bytes), markdown: false };
}

/** Limits for files that redraw themselves endlessly, contain circular references, or unpack to a thousand times their size. */
const [maxSeconds, maxMemory] = [10, 1.5 * 1024 ** 3];

/**
 * Has a package read a file in a worker, which can be terminated at any time. The code in `readers` is a function of the package's
 * exports, in which `bytes` are those of the file.
 *
 * @throws LocalizedError if a limit is exceeded or the package is not installed; Error if the file is damaged
 */
async function readInWorker<Read>(name: keyof typeof readers, bytes: Uint8Array): Promise<Read> {
  const program = `const { parentPort, workerData: { library, bytes } } = require("node:worker_threads");
    import(library).then(${readers[name]}).then((read) => parentPort.postMessage(read));`;
  const workerData = { library: pathToFileURL(installed(name)).href, bytes: Uint8Array.from(bytes) };
  const worker = new Worker(program, { eval: true, execArgv: [], workerData });
  const [start, before] = [performance.now(), process.memoryUsage.rss()];
  let watch: NodeJS.Timeout | undefined;
  try {
    return await new Promise((resolve, reject) => {
      worker.once("message", resolve).once("error", reject).once("exit", reject);
      watch = setInterval(() => {
        if (performance.now() - start > maxSeconds * 1000 || process.memoryUsage.rss() - before > maxMemory)
          reject(new LocalizedError(sourceMessages.takesTooLong()));
      }, 100);
    });
  } finally {
    clearInterval(watch);
    await worker.terminate();
  }
}

interface Mail {
  headers: readonly (readonly [name: string, value: string | undefined])[];
  text: string | undefined;
  html: string | undefined;
  attachments: readonly string[];
}

/** Reads a mail and lists its attachments. @throws LocalizedError if it has only attachments */
async function readMail(bytes: Uint8Array): Promise<DocumentText> {
  const { default: PostalMime } = await import("postal-mime");
  const { headers, subject, from, text, html, attachments } = await PostalMime.parse(bytes);
  const decoded: Record<string, string | undefined> = { subject, from: from?.name };
  return mailText({
    // The headers that the rules for plain text recognise.
    headers: headers
      .filter(({ key }) => ["from", "date", "subject"].includes(key))
      .map(({ key, value }) => [key.charAt(0).toUpperCase() + key.slice(1), decoded[key] ?? value]),
    ...{ text, html },
    attachments: attachments.flatMap(({ filename, disposition }) =>
      disposition === "inline" || filename == null ? [] : filename,
    ),
  });
}

/** Writes a mail as a mail program would save it as text. @throws LocalizedError if it has only attachments */
async function mailText({ headers, text, html, attachments }: Mail): Promise<DocumentText> {
  const head = headers.flatMap(([name, value]) => (value ? `${name}: ${value}` : []));
  const body = text?.trim() || (await linesOf(html ?? ""));
  const names = attachments.join(", ");
  if (body === "" && names !== "") throw new LocalizedError(sourceMessages.hasAttachmentsOnly({ names }));
  const notice = names === "" ? {} : { notice: sourceMessages.hasAttachments({ names }) };
  return { text: `${head.join("\n")}\n\n${body}\n`, markdown: false, ...notice };
}

async function linesOf(html: string): Promise<string> {
  const { parsePage, visibleLines } = await import("../html/visible-lines.ts");
  const lines = visibleLines(parsePage(html).body);
  return lines.map(({ text }) => text).join("\n\n");
}

/** Returns the path of an optional package. @throws LocalizedError if it is not installed */
function installed(name: string): string {
  try {
    return createRequire(import.meta.url).resolve(name);
  } catch {
    throw new LocalizedError(sourceMessages.needsPackage({ name }));
  }
}
