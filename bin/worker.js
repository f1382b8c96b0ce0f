// In the repository, what a thread begins with: there TypeScript is not compiled. The package has dist/worker.js.
import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";

register({ tsconfig: fileURLToPath(new URL("../tsconfig.json", import.meta.url)) });
export const { readPage, readShare } = await import("../src/cli/worker.ts");
