import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { DateTime } from "luxon";
import { extractHtml } from "../../src/import/html/extract-html.ts";
import { LocalizedError } from "../../src/messages/message.ts";
import { fundus, fundusEvaluation, scrapinghub, trafilatura } from "./corpora.ts";
import { compareTexts, type Found, f1Of, findPieces, folded, type Page, scoreOf } from "./measure.ts";

/* What the import reads out of pages of others, beside what other programs read: see the help below. */

const help = `npm run scores -- --scrapinghub DIR --fundus-evaluation DIR --fundus DIR --trafilatura DIR [--details FILE]

  Each DIR is a checkout of scrapinghub/article-extraction-benchmark, dobbersc/fundus-evaluation,
  flairNLP/fundus or adbar/trafilatura; one is enough. --details writes what was read from each page, as JSON.`;

const corpora = [
  ["scrapinghub", scrapinghub],
  ["fundus-evaluation", fundusEvaluation],
  ["fundus", fundus],
  ["trafilatura", trafilatura],
] as const;

/** What was read from a page, and whether it is right. */
interface Result {
  name: string;
  body: Found;
  empty: boolean;
  sure: Partial<Record<"title" | "published" | "authors" | "body", boolean>>;
  right: Partial<Record<"title" | "published" | "authors" | "body", boolean>>;
  read: { title: string | null; published: string | null; authors: string[]; body: string; refused?: string };
}

/** A body is right from this F1 on: those who gathered the pages differ in captions, boxes and notes as much. */
const rightBody = 0.9;

async function readPage({ name, html, body, pieces, title, day, authors }: Page): Promise<Result> {
  const read: Result["read"] = { title: null, published: null, authors: [], body: "" };
  const sure: Result["sure"] = {};
  const isOfText = (words: string): boolean => pieces !== undefined || body(words).includes(words);
  try {
    const { article } = await extractHtml(html);
    const { description, provenance, confidence } = article;
    // A standfirst that readers see is of the text for those who gathered these.
    const first =
      description && provenance.description?.length && isOfText(description.slice(0, 40))
        ? [description]
        : [];
    // The address of a video or post is no text.
    const paragraphs = article.body.filter((one) => !/^https?:\S+$/.test(one));
    Object.assign(read, article, { body: [...first, ...paragraphs].join("\n\n") });
    for (const field of ["title", "published", "authors", "body"] as const)
      if (confidence[field] === "high") sure[field] = true;
  } catch (error) {
    if (!(error instanceof LocalizedError)) throw error;
    read.refused = error.message;
  }
  const found = pieces ? findPieces(pieces, read.body) : compareTexts(body(read.body), read.body);
  const right: Result["right"] = { body: f1Of(found) >= rightBody };
  if (title !== undefined) right.title = folded(read.title ?? "") === folded(title);
  if (day !== undefined) right.published = dayIn(read.published, day) === day.slice(0, 10);
  if (authors !== undefined) right.authors = sorted(read.authors) === sorted(authors);
  const { title: headline, published, authors: names, body: text, refused } = read;
  const given = { title: headline, published, authors: names, body: text, ...(refused && { refused }) };
  return { name, body: found, empty: read.body === "", sure, right, read: given };
}

/** A day in the zone of another date: `2026-06-06T00:20+07:00` → `2026-06-05`, beside one of UTC. */
function dayIn(date: string | null, like: string): string {
  const zone = DateTime.fromSQL(like, { setZone: true }).zone;
  return date === null
    ? ""
    : /T/.test(date)
      ? (DateTime.fromISO(date).setZone(zone).toISODate() ?? "")
      : date;
}

const sorted = (names: readonly string[]): string => names.map(folded).sort().join();
const percent = (part: number, whole: number): string =>
  whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`;

/** A line for each field: how often it is right, how often it is marked sure, and how much of that is right. */
function printFields(results: readonly Result[]): void {
  for (const field of ["title", "published", "authors", "body"] as const) {
    const known = results.filter(({ right }) => right[field] !== undefined);
    if (known.length === 0) continue;
    const sure = known.filter((result) => result.sure[field]);
    const rightOf = (some: readonly Result[]): number => some.filter(({ right }) => right[field]).length;
    console.log(
      `  ${field.padEnd(10)} right ${percent(rightOf(known), known.length).padStart(7)}   sure ${percent(sure.length, known.length).padStart(7)}, of these right ${percent(rightOf(sure), sure.length).padStart(7)}`,
    );
  }
}

function printScore(name: string, found: readonly Found[]): void {
  const { f1, precision, recall } = scoreOf(found);
  console.log(
    `  ${name.padEnd(24)} F1 ${f1.toFixed(3)}   precision ${precision.toFixed(3)}   recall ${recall.toFixed(3)}`,
  );
}

/** All pieces of all pages count the same. */
const sumOf = (found: readonly Found[]): Found =>
  found.reduce((sum, { right, more, less }) => ({
    right: sum.right + right,
    more: sum.more + more,
    less: sum.less + less,
  }));

const { values } = parseArgs({
  options: {
    scrapinghub: { type: "string" },
    "fundus-evaluation": { type: "string" },
    fundus: { type: "string" },
    trafilatura: { type: "string" },
    details: { type: "string" },
    help: { type: "boolean" },
  },
});
const chosen = corpora.flatMap(([name, read]) =>
  values[name] === undefined ? [] : [{ name, corpus: read(values[name]) }],
);
if (chosen.length === 0 || values.help) {
  console.log(help);
  process.exitCode = values.help ? 0 : 1;
}
const details: Record<string, Result[]> = {};
for (const { name, corpus } of chosen) {
  const { pages, rivals } = corpus;
  const results: Result[] = [];
  for (const page of pages) results.push(await readPage(page));
  details[name] = results;
  console.log(
    `${name}: ${pages.length} pages, ${results.filter(({ empty }) => empty).length} without a text`,
  );
  const found = results.map(({ body }) => body);
  printScore("Warta", pages[0]?.pieces ? [sumOf(found)] : found);
  const others = Array.from(rivals, ([rival, bodies]) => ({
    rival,
    found: pages.map((page) =>
      compareTexts(page.body(bodies.get(page.name) ?? ""), bodies.get(page.name) ?? ""),
    ),
  }));
  for (const { rival, found } of others.sort((a, b) => scoreOf(b.found).f1 - scoreOf(a.found).f1).slice(0, 8))
    printScore(rival, found);
  printFields(results);
}
if (values.details) writeFileSync(values.details, JSON.stringify(details, null, 1));
