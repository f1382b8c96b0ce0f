import { execFile, execFileSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import path from "node:path";
import { promisify } from "node:util";
import { beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { siteFiles } from "../../src/cli/init-files.ts";
import { runWarta } from "../cli/run-warta.ts";
import { longSite, withoutSearch } from "../features/volumes/long-site.ts";
import { buildSite, createSite, type Files, hashesOf, now } from "../support/site.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const files = withoutSearch(longSite([2019], 8));

/** What machines leave to each other and to later runs. */
interface Store {
  caches: string;
  artifacts: string;
}

async function emptyStore(): Promise<Store> {
  const folder = await temporaryFolder();
  const store = { caches: path.join(folder, "caches"), artifacts: path.join(folder, "artifacts") };
  for (const place of Object.values(store)) mkdirSync(place);
  return store;
}

/** Node's own copies have times that are rounded to a millisecond, which may be of the next second: then a volume is not whole. */
function copy(from: string, to: string): void {
  const isFolder = statSync(from).isDirectory();
  mkdirSync(isFolder ? to : path.dirname(to), { recursive: true });
  execFileSync("cp", ["-a", isFolder ? `${from}/.` : from, to]);
}

/** A machine with the site's files and its packages, and nothing else. @param others further programs, as scripts of a shell */
async function machine(site: Files, others: Record<string, string> = {}) {
  const { root, write: writeFiles } = await createSite({ ...site, ".cache": null });
  const programs = await temporaryFolder();
  const write = (name: string, text: string) =>
    writeFileSync(path.join(programs, name), `#!/bin/bash\n${text}\n`, { mode: 0o755 });
  write("npm", "exit 0");
  write(
    "npx",
    'shift; exec 3<>"/dev/tcp/127.0.0.1/$WARTA_PORT"; echo "$*" >&3; read -r code <&3; cat <&3; exit $code',
  );
  for (const [name, text] of Object.entries(others)) write(name, text);
  const ran: string[] = [];
  return {
    root,
    ran,
    write: writeFiles,
    /** Runs a step. @returns what it wrote for later steps and jobs */
    async run(script: string, environment: Record<string, string> = {}): Promise<Record<string, string>> {
      const output = path.join(programs, "output");
      writeFileSync(output, "");
      // Warta works in this process: a process takes longer to start than it has to do.
      const server = createServer((socket) =>
        socket.once("data", async (words) => {
          const asked = String(words).trim().split(" ");
          const { code, out } = await runWarta(root, asked, { SOURCE_DATE_EPOCH: now, WARTA_LANG: "en" });
          socket.end(`${code}\n${out}`);
        }),
      ).listen(0, "127.0.0.1");
      await once(server, "listening");
      const env = {
        ...process.env,
        GITHUB_OUTPUT: output,
        WARTA_PORT: String((server.address() as AddressInfo).port),
        PATH: `${programs}:${process.env.PATH}`,
        ...environment,
      };
      const words = ["-eo", "pipefail", "-c", script];
      const { stdout } = await promisify(execFile)("bash", words, { cwd: root, env }).finally(() =>
        server.close(),
      );
      ran.push(stdout);
      const lines = readFileSync(output, "utf8").split("\n").filter(Boolean);
      return Object.fromEntries(lines.map((line) => [line.split("=", 1)[0], line.replace(/^[^=]*=/, "")]));
    },
  };
}

interface Step {
  id?: string;
  if?: string;
  uses?: string;
  run?: string;
  with?: Record<string, string>;
}
interface Job {
  outputs?: Record<string, string>;
  strategy?: { matrix: { include: string } };
  steps: Step[];
}

/** Runs the jobs of a workflow of GitHub Actions that make the site, each on a machine of its own. @returns the site, and what was printed */
async function runWorkflow(site: Files, store: Store): Promise<{ folder: string; ran: string }> {
  const kabar = { name: "Kabar", url: "https://kabar.example/", timeZone: "Asia/Jakarta", sections: [] };
  const answers = { ...kabar, user: "", repository: "kabar" };
  const starter = siteFiles("starter", { ...answers, language: "id", host: "github", inVolumes: true }, {});
  const jobs = parse(starter[".github/workflows/publish.yml"] ?? "").jobs as Record<string, Job>;
  const outputs: Record<string, string> = {};
  const ran: string[] = [];
  let folder = "";
  rmSync(store.artifacts, { recursive: true });
  mkdirSync(store.artifacts);

  for (const [name, job] of Object.entries(jobs)) {
    if (name === "publish") continue;
    const matrix = job.strategy?.matrix.include;
    for (const values of matrix ? JSON.parse(filled(matrix, {})) : [{}]) await runJob(name, job, values);
  }
  return { folder, ran: ran.join("") };

  function filled(text: string, values: Record<string, string>): string {
    return text.replace(/\$\{\{ (.*?) \}\}/g, (_, expression: string) => {
      if (expression.startsWith("hashFiles")) return "hash";
      return values[expression] ?? outputs[expression.replace(/^fromJSON\((.*)\)$/, "$1")] ?? "";
    });
  }

  async function runJob(name: string, job: Job, of: Record<string, string>): Promise<void> {
    const { root, run, ran: printed } = await machine(site);
    const values = Object.fromEntries(Object.entries(of).map(([key, value]) => [`matrix.${key}`, value]));
    const toSave: [key: string, from: string][] = [];
    for (const step of job.steps) {
      if (step.if && !filled(`\${{ ${step.if.replace(/ != 'true'$/, "")} }}`, values).includes("false"))
        continue;
      const action = /^actions\/([\w-]+)@/.exec(step.uses ?? "")?.[1];
      const given = Object.fromEntries(
        Object.entries(step.with ?? {}).map(([key, text]) => [key, filled(String(text), values)]),
      );
      const { path: place = "", key = "", name: artifact = "" } = given;
      if (step.run) {
        const wrote = await run(filled(step.run, values));
        for (const [output, value] of Object.entries(wrote))
          values[`steps.${step.id}.outputs.${output}`] = value;
      } else if (action === "cache") {
        const isHit = existsSync(path.join(store.caches, key));
        const earlier = readdirSync(store.caches).findLast((one) =>
          one.startsWith(given["restore-keys"] ?? key),
        );
        if (isHit || earlier)
          copy(path.join(store.caches, isHit ? key : (earlier ?? "")), path.join(root, place));
        if (!isHit) toSave.push([key, path.join(root, place)]);
        values[`steps.${step.id}.outputs.cache-hit`] = String(isHit);
      } else if (action === "upload-artifact") {
        const to = path.join(store.artifacts, artifact);
        copy(path.join(root, place), place.endsWith(".tar") ? path.join(to, place) : to);
      } else if (action === "download-artifact") {
        const from = path.join(store.artifacts, artifact);
        const isWanted = (one: string) => one.startsWith(given.pattern?.replace("*", "") ?? "");
        if (artifact) copy(from, path.join(root, place));
        else
          for (const one of readdirSync(store.artifacts).filter(isWanted))
            copy(path.join(store.artifacts, one), path.join(root, place, one));
      } else if (action === "upload-pages-artifact") folder = path.join(root, place);
    }
    for (const [key, from] of toSave) copy(from, path.join(store.caches, key));
    for (const [output, text] of Object.entries(job.outputs ?? {}))
      outputs[`needs.${name}.outputs.${output}`] = filled(text, values);
    ran.push(...printed);
  }
}

let whole: Record<string, string>;
/** Where a first run of the workflow, which found nothing, has left what it made. */
let store: Store;
let first: Awaited<ReturnType<typeof runWorkflow>>;
beforeAll(async () => {
  whole = await (await buildSite(files)).bytes();
  store = await emptyStore();
  first = await runWorkflow(files, store);
});

test("the jobs for GitLab make the site, and upload what changed", async () => {
  const [, block = ""] =
    /```yaml\n(image: node[\s\S]*?)```/.exec(readFileSync("docs/deploy.md", "utf8")) ?? [];
  const { volume, site } = parse(block) as Record<"volume" | "site", { script: string[] }>;
  const server = path.join(await temporaryFolder(), "now");
  const uploads = path.join(path.dirname(server), "uploads");
  mkdirSync(server);
  const settings = { SERVER: `kabar@server:${server}` };
  const last = await machine(files, {
    rsync: `tee "${uploads}" | tar -cf - -C _site -T - | tar -xf - -C "${server}"`,
    ssh: 'exec sh -c "$2"',
  });
  const { root, run } = await machine(files);
  await run(volume.script.join("\n"), { VOLUME: "2019" });
  expect(existsSync(path.join(root, "_site"))).toBe(false);
  copy(path.join(root, "volume-2019.tar"), path.join(last.root, "volume-2019.tar"));
  // The other volume is as GitHub's machine has left it.
  copy(path.join(store.artifacts, "volume-open/volume.tar"), path.join(last.root, "volume-open.tar"));
  await last.run(site.script.join("\n"), settings);
  expect(last.ran.join()).toContain("0 of 2 volumes built");
  expect(await hashesOf(server)).toEqual(whole);

  await last.write({ "content/halaman.njk": null });
  await last.run(site.script.join("\n"), settings);
  expect(readFileSync(uploads, "utf8")).not.toContain("2019/");
  expect(existsSync(path.join(server, "sendiri/index.html"))).toBe(false);
});

test("the workflow of GitHub Actions makes it on machines of their own, and later builds what changed", async () => {
  expect(first.ran.match(/\S+ is built;/g)).toHaveLength(2);
  expect(first.ran).toContain("0 of 2 volumes built");
  expect(await hashesOf(first.folder)).toEqual(whole);

  const name = "content/pages/tentang.md";
  const changed = { ...files, [name]: String(files[name]).replace("mengabarkan", "menulis tentang") };
  const second = await runWorkflow(changed, store);
  expect(second.ran.match(/\S+ is built;/g)).toEqual(["open is built;"]);
  expect(await hashesOf(second.folder)).toEqual(await (await buildSite(changed)).bytes());
});
