import { spawn } from "node:child_process";
import { article } from "../support/article.ts";
import { createSite, eleventy, now, rebuild, type TestSite } from "../support/site.ts";

const articles = (names: readonly string[]) =>
  Object.fromEntries(
    names.map((name) => [
      `content/articles/${name}.md`,
      article({
        title: `Kabar ${name}`,
        authors: [`Penulis ${name}`],
        tags: ["Pasar Melati", `Topik ${name}`],
      }),
    ]),
  );
const kept = Array.from({ length: 12 }, (_, index) => `tetap-${index}`);
const others = Array.from({ length: 12 }, (_, index) => `sementara-${index}`);

/** When to kill a build. @param share of the time that a whole build takes @param root the site's project */
export type Moment = (share: number, root: string) => boolean;

/** Starts a build and kills it. @param isTime is asked again and again @returns whether it was still at work */
function killBuild(site: TestSite, isTime: () => boolean): Promise<boolean> {
  const build = spawn(process.execPath, [eleventy, "--quiet"], {
    cwd: site.root,
    env: { ...process.env, SOURCE_DATE_EPOCH: now },
    stdio: "ignore",
  });
  return new Promise((resolve) => {
    const timer = setInterval(() => isTime() && build.kill("SIGKILL"), 2);
    build.once("exit", (_, signal) => {
      clearInterval(timer);
      resolve(signal === "SIGKILL");
    });
  });
}

/**
 * Kills builds of a site that has more articles for a while, each at another moment, and builds the site as it was.
 *
 * @returns how many were still at work, and for each the files that differ from those of a clean build
 */
export async function killedBuilds(
  moments: readonly Moment[],
): Promise<{ killed: number; differing: string[][] }> {
  const site = await createSite(articles([...kept, ...others]));
  const start = performance.now();
  await rebuild(site);
  const duration = performance.now() - start;
  const none = Object.fromEntries(Object.keys(articles(others)).map((file) => [file, null]));
  await site.write(none);
  await rebuild(site);
  const clean = await site.bytes();
  const differing: string[][] = [];
  let killed = 0;
  for (const moment of moments) {
    await site.write(articles(others));
    const begin = performance.now();
    const isTime = () => moment((performance.now() - begin) / duration, site.root);
    if (await killBuild(site, isTime)) killed++;
    await site.write(none);
    await rebuild(site);
    const bytes = await site.bytes();
    const names = new Set([...Object.keys(clean), ...Object.keys(bytes)]);
    differing.push([...names].filter((name) => clean[name] !== bytes[name]));
  }
  return { killed, differing };
}
