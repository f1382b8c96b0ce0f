import { afterAll, beforeAll, expect, test } from "vitest";
import { writeWartaProject } from "../../bench/corpus.ts";
import { type Job, openPool, type Pool } from "../../src/threads/pool.ts";
import { createProject, differing, type Project } from "./publish.ts";

/** Work in several threads comes to the same as work in one. */
let project: Project;
beforeAll(() => {
  project = createProject();
  writeWartaProject(project.root, { articles: 700, tags: 12 });
});
afterAll(() => project.remove());

test("a site made by several threads has the same bytes as one made by one", async () => {
  const alone = await project.buildAfresh(openPool(0));
  const together = await project.buildAfresh(openPool(2));
  expect(Object.keys(alone).length).toBeGreaterThan(1_400);
  expect(differing(alone, together)).toEqual([]);
});

/** Files that are not there: a task that gives an answer to each, without a site. */
const missing = Array.from({ length: 1_000 }, (_, number) => `berita-${number}.md`);
const job = (more: Partial<Job<"readArticle", string>> = {}): Job<"readArticle", string> => ({
  task: "readArticle",
  shared: { root: "/nowhere", timeZone: "Asia/Jakarta", around: "" },
  pieces: missing,
  send: (file) => file,
  here: (file) => ({ mistake: { file, line: 0, column: 0, message: "here" } }),
  ...more,
});
const filesIn = (results: Awaited<ReturnType<typeof run>>): (string | undefined)[] =>
  results.map((result) => ("mistake" in result ? result.mistake.file : undefined));
const run = (pool: Pool, more: Partial<Job<"readArticle", string>> = {}) =>
  pool.run(job(more)).finally(() => pool.close());

/** So that other threads have started before all is done. */
const slowly: Job<"readArticle", string>["here"] = (file) => {
  for (const end = performance.now() + 3; performance.now() < end; );
  return job().here(file);
};

test("answers come in the order of the pieces, from this thread and from others", async () => {
  const results = await run(openPool(2), { here: slowly });
  expect(filesIn(results)).toEqual(missing);
  const elsewhere = results.filter((result) => "mistake" in result && result.mistake.message !== "here");
  expect(elsewhere.length).toBeGreaterThan(0);
  expect(elsewhere.length).toBeLessThan(missing.length);
});

test("pieces of a thread that fails are done here", async () => {
  const results = await run(openPool(2), {
    // It cannot even begin.
    shared: null as never,
    here: slowly,
  });
  expect(filesIn(results)).toEqual(missing);
});

test("a fault here is told", async () => {
  const here = (): never => {
    throw new Error("Kertas habis.");
  };
  await expect(run(openPool(1), { here })).rejects.toThrow("Kertas habis.");
});

test("few pieces start no thread; none give nothing", async () => {
  const results = await run(openPool(2), { pieces: missing.slice(0, 50) });
  expect(results.every((result) => "mistake" in result && result.mistake.message === "here")).toBe(true);
  expect(await run(openPool(2), { pieces: [] })).toEqual([]);
});
