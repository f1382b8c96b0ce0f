import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { article } from "../support/article.ts";
import { png } from "../support/png.ts";
import { createSite, rebuild, searchedYaml, type TestSite } from "../support/site.ts";

/** What may get into the way of a build. */
interface Hindrance {
  /** Of the site's project. */
  folder: string;
  /** How a build ends while it lasts. One that fails writes on into its working directory, so it is a process of its own. */
  code: 0 | 1;
  /** How many builds run at once. */
  builds?: number;
  begin?(folder: string): unknown;
  end?(folder: string): unknown;
  /** Afterwards, when the next build was compared. */
  clear?(folder: string): unknown;
}

const mount = (options: string, folder: string) =>
  execFileSync("mount", ["-t", "tmpfs", "-o", options, "warta-attack", folder]);
const unmount = (folder: string) => execFileSync("umount", [folder]);

/** A disk of its own for a folder. @param at first, @param later its options of mount(8) */
const disk = (folder: string, at: string, later: string): Hindrance => ({
  folder,
  code: 1,
  begin: (place) => mount(at, place),
  end: (place) => mount(`remount,${later}`, place),
  clear: unmount,
});

/** Makes something else of every file in a folder. */
const spoil = (write: (file: string) => Promise<void>) => async (folder: string) => {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) await write(path.join(entry.parentPath, entry.name));
};

const hindrances = {
  "a full disk": disk("_site", "size=96k", "size=1g"),
  "a full disk for the cache": disk(".cache", "size=16k", "size=1g"),
  "an output that may only be read": disk("_site", "ro", "rw"),
  "two builds at once": { folder: "_site", code: 0, builds: 2 },
  "rubbish in the cache": {
    folder: ".cache",
    code: 0,
    begin: spoil((file) => writeFile(file, randomBytes(2000))),
  },
  "empty files in the cache": { folder: ".cache", code: 0, begin: spoil((file) => writeFile(file, "")) },
} satisfies Record<string, Hindrance>;
export type HindranceName = keyof typeof hindrances;
export const hindranceNames = Object.keys(hindrances) as HindranceName[];

/** Whether one can be tried here: disks of their own only root can mount, on Linux. */
export const canHinder = (name: HindranceName): boolean =>
  !("clear" in hindrances[name]) || (process.platform === "linux" && process.getuid?.() === 0);

/** A site with all that is kept in the cache, which is its own: pictures, share cards, icon, search. */
export async function siteToHinder(): Promise<TestSite> {
  const site = await createSite({
    "_data/site.yaml": searchedYaml.replace("shareCards: false\n", ""),
    "content/articles/pasar.png": png(500, 300),
    ...Object.fromEntries(
      ["a", "b", "c"].map((name) => [
        `content/articles/${name}.md`,
        article({ title: `Kabar ${name}`, image: { src: "pasar.png", alt: "Pasar" } }),
      ]),
    ),
  });
  await site.write({ ".cache": null });
  await rebuild(site);
  return site;
}

/**
 * Hinders a build, and then builds without.
 *
 * @param clean the bytes of a clean build
 * @returns what was not as it should be: how the hindered build ended, and files of the next one that differ
 */
export async function hinderedBuild(
  site: TestSite,
  name: HindranceName,
  clean: Record<string, string>,
): Promise<string[]> {
  const { folder, code, builds = 1, begin, end, clear }: Hindrance = hindrances[name];
  const place = path.join(site.root, folder);
  await mkdir(place, { recursive: true });
  await begin?.(place);
  try {
    const build = () => site.build({ byCommand: code === 1 });
    const results = await Promise.all(Array.from({ length: builds }, build));
    const ends = results.flatMap((result) =>
      result.code === code && (code === 0 || /ENOSPC|cannot be written/.test(result.output))
        ? []
        : [`ended with ${result.code}: ${result.output}`],
    );
    await end?.(place);
    await rebuild(site);
    const bytes = await site.bytes();
    const names = new Set([...Object.keys(clean), ...Object.keys(bytes)]);
    return [...ends, ...[...names].filter((file) => clean[file] !== bytes[file])];
  } finally {
    await clear?.(place);
  }
}
