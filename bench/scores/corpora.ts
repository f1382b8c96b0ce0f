import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import type { Page } from "./measure.ts";

/** Pages of a checkout, and by their names what other programs read from them, as the checkout publishes it. */
export interface Corpus {
  pages: Page[];
  rivals: Map<string, Map<string, string>>;
}

const json = <T>(schema: z.ZodType<T>, file: string): T =>
  schema.parse(JSON.parse(readFileSync(file, "utf8")));
const unzipped = (file: string): string => gunzipSync(readFileSync(file)).toString("utf8");
const namesIn = (folder: string, end: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(end))
    .sort();

/** scrapinghub/article-extraction-benchmark. @throws if the folder is none of its checkouts */
export function scrapinghub(folder: string): Corpus {
  const schema = z.record(z.string(), z.object({ articleBody: z.string().nullish().default("") }));
  const truth = json(schema, path.join(folder, "ground-truth.json"));
  const given = z.union([z.object({ version: z.string().nullish(), output: schema }).strict(), schema]);
  const rivals = namesIn(path.join(folder, "output"), ".json").map((name) => {
    const read = json(given, path.join(folder, "output", name));
    const bodies = Object.entries((read.output ?? read) as z.infer<typeof schema>);
    return [
      name.slice(0, -5),
      new Map(bodies.map(([key, { articleBody }]) => [key, articleBody ?? ""])),
    ] as const;
  });
  const pages = Object.entries(truth).map(([name, { articleBody }]) => ({
    name,
    html: unzipped(path.join(folder, "html", `${name}.html.gz`)),
    body: () => articleBody ?? "",
  }));
  return { pages, rivals: new Map(rivals) };
}

/** Paragraphs in brackets may be left out: they count where they were read. */
const withOptional = (body: readonly string[], read: string): string =>
  body
    .flatMap((paragraph) => {
      const [, optional] = /^\[(.*)\]$/s.exec(paragraph) ?? [];
      return optional === undefined || read.includes(optional.slice(0, 40)) ? (optional ?? paragraph) : [];
    })
    .join("\n\n");

/** dobbersc/fundus-evaluation. @throws if it is none of its checkouts */
export function fundusEvaluation(folder: string): Corpus {
  const schema = z.record(z.string(), z.object({ body: z.array(z.string()) }));
  const dataset = path.join(folder, "dataset");
  const pages = Object.entries(json(schema, path.join(dataset, "ground_truth.json"))).map(
    ([name, { body }]): Page => ({
      name,
      html: unzipped(path.join(dataset, "html", name)),
      body: (read) => withOptional(body, read),
    }),
  );
  const rivals = namesIn(path.join(dataset, "extractions"), ".json").map((name) => {
    const bodies = Object.entries(json(schema, path.join(dataset, "extractions", name)));
    return [name.slice(0, -5), new Map(bodies.map(([key, { body }]) => [key, body.join("\n\n")]))] as const;
  });
  return { pages, rivals: new Map(rivals) };
}

/** adbar/trafilatura: pieces of texts and of what is around them; its own results are F1 alone. @throws if it is none of its checkouts */
export function trafilatura(folder: string): Corpus {
  const piece = z.object({ file: z.string(), with: z.array(z.string()), without: z.array(z.string()) });
  const tests = path.join(folder, "tests");
  const all = Object.values(json(z.record(z.string(), piece), path.join(tests, "evaldata.json")));
  const pages = all.map(({ file, ...pieces }): Page => {
    const places = ["cache", "eval"].map((part) => path.join(tests, part, file));
    const bytes = readFileSync(places.find(existsSync) ?? file);
    const text = bytes.toString("utf8");
    const html = text.includes("\ufffd") ? bytes.toString("latin1") : text;
    return { name: file, html, pieces, body: () => "" };
  });
  return { pages, rivals: new Map() };
}

/** Countries whose papers may write without spaces: runs of four words say nothing there. */
const withoutSpaces = new Set(["cn", "hk", "jp", "kr", "mm", "mo", "my", "th", "tw"]);

/** The pages that flairNLP/fundus tests its parsers with. @throws if the folder is none of its checkouts */
export function fundus(folder: string): Corpus {
  const article = z.object({
    title: z.string().nullish(),
    authors: z.array(z.string()).default([]),
    publishing_date: z.string().nullish(),
    body: z
      .object({
        summary: z.array(z.string()),
        sections: z.array(z.object({ headline: z.array(z.string()), paragraphs: z.array(z.string()) })),
      })
      .nullish(),
  });
  const data = path.join(folder, "tests/resources/parser/test_data");
  const pages: Page[] = [];
  for (const country of readdirSync(data).filter((name) => !name.includes(".") && !withoutSpaces.has(name))) {
    for (const name of namesIn(path.join(data, country), ".json")) {
      // A parser's versions follow one another as the days of its pages do.
      const versions = Object.entries(json(z.record(z.string(), article), path.join(data, country, name)));
      const files = namesIn(path.join(data, country), ".html.gz").filter(
        (file) => file.replace(/(?:_\d+){3}\.html\.gz$/, "") === name.slice(0, -5),
      );
      for (const [index, [, { title, authors, publishing_date: date, body }]] of versions.entries()) {
        const file = files[index];
        if (!file || !body) continue;
        const sections = body.sections.flatMap(({ headline, paragraphs }) => [...headline, ...paragraphs]);
        pages.push({
          name: `${country}/${file.slice(0, -8)}`,
          html: unzipped(path.join(data, country, file)),
          body: () => [...body.summary, ...sections].join("\n\n"),
          ...(title && { title }),
          ...(date && { day: date }),
          authors,
        });
      }
    }
  }
  return { pages, rivals: new Map() };
}
