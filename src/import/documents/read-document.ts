import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { LocalizedError, type Message } from "../../messages/message.ts";
import { sourceMessages } from "../messages.ts";

/** The text of a document that is no text file, as Markdown where it has more than words. */
export interface DocumentText {
  text: string;
  markdown: boolean;
  /** Its pictures, or their files, by their addresses in the text. */
  pictures?: ReadonlyMap<string, Uint8Array | string>;
  notice?: Message;
}

/** The endings of documents that are read, or that a message tells what to do with. */
export const documentEndings = [".docx", ".doc", ".odt", ".rtf", ".eml", ".msg", ".pdf"] as const;

/** What each kind of file begins with; names lie. What takes such a file apart is loaded only then. */
const kinds: readonly { sign: string; read(bytes: Uint8Array): Promise<DocumentText> }[] = [
  { sign: "PK\u0003\u0004", read: readWord },
  { sign: "%PDF-", read: readPdf },
  { sign: "{\\rtf", read: () => Promise.reject(new LocalizedError(sourceMessages.saveAsDocx())) },
  { sign: "\u00d0\u00cf\u0011\u00e0", read: readOldOffice },
];

/**
 * Reads a document of a word processor, a mail, or a PDF.
 *
 * @returns undefined if it is none of these: then it may be a text
 * @throws LocalizedError that says why it cannot be read
 */
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

/** More than any article has, and soon read. */
const mostPages = 200;

/** More than the text of any article, as HTML; in letters. */
const longestHtml = 5 * 1024 ** 2;

/** What Word calls the styles of a headline and a caption; their names for programs are in the editor's language. */
const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p.Title => h1:fresh",
  "p[style-name='caption'] => figcaption:fresh",
];

/** What each package makes of a file: see `readApart`. Of a PDF, not further than any text is read. */
const readers = {
  mammoth: `async ({ default: { convertToHtml, images } }) => {
    const pictures = new Map();
    const convertImage = images.imgElement(async (image) => {
      const src = (pictures.size + 1) + "." + image.contentType.replace(/^image\\/(?:x-)?|\\+.*$/g, "");
      // One that lies elsewhere has no bytes, and is told of.
      pictures.set(src, await image.readAsBuffer().catch(() => new Uint8Array()));
      return { src };
    });
    const options = { styleMap: ${JSON.stringify(styleMap)}, convertImage };
    const { value: html } = await convertToHtml({ buffer: Buffer.from(bytes) }, options);
    if (html.length > ${longestHtml}) throw new RangeError("too long");
    return { html, pictures };
  }`,
  unpdf: `async ({ getDocumentProxy }) => {
    // Without warnings on the console, which are not for editors.
    const pdf = await getDocumentProxy(bytes, { verbosity: 0 });
    const pages = [];
    let length = 0;
    while (pdf.numPages <= ${mostPages} && pages.length < pdf.numPages && length <= 1.1 * 1024 ** 2) {
      const { items } = await (await pdf.getPage(pages.length + 1)).getTextContent();
      const texts = items.filter(({ str }) => typeof str === "string");
      const ofPage = texts.map(({ str, hasEOL, transform: [, , c, d] }) =>
        ({ text: str, endsLine: hasEOL, fontSize: Math.hypot(c, d) }));
      length += ofPage.reduce((sum, { text }) => sum + text.length, 0);
      pages.push(ofPage);
    }
    return { count: pdf.numPages, pages };
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

/**
 * Reads a document of Word, an archive, as Markdown, with its pictures.
 *
 * @throws LocalizedError if it is none; Error if it is damaged
 */
async function readWord(bytes: Uint8Array): Promise<DocumentText> {
  // The names of what is in an archive are not packed, nor is what a document of another program is.
  const has = (name: string): boolean => Buffer.from(bytes).includes(name);
  if (!has("word/document.xml"))
    throw new LocalizedError(
      has("opendocument.text") ? sourceMessages.saveAsDocx() : sourceMessages.isNoDocument(),
    );
  const read = await readApart<{ html: string; pictures: Map<string, Uint8Array> }>("mammoth", bytes);
  const { documentMarkdown } = await import("../html/page-markdown.ts");
  const { html, pictures } = read;
  return { text: documentMarkdown(html), markdown: true, ...(pictures.size > 0 && { pictures }) };
}

/** How many pages there are and, unless they are too many, what is on each. */
type PagesOfPdf = { count: number; pages: { text: string; endsLine: boolean; fontSize: number }[][] };

/**
 * Reads a PDF line by line, lines in larger letters than the text as one. What else belongs together, the reading of plain texts finds.
 *
 * @throws LocalizedError if it has no text or too much, or what reads it is not installed; Error if it is damaged
 */
async function readPdf(bytes: Uint8Array): Promise<DocumentText> {
  const { count, pages } = await readApart<PagesOfPdf>("unpdf", bytes);
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

/**
 * Reads what Word wrote before 2007, or a mail of Outlook. Both are folders in one file: what is in them tells them apart.
 *
 * @throws LocalizedError if it is neither, or what reads it is not installed; Error if it is damaged
 */
async function readOldOffice(bytes: Uint8Array): Promise<DocumentText> {
  const has = (name: string): boolean => Buffer.from(bytes).includes(Buffer.from(name, "utf16le"));
  if (has("__properties_version1.0")) return mailText(await readApart<Mail>("@kenjiuno/msgreader", bytes));
  if (!has("WordDocument")) throw new LocalizedError(sourceMessages.isNoDocument());
  return { text: await readApart("word-extractor", bytes), markdown: false };
}

/** What takes longer, or more memory: it draws itself over and over, leads back to itself, or unpacks to a thousand times its size. */
const [mostSeconds, mostMemory] = [10, 1.5 * 1024 ** 3];

/**
 * Has a package read a file in a thread of its own: there it can be given up at any time. What `readers` has is a
 * function of what the package exports, for which `bytes` are those of the file.
 *
 * @throws LocalizedError if it is given up, or the package is not installed; Error if it is damaged
 */
async function readApart<Read>(name: keyof typeof readers, bytes: Uint8Array): Promise<Read> {
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

/** What a mail says, whatever its form. */
interface Mail {
  headers: readonly (readonly [name: string, value: string | undefined])[];
  text: string | undefined;
  html: string | undefined;
  attachments: readonly string[];
}

/** Reads a mail, and names what is attached. @throws LocalizedError if it has attachments alone */
async function readMail(bytes: Uint8Array): Promise<DocumentText> {
  const { default: PostalMime } = await import("postal-mime");
  const { headers, subject, from, text, html, attachments } = await PostalMime.parse(bytes);
  const decoded: Record<string, string | undefined> = { subject, from: from?.name };
  return mailText({
    // Those that the reading of plain texts knows.
    headers: headers
      .filter(({ key }) => ["from", "date", "subject"].includes(key))
      .map(({ key, value }) => [key.charAt(0).toUpperCase() + key.slice(1), decoded[key] ?? value]),
    ...{ text, html },
    attachments: attachments.flatMap(({ filename, disposition }) =>
      disposition === "inline" || filename == null ? [] : filename,
    ),
  });
}

/** A mail as its program would save it as text. @throws LocalizedError if it has attachments alone */
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

/** Where an optional package is. @throws LocalizedError if it is not installed */
function installed(name: string): string {
  try {
    return createRequire(import.meta.url).resolve(name);
  } catch {
    throw new LocalizedError(sourceMessages.needsPackage({ name }));
  }
}
