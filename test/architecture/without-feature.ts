import { execFile } from "node:child_process";
import { cp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { seamLines } from "./feature-seams.ts";
import { filesOfProject } from "./project-files.ts";

const run = promisify(execFile);

/** What a site is built from, and what checks its types. */
const copied =
  /^(?:(?:src|_includes|content|_data)\/|(?:\.eleventy\.ts|eleventy\.config\.js|package\.json|tsconfig\.json)$)/;
const isCode = /\.(?:tsx?|js)$/;

/**
 * Copies the project without a feature: its folder, and each line outside that imports from it or names what is imported.
 *
 * @param feature the name of its folder in `src/features`
 * @returns the folder of the copy
 */
export async function projectWithout(feature: string): Promise<string> {
  const root = await temporaryFolder();
  const files = [...filesOfProject(), ...filesOfProject("content")].filter((file) => copied.test(file));
  for (const file of files) await cp(file, path.join(root, file));
  await rm(path.join(root, "src/features", feature), { recursive: true });
  for (const file of files.filter(
    (file) => isCode.test(file) && !file.startsWith(`src/features/${feature}/`),
  )) {
    const named = new Set(seamLines(file, feature, root).map(({ line }) => line));
    if (named.size === 0) continue;
    const lines = (await readFile(path.join(root, file), "utf8")).split("\n");
    await writeFile(path.join(root, file), lines.filter((_, at) => !named.has(at + 1)).join("\n"));
  }
  await symlink(path.resolve("node_modules"), path.join(root, "node_modules"), "dir");
  const types = { extends: "./tsconfig.json", include: [".eleventy.ts", "src", "_includes"] };
  await writeFile(path.join(root, "tsconfig.code.json"), JSON.stringify(types));
  return root;
}

/** What the compiler finds wrong in a copy of the project. @returns one message a line; empty if nothing */
export const typeErrors = (root: string): Promise<string> =>
  output(root, "node_modules/typescript/bin/tsc", ["-p", "tsconfig.code.json", "--noEmit"]);

/** Builds the site of a copy. @returns what Eleventy printed */
export const buildCopy = (root: string): Promise<string> =>
  output(root, "node_modules/@11ty/eleventy/cmd.cjs", []);

async function output(root: string, script: string, given: string[]): Promise<string> {
  const env = { ...process.env, WARTA_LANG: "en" };
  try {
    const { stdout, stderr } = await run(process.execPath, [script, ...given], { cwd: root, env });
    return stdout + stderr;
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    return `${stdout}${stderr}`;
  }
}
