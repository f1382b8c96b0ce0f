import { afterAll, beforeAll, expect, test } from "vitest";
import { writeWartaProject } from "../../bench/corpus.ts";
import { asIs } from "../../src/messages/message.ts";
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
  shared: { root: "/nowhere", timeZone: "Asia/Jakarta", around: "", folder: "/nowhere" },
  pieces: missing,
  send: (file) => file,
  here: (file) => ({ mistake: { file, line: 0, column: 0, message: asIs("here") } }),
  take: () => {},
  ...more,
});
/** What came of each file, in the order of the files. */
async function run(pool: Pool, more: Partial<Job<"readArticle", string>> = {}): Promise<string[]> {
  const found = new Map<string, string>();
  try {
    const take: Job<"readArticle", string>["take"] = (file, result) =>
      found.set(file, "mistake" in result ? `${result.mistake.file} ${result.mistake.message.en}` : "read");
    await pool.run(job({ take, ...more }));
  } finally {
    await pool.close();
  }
  return [...(more.pieces ?? missing)].map((file) => found.get(file) ?? "");
}

/** So that other threads have started before all is done. */
const slowly: Job<"readArticle", string>["here"] = (file) => {
  for (const end = performance.now() + 3; performance.now() < end; );
  return job().here(file);
};

test("each piece comes to its own, done in this thread and in others", async () => {
  const results = await run(openPool(2), { here: slowly });
  expect(results.map((result) => result.split(" ")[0])).toEqual(missing);
  const elsewhere = results.filter((result) => !result.endsWith(" here"));
  expect(elsewhere.length).toBeGreaterThan(0);
  expect(elsewhere.length).toBeLessThan(missing.length);
});

test("pieces of a thread that fails are done here", async () => {
  // It cannot even begin.
  const results = await run(openPool(2), { shared: null as never, here: slowly });
  expect(results).toEqual(missing.map((file) => `${file} here`));
});

test("a fault here is told", async () => {
  const here = (): never => {
    throw new Error("Kertas habis.");
  };
  await expect(run(openPool(1), { here })).rejects.toThrow("Kertas habis.");
});

test("few pieces start no thread; none give nothing", async () => {
  const results = await run(openPool(2), { pieces: missing.slice(0, 50) });
  expect(results.every((result) => result.endsWith(" here"))).toBe(true);
  expect(await run(openPool(2), { pieces: [] })).toEqual([]);
});
