// In the repository, what a thread of an import begins with: there TypeScript is not compiled. The package has dist/page-worker.js.
import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";

register({ tsconfig: fileURLToPath(new URL("../tsconfig.json", import.meta.url)) });
const { default: readPage } = await import("../src/import/files/open-reader.ts");
export default readPage;
