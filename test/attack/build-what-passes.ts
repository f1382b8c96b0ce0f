import { runWarta } from "../cli/run-warta.ts";
import { createSite, now, type TestSite } from "../support/site.ts";
import type { hostileSite } from "./hostile-site.ts";

/** The mistakes that a command names, each with its file: the lines below their number. */
const mistakesIn = (output: string): Map<string, string> => {
  const [, lines = ""] = /(?:kesalahan|mistakes?):\n(.*)/s.exec(output) ?? [];
  return new Map(
    Array.from(lines.matchAll(/^(content\/\S+):\d+:\d+ .+$/gm), ([line, file = ""]) => [line, file]),
  );
};

/**
 * Builds a hostile site. Files that a build refuses are taken out, as an editor would, until the rest is built.
 *
 * @returns the site, and the files that were refused, each with what the build said
 * @throws Error if a build fails without naming the place of each mistake, or refuses the same file twice, or if `warta check`
 *   does not find the same mistakes
 */
export async function buildWhatPasses({
  files,
}: ReturnType<typeof hostileSite>): Promise<{ site: TestSite; refused: Map<string, string> }> {
  const site = await createSite(files);
  const refused = new Map<string, string>();
  for (;;) {
    const checked = await runWarta(site.root, ["check"], { SOURCE_DATE_EPOCH: now });
    const { code, output } = await site.build();
    const found = mistakesIn(output);
    if (checked.code !== code || String([...mistakesIn(checked.out)]) !== String([...found]))
      throw new Error(`The check found:\n${checked.out}${checked.err}\nand the build:\n${output}`);
    if (code === 0) return { site, refused };
    if (code !== 1 || found.size === 0) throw new Error(`The build ended with ${code}:\n${output}`);
    if ((await site.files()).length > 0) throw new Error("A refused build wrote something.");
    const again = [...found].find(([, file]) => refused.has(file));
    if (again) throw new Error(`A file was refused twice: ${again[0]}`);
    for (const [line, file] of found) refused.set(file, line);
    await site.write(Object.fromEntries([...found.values()].map((file) => [file, null])));
  }
}
