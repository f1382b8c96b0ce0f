import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import path from "node:path";
import { expect, test } from "vitest";
import { filesBelow } from "../../src/content/files.ts";
import { makeSite, type Site, text } from "../import/files/site.ts";
import { wordpress } from "../import/sites/exports.ts";
import { png } from "../support/png.ts";
import { tablesOf } from "../support/tables.ts";
import { startWarta } from "./run-warta.ts";

const tables = tablesOf<{ draft: string }>(import.meta.url);

const changing = ["mkdirSync", "writeFileSync", "copyFileSync", "renameSync", "linkSync", "rmSync"] as const;

/**
 * Runs a command and ends it before one of its changes to a site's files, or while it writes half a file: none of what comes
 * after happens, as if it had been killed.
 *
 * @param last the number of the change
 * @returns how many changes it began, and what it wrote
 */
async function killAt(last: number, { root }: Site, run: () => Promise<unknown>) {
  const real = Object.fromEntries(changing.map((name) => [name, fs[name]]));
  const texts: string[] = [];
  let count = 0;
  const changes = changing.map((name) => {
    const call = real[name] as (...given: unknown[]) => unknown;
    const change = (file: unknown, ...given: unknown[]): unknown => {
      if (!String(file).startsWith(root)) return call(file, ...given);
      if (name === "writeFileSync") texts.push(String(given[0]));
      if (++count < last) return call(file, ...given);
      if (count === last && name === "writeFileSync") call(file, String(given[0]).slice(0, 40));
      throw new Error("killed");
    };
    return [name, change];
  });
  Object.assign(fs, Object.fromEntries(changes));
  syncBuiltinESMExports();
  try {
    await run();
  } catch {
    // As it should.
  } finally {
    Object.assign(fs, real);
    syncBuiltinESMExports();
  }
  return { count, texts };
}

/** What editors see of a site's files, and whether there is a repository: the rest of it is git's. */
const contentOf = ({ root }: Site): Record<string, string> =>
  Object.fromEntries(
    filesBelow(root)
      .filter((file) => !path.basename(file).startsWith(".warta-") && !file.startsWith(".cache/"))
      .filter((file) => !file.includes(".git/") || file.endsWith(".git/HEAD"))
      .map((file) => [file, fs.readFileSync(path.join(root, file), "utf8")]),
  );

const files = {
  "content/articles/2025-06-18-warga-tanam-pohon.md": tables.draft,
  "mentah/a.txt": text,
  "mentah/b.txt": text.replaceAll("Seribu", "Sejuta"),
};

/** An old site with a picture. */
const old = {
  "lama/ekspor.xml": wordpress(
    ["pasar", "sungai"].map((slug, id) => ({
      ...{ id, slug, title: `Warga di ${slug}`, date: "2024-05-01 03:00:00", categories: ["Kota"] },
      html: `<p>Warga berkumpul.</p><img src="/pasar.png" alt="Warga">`,
    })),
  ),
};
const picture = png(8, 8);

test.each([
  ["review", [], "Pohon di Kota\n-\n"],
  ["new tag Benih", []],
  ["tags propose --write Benih Pasar", []],
  ["import mentah", []],
  ["import --force --yes mentah", ["import --yes mentah"]],
  ["import --retag", ["import mentah", "new tag bpb"]],
  ["init baru --yes --force", []],
  ["import --from lama --pictures", []],
])(
  "warta %s, killed anywhere, leaves each file as it was or is to be, and called again is done",
  async (...given) => {
    const [command, first, input = ""] = given;
    const words = command.split(" ");
    const makeWith = (content: Record<string, string>): Site => {
      const site = makeSite(content);
      site.write("lama/pasar.png", picture);
      return site;
    };
    const earlier = makeWith({ ...files, ...old });
    for (const one of first) await earlier.warta(one.split(" "));
    const start = contentOf(earlier);
    const whole = makeWith(start);
    const { count, texts } = await killAt(Number.POSITIVE_INFINITY, whole, () => whole.warta(words, input));
    const done = contentOf(whole);
    expect(done).not.toEqual(start);
    // Of the many files of a new site, which are written alike, and each time with git's help, every fifth.
    for (let step = 1; step <= count; step += command.startsWith("init") ? 5 : 1) {
      const site = makeWith(start);
      await killAt(step, site, () => site.warta(words, input));
      const left = Object.values(contentOf(site));
      expect(left.filter((content) => ![...Object.values(start), ...texts].includes(content))).toEqual([]);
      const imports = left.flatMap((content) => /^# impor: \S+/m.exec(content)?.[0] ?? []);
      expect(new Set(imports).size).toBe(imports.length);
      await site.warta(words, input);
      expect(contentOf(site), `killed at ${step} of ${count}`).toEqual(done);
    }
  },
);

test("two imports at once write no file over, and each text has one article or is said to have none", async () => {
  const names = Array.from(
    { length: 12 },
    (_, n) => [`${n}.txt`, text.replaceAll("Seribu", `Seribu ${n}`)] as const,
  );
  const folder = (name: string) =>
    Object.fromEntries(
      names.map(([file, content]) => [`${name}/${file}`, content.replace("sejak pagi", `dari ${name}`)]),
    );
  const site = makeSite({ ...folder("satu"), ...folder("dua") });
  const runs = ["satu", "dua"].map((name) => startWarta(site.root, ["import", "--json", name]));
  const said = (await Promise.all(runs)).flatMap(({ out }) =>
    out
      .trim()
      .split("\n")
      .map((one) => JSON.parse(one)),
  );
  const written = said.filter(({ status }) => status === "written");
  expect(said).toHaveLength(24);
  expect(site.list("content/articles")).toHaveLength(12);
  expect(written.map(({ file }) => file).sort()).toEqual(
    site.list("content/articles").map((name) => `content/articles/${name}`),
  );
  for (const { source, file } of written) expect(site.read(file)).toContain(`dari ${path.dirname(source)}`);
});
