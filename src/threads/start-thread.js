// A thread starts with JavaScript: this lets it read TypeScript, where the code is not compiled.
import { readTypeScript } from "../start/read-typescript.js";

await readTypeScript();
await import("./thread.ts");
