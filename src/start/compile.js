// @ts-check
import { createHash } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { isWhole, printOf } from "./whole.js";

/**
 * Packages that are put into the compiled code: many small files, which take longer to be found one by one than to run. All
 * others, those that a newsroom's own configuration asks for among them, are imported from where they lie.
 */
const takenIn = new Set([
  ...["preact", "preact-render-to-string", "zod", "yaml", "luxon", "image-size"],
  ...["markdown-it", "entities", "linkify-it", "mdurl", "punycode.js", "uc.micro"],
]);

/** What a build, its threads and the commands begin with. */
const entries = { eleventy: ".eleventy.ts", thread: "src/threads/thread.ts", cli: "src/cli/main.ts" };

// `compiledAt` tells src/threads/helper.ts where the thread is; packages in CommonJS ask for Node's own modules by `require`.
const banner =
  'import{createRequire as requireFrom}from"node:module";const require=requireFrom(import.meta.url),compiledAt=import.meta.url;';

/**
 * Compiles Warta's TypeScript, with what it is configured by, into a folder of a few JavaScript files named for what is in them.
 *
 * @param {string} root folder of Warta's own package.json, with a separator at its end
 * @param {string} home folder that the new folder is made in
 * @returns {Promise<{ folder: string, files: import("./whole.js").Print[], inputs: string[] }>} the name of the new folder, the
 *   files in it that run, and every file that was compiled, by absolute path, with what says how
 * @throws Error where a file cannot be compiled or the folder not be written
 */
export async function compile(root, home) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: entries,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    // As tsconfig.json says, which is not read where Warta lies in node_modules.
    jsx: "automatic",
    jsxImportSource: "preact",
    outdir: home,
    outExtension: { ".js": ".mjs" },
    sourcemap: true,
    sourcesContent: false,
    legalComments: "none",
    metafile: true,
    write: false,
    logLevel: "silent",
    banner: { js: banner },
    plugins: [{ name: "warta", setup: (build) => setUp(build, root) }],
  });

  const hash = createHash("sha256");
  for (const { path: file, contents } of outputFiles) hash.update(path.basename(file)).update(contents);
  const folder = hash.digest("hex").slice(0, 16);
  // Under another name first: whoever finds the folder finds all of it.
  const unfinished = path.join(home, `${folder}.${process.pid}`);
  await mkdir(unfinished, { recursive: true });
  await Promise.all(
    outputFiles.map(({ path: file, contents }) =>
      writeFile(path.join(unfinished, path.basename(file)), contents),
    ),
  );
  const files = outputFiles
    .filter(({ path: file }) => file.endsWith(".mjs"))
    .map(({ path: file, contents }) => printOf(path.basename(file), contents));
  const finished = path.join(home, folder);
  await rename(unfinished, finished).catch(async () => {
    // Another process may have made the same; or it is the same, and something of it was lost since.
    if (isWhole(finished, files)) return rm(unfinished, { recursive: true });
    await rm(finished, { recursive: true, force: true });
    await rename(unfinished, finished);
  });
  const inputs = Object.keys(metafile.inputs).map((file) => path.resolve(root, file));
  return {
    folder,
    files,
    inputs: [fileURLToPath(import.meta.url), path.join(root, "tsconfig.json"), ...inputs],
  };
}

/**
 * @param {import("esbuild").PluginBuild} build
 * @param {string} root
 */
function setUp(build, root) {
  // Warta may lie in a newsroom's node_modules itself.
  const isOwn = (/** @type {string} */ file) =>
    file.startsWith(root) && !/^node_modules[\\/]/.test(file.slice(root.length));
  build.onResolve({ filter: /^[^./]/ }, ({ path: name, kind, importer }) => {
    if (kind === "entry-point" || !isOwn(importer)) return undefined;
    const [first = "", second] = name.split("/");
    return takenIn.has(first.startsWith("@") ? `${first}/${second}` : first)
      ? undefined
      : { path: name, external: true };
  });
  // What lies beside a source file (styles, scripts) is read from there.
  build.onLoad({ filter: /\.tsx?$/ }, async ({ path: file }) => {
    if (!isOwn(file)) return undefined;
    const text = await readFile(file, "utf8");
    if (!text.includes("import.meta.url")) return undefined;
    return {
      contents: text.replaceAll("import.meta.url", JSON.stringify(pathToFileURL(file).href)),
      loader: file.endsWith("x") ? "tsx" : "ts",
    };
  });
}
