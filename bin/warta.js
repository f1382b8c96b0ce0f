#!/usr/bin/env node
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { isMainThread, Worker } from "node:worker_threads";

// An older Node ends with what it does not know, which says nothing to an editor.
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Warta perlu Node 20.19 atau yang lebih baru; ini ${process.version}.`);
  console.error(`Warta needs Node 20.19 or newer; this is ${process.version}.`);
  process.exit(1);
}

const [command] = process.argv.slice(2);
if (command === "build" && isMainThread) {
  // Much of a large site stays in memory. With room for more new objects, it is moved less often; only a thread can be given that.
  const resourceLimits = { maxYoungGenerationSizeMb: 192 };
  const thread = new Worker(new URL(import.meta.url), { argv: process.argv.slice(2), resourceLimits });
  thread.on("exit", (code) => {
    process.exitCode = code;
  });
  thread.on("error", (error) => console.error(error));
  for (const stream of [process.stdout, process.stderr])
    stream.on("error", (error) => {
      if (error.code !== "EPIPE") throw error;
      // Nobody reads any more: 128 plus the number of SIGPIPE.
      process.exit(141);
    });
} else {
  await run();
}

async function run() {
  // The repository has the source; the package has only what it was compiled to.
  const source = new URL("../src/cli/main.ts", import.meta.url);
  const isRepository = existsSync(source);
  if (isRepository) {
    const { register } = await import("tsx/esm/api");
    register({ tsconfig: fileURLToPath(new URL("../tsconfig.json", import.meta.url)) });
  }
  const { main } = await import(isRepository ? source.href : "../dist/cli.js");
  process.exitCode = await main(process.argv.slice(2));
}
