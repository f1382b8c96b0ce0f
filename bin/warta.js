#!/usr/bin/env node
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

// The repository has the source; the package has only what it was compiled to.
const source = new URL("../src/cli/main.ts", import.meta.url);
const isRepository = existsSync(source);
if (isRepository) {
  const { register } = await import("tsx/esm/api");
  register({ tsconfig: fileURLToPath(new URL("../tsconfig.json", import.meta.url)) });
}
const { main } = await import(isRepository ? source.href : "../dist/cli.js");
process.exitCode = await main(process.argv.slice(2));
