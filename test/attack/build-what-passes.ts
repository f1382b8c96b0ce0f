import { createSite, type TestSite } from "../support/site.ts";
import type { hostileSite } from "./hostile-site.ts";

/** The place and the words of a mistake, as a build prints it. */
const mistakeLine = /^(content\/\S+):\d+:\d+ .+$/;

/**
 * Builds a hostile site. Files that a build refuses are taken out, as an editor would, until the rest is built.
 *
 * @returns the site, and the files that were refused, each with what the build said
 * @throws Error if a build fails without naming the place of each mistake, or refuses the same file twice
 */
export async function buildWhatPasses({
  files,
}: ReturnType<typeof hostileSite>): Promise<{ site: TestSite; refused: Map<string, string> }> {
  const site = await createSite(files);
  const refused = new Map<string, string>();
  for (;;) {
    const { code, output } = await site.build();
    if (code === 0) return { site, refused };
    const found = new Map<string, string>();
    for (const line of output
      .split(/(?:kesalahan|mistakes?):\n/)
      .at(-1)
      ?.split("\n") ?? []) {
      const [whole, file] = mistakeLine.exec(line) ?? [];
      if (whole && file) found.set(file, whole);
    }
    if (code !== 1 || found.size === 0) throw new Error(`The build ended with ${code}:\n${output}`);
    if ((await site.files()).length > 0) throw new Error("A refused build wrote something.");
    for (const [file, line] of found) {
      if (refused.has(file)) throw new Error(`${file} was refused twice: ${line}`);
      refused.set(file, line);
    }
    await site.write(Object.fromEntries([...found.keys()].map((file) => [file, null])));
  }
}
