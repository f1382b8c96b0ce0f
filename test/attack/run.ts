import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { serve } from "../support/serve.ts";
import { buildWhatPasses } from "./build-what-passes.ts";
import { canHinder, hinderedBuild, hindranceNames, siteToHinder } from "./hindered-builds.ts";
import { hostileSite } from "./hostile-site.ts";
import { killedBuilds, type Moment } from "./killed-builds.ts";
import { faultsOfPages } from "./opened-pages.ts";
import { faultsOfFiles } from "./said-alike.ts";

/*
 * `npm run attack -- --seed 1 --articles 200 --kills 50 --seconds 600`: makes a hostile site, builds it, opens every page in
 * Chromium, and parses every file; kills as many builds, and hinders others; reads hard texts for so long;
 * then runs the tests of code with other random texts. `CHROMIUM` names the browser; by default /usr/bin/chromium.
 */
const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    articles: { type: "string", default: "200" },
    kills: { type: "string", default: "0" },
    seconds: { type: "string", default: "60" },
  },
});
const hostile = hostileSite(Number(values.seed), Number(values.articles));
const { site, refused } = await buildWhatPasses(hostile);
const files = await site.files();
const pages = files.filter((file) => file.endsWith(".html"));
console.log(
  `seed ${values.seed}: ${hostile.articles.length} articles, ${refused.size} refused, ${files.length} files written, ${pages.length} pages to open`,
);

const server = await serve(`${site.root}/_site`);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-quic", "--disable-background-networking"],
});
// What is looked for is found where it is: a page with a script, and a picture of another host.
await site.write({
  "_site/known.html": `<script>attacked()</script><img src="https://attacker.example/a.png">`,
});
if ((await faultsOfPages(browser, server, ["known.html"])).length < 2)
  throw new Error("The watch on pages sees nothing.");
await site.write({ "_site/known.html": null });

const faults = [
  ...(await faultsOfPages(browser, server, pages)),
  ...(await faultsOfFiles(site, new Set(hostile.articles.map((article) => article.values.title)))),
];
await browser.close();
await server.close();
for (const { file, what } of faults) console.error(`${file}: ${what}`);
for (const line of refused.values()) console.log(`refused: ${line.slice(0, 200)}`);
console.log(`${faults.length} faults`);

const moments = Array.from({ length: Number(values.kills) }, (): Moment => {
  const chosen = 0.3 + Math.random() * 0.75;
  return (share) => share > chosen;
});
const { killed, differing } = await killedBuilds(moments);
const wrong = differing.filter((files) => files.length > 0);
if (moments.length > 0)
  console.log(`${killed} builds killed at work; after ${wrong.length} the next one differs from a clean one`);
for (const files of wrong) console.error(files.slice(0, 5).join(" "));

const toHinder = await siteToHinder();
const clean = await toHinder.bytes();
for (const name of hindranceNames) {
  if (!canHinder(name)) {
    console.log(`${name}: not tried, since only root on Linux can mount a disk for it`);
    continue;
  }
  const left = await hinderedBuild(toHinder, name, clean);
  console.log(`${name}: ${left.length === 0 ? "the next build is clean" : left.slice(0, 5).join(" ")}`);
  if (left.length > 0) wrong.push(left);
}
const words = [
  "--import",
  "tsx",
  "test/attack/growth.ts",
  "--seed",
  values.seed,
  "--seconds",
  values.seconds,
];
const growth = spawnSync(process.execPath, words, { stdio: "inherit" });
const vitest = ["node_modules/vitest/vitest.mjs", "run", "--project", "code"];
const env = { ...process.env, SEED: values.seed };
const properties = spawnSync(process.execPath, vitest, { stdio: "inherit", env });
process.exitCode = faults.length + wrong.length > 0 || growth.status !== 0 || properties.status !== 0 ? 1 : 0;
