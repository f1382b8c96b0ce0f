// @ts-check
import { fileURLToPath } from "node:url";

/** Lets this thread import TypeScript as it lies there, with Warta's own settings for it, wherever it is called from. */
export async function readTypeScript() {
  // What reads it is loaded only where it is needed: most builds run compiled code.
  const { register } = await import("tsx/esm/api");
  register({ tsconfig: fileURLToPath(new URL("../../tsconfig.json", import.meta.url)) });
}
