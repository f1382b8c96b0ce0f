// In the repository, what a thread that reads a share of the articles begins with: there TypeScript is not compiled. The package has
// dist/share-worker.js.
import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";

register({ tsconfig: fileURLToPath(new URL("../tsconfig.json", import.meta.url)) });
const { default: readShare } = await import("../src/cli/load-options.ts");
export default readShare;
