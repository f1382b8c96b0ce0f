#!/usr/bin/env node
// `npm create warta my-paper` is `npx warta init my-paper`: this package has nothing of its own.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";

const warta = path.dirname(createRequire(import.meta.url).resolve("warta/package.json"));
const words = ["init", ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, [path.join(warta, "bin/warta.js"), ...words], {
  stdio: "inherit",
});
process.exitCode = status ?? 1;
