import "./made-patterns.ts";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { Worker } from "node:worker_threads";
import { decode } from "../../src/content/content-files.ts";
import { isDiagnostic } from "../../src/content/diagnostic.ts";
import { findRawMarkup } from "../../src/content/notices/text-notices.ts";
import { activeContent, svgSize } from "../../src/content/pictures/svg.ts";
import { readArticle } from "../../src/content/read-article.ts";
import { extractArticle } from "../../src/import/extract.ts";
import { readSource } from "../../src/import/files/sources.ts";
import { extractHtml } from "../../src/import/html/extract-html.ts";
import { htmlOf, withoutTemplates } from "../../src/import/sites/folder-text.ts";
import { leftInText, type OldSite, type Post, plainText, postMarkdown } from "../../src/import/sites/post.ts";
import { LocalizedError } from "../../src/messages/message.ts";
import { articleSchema } from "../../src/news/article.ts";
import { readBody, textOf } from "../site/newsroom.ts";
import { type HardText, hardTexts } from "./hard-texts.ts";

/*
 * `node --import tsx test/attack/growth.ts --seconds 60 --texts 500 --seed 1 --kib 64`: reads texts made of what the rules look for, each at
 * twice the length until it takes long, and ends with 1 if the time grows faster than the text. A process of its own, as the
 * CPU time is that of the process.
 */

const zone = "Asia/Jakarta";
const schema = articleSchema(zone);
const bytesOf = (text: string) => new TextEncoder().encode(text);
const asArticle = (text: string) =>
  readArticle("content/articles/a.md", bytesOf(text), { schema, timeZone: zone });

const folder = mkdtempSync(path.join(tmpdir(), "growth-"));
process.once("exit", () => rmSync(folder, { recursive: true }));
async function imported(text: string, name = "a.txt") {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  const source = await readSource(file, { root: folder, stdin: process.stdin });
  return source.html ? extractHtml(source.text) : extractArticle(source.text);
}

function readText(text: string) {
  const decoded = decode("a.md", bytesOf(text));
  return isDiagnostic(decoded) ? decoded : readBody(decoded);
}

function moved(text: Post["text"], system: OldSite["system"]) {
  const site = { system, home: "https://lama.example/", folder: "", posts: () => [] };
  const markdown = postMarkdown({ addresses: [], text } as Pick<Post, "addresses" | "text"> as Post, site);
  return leftInText(markdown + plainText(markdown), "a.md", site);
}

/** What reads texts of others, with the most KiB that it takes. */
const readers: { name: string; most: number; read: (text: string) => unknown }[] = [
  { name: "import of a text", most: 1024, read: (text) => imported(text) },
  { name: "import below a head", most: 1024, read: (text) => imported(`Pasar Dibuka\n\nKOTA - ${text}`) },
  { name: "text of an article", most: 1024, read: readText },
  {
    name: "notices of a text",
    most: 1024,
    read: (text) => findRawMarkup({ file: "a.md", bodyLine: 1, ...textOf(text) }),
  },
  { name: "front matter", most: 64, read: (text) => asArticle(`---\ntitle: ${text}\n---\n\nIsi.\n`) },
  { name: "keys of front matter", most: 64, read: (text) => asArticle(`---\n${text}\n---\n\nIsi.\n`) },
  {
    name: "drawing",
    most: 1024,
    read: (text) => [activeContent(bytesOf(`<svg ${text}`)), svgSize(bytesOf(`<svg width="${text}">`))],
  },
  {
    name: "Jekyll",
    most: 64,
    read: (text) => moved({ html: htmlOf(withoutTemplates(text, ""), true) }, "jekyll"),
  },
  { name: "WordPress", most: 64, read: (text) => moved({ html: text, isPlain: true }, "wordpress") },
  { name: "page", most: 512, read: (text) => imported(`<h1>Pasar Dibuka</h1><p>${text}`, "a.html") },
  {
    name: "headline and attributes of a page",
    most: 128,
    read(text) {
      const quoted = `"${text.replaceAll('"', "”")}"`;
      const head = `<title>Pasar ${text}</title><meta name="author" content=${quoted}><h1>Pasar ${text}</h1>`;
      return imported(`${head}<p class=${quoted} style=${quoted}>Warga menanam pohon.`, "a.html");
    },
  },
];

