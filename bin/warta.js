#!/usr/bin/env node
import { compiled } from "../src/start/compiled.js";
import { readTypeScript } from "../src/start/read-typescript.js";

const address = await compiled("cli");
if (!address) await readTypeScript();
const { main } = await import(address ?? "../src/cli/main.ts");
process.exitCode = await main(process.argv.slice(2));
