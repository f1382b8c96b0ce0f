import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { articleOfText, makeSite, text } from "./site.ts";

const isNoPage =
  "has more HTML than the page of an article: over 10,000 elements, 100 levels, or 500 attributes of one. Save the text of the article alone as .txt.";

test("a source that is too much to read does not keep the others waiting", async () => {
  const site = makeSite({
    "mentah/a.html": `<html><body><p>Isi.</p>${"<div>".repeat(1200)}</body></html>`,
    "mentah/b.html": "<a>".repeat(70_000),
    "mentah/b2.html": `<p ${Array.from({ length: 600 }, (_, n) => `a${n}`).join(" ")}>Isi.</p>`,
    "mentah/c.txt": "a\n".repeat(100_000),
    // Line ends of an old Mac, and what could each be the first key of an article.
    "mentah/c2.txt": "t\rPasar".repeat(100_000),
    "mentah/c3.txt": `---\n${"title: a\n".repeat(60_000)}`,
    // Each line could be a key or the value of one, so that trying all takes longer than anyone can wait.
    "mentah/d.txt": `---\n${"-a: b\n".repeat(60)}`,
    "mentah/e.txt": text,
  });
  const pipes = process.platform === "win32" ? [] : ["mentah/f.txt"];
  for (const pipe of pipes) execFileSync("mkfifo", [join(site.root, pipe)]);
  const { code, err } = await site.warta(["import", "mentah"]);
  expect(code).toBe(1);
  expect(err.split("\n")).toEqual([
    ...["a", "b", "b2"].map((name) => `mentah/${name}.html: ${isNoPage}`),
    ...["c", "c2", "c3"].map((name) => `mentah/${name}.txt: has more than 20,000 lines. Is it one article?`),
    "mentah/d.txt: has no text that reads like an article.",
    ...pipes.map((pipe) => `${pipe}: is not a regular file. Copy its content into one.`),
    "",
  ]);
  expect(site.read(articleOfText)).toContain("Warga Tanam Seribu Pohon");
});