/** Less is noise, more is long enough to tell. In ms of CPU. */
const [least, enough, mostTime] = [40, 1000, 5000];
/** Twice the text may take so many times the time. */
const mostFold = 2.5;

const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "Infinity" },
    texts: { type: "string", default: "Infinity" },
    seed: { type: "string", default: "1" },
    kib: { type: "string", default: "1024" },
  },
});
// What takes for ever is named by another thread: this one would never come to it. By CPU, as other programs may be at work.
const watch = new Worker(
  `const { parentPort } = require("node:worker_threads");
  let timer;
  parentPort.on("message", (what) => {
    clearInterval(timer);
    const start = process.cpuUsage();
    timer = setInterval(() => {
      const { user, system } = process.cpuUsage(start);
      if (user + system < 30e6) return;
      require("node:fs").writeSync(2, what + ": does not end\\n");
      process.kill(process.pid, "SIGKILL");
    }, 1000);
  });`,
  { eval: true },
);
watch.unref();

const end = performance.now() + Number(values.seconds) * 1000;
const found: string[] = [];
let tried = 0;
let slowest = { time: 0, name: "" };
for (const text of hardTexts(Number(values.seed))) {
  if (performance.now() > end || tried >= Number(values.texts) || found.length === 5) break;
  const reader = readers[tried++ % readers.length] as (typeof readers)[number];
  const wrong = await growthOf(text, reader);
  if (wrong) found.push(`${reader.name}: ${text.name}: ${wrong}`);
}
console.log(
  `${tried} texts read, seed ${values.seed}; slowest: ${Math.round(slowest.time)} ms, ${slowest.name}`,
);
for (const line of found) console.error(line);
process.exitCode = found.length > 0 ? 1 : 0;

/** What earlier texts have left is not this one's. */
function collectGarbage(): void {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
}

/** @returns how the time of a text grows, if that is too fast */
async function growthOf({ name, make }: HardText, { name: reader, most, read }: (typeof readers)[number]) {
  const measure = async (length: number): Promise<number> => {
    const text = make(length);
    watch.postMessage(`${reader}: ${name}, ${length / 1024} KiB`);
    const start = process.cpuUsage();
    try {
      await read(text);
    } catch (error) {
      // A text that is refused, with a sentence for editors, is read.
      if (!(error instanceof LocalizedError)) throw error;
    }
    const { user, system } = process.cpuUsage(start);
    watch.postMessage("what makes the next text");
    return (user + system) / 1000;
  };
  const times: number[] = [];
  for (let length = 2048; length <= 1024 * Math.min(most, Number(values.kib)); length *= 2) {
    const time = await measure(length);
    times.push(time);
    if (time > slowest.time) slowest = { time, name: `${reader}: ${name}, ${length / 1024} KiB` };
    // A busy machine takes longer: not a second time.
    if (time > mostTime) collectGarbage();
    if (time > mostTime && (await measure(length)) > mostTime)
      return `${Math.round(time)} ms at ${length / 1024} KiB`;
    if (!grows(times)) continue;
    collectGarbage();
    // Once more, in case something else was at work.
    const again = [];
    for (const part of [4, 2, 1])
      again.push(
        Math.min(await measure(length / part), await measure(length / part), await measure(length / part)),
      );
    if (grows(again))
      return `${again.map(Math.round).join(", ")} ms at a quarter, a half and all of ${length / 1024} KiB`;
    if (time > enough) break;
  }
  return undefined;
}

/** Whether the last time is more than so many times the one before it, and that too. */
function grows(times: readonly number[]): boolean {
  const [first = 0, second = 0, third = 0] = times.slice(-3);
  return (
    times.length >= 3 &&
    first > least / 6 &&
    third > least &&
    second > first * mostFold &&
    third > second * mostFold
  );
}
