#!/usr/bin/env node
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

// An older Node ends with what it does not know, which says nothing to an editor.
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Warta perlu Node 20.19 atau yang lebih baru; ini ${process.version}.`);
  console.error(`Warta needs Node 20.19 or newer; this is ${process.version}.`);
  process.exit(1);
}

// The repository has the source; the package has only what it was compiled to.
const source = new URL("../src/cli/main.ts", import.meta.url);
const isRepository = existsSync(source);
if (isRepository) {
  const { register } = await import("tsx/esm/api");
  register({ tsconfig: fileURLToPath(new URL("../tsconfig.json", import.meta.url)) });
}
const { main } = await import(isRepository ? source.href : "../dist/cli.js");
process.exitCode = await main(process.argv.slice(2));
