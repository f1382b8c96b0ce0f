// Bundles the package into dist/: a file of code and one of types for each door, and what doors share. Run by `npm run build`, after
// the compiler has written the types of each module to .cache/types. `node bin/bundle.js FOLDER` writes the code alone, to there.
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { rolldown } from "rolldown";

/** By their names in dist/. Eleventy reads the layout by itself, as a file. */
const pluginDoors = {
  plugin: "src/plugin.ts",
  components: "_includes/components.ts",
  "base.11ty": "_includes/layouts/base.11ty.tsx",
};
const commandDoors = {
  cli: "src/cli/main.ts",
  extract: "src/import/extract.ts",
  worker: "src/cli/worker.ts",
};
const typedDoors = ["plugin", "components", "extract"];
const root = process.cwd();
const [folder = "dist"] = process.argv.slice(2);
/** Packages of many modules, which load in a third of the time as part of the bundle. */
const bundled = ["zod", "yaml", "image-size", "@sindresorhus/transliterate", "fastest-levenshtein"];
const isOfProject = (file) => file.startsWith(root) && !file.includes("node_modules");
const placeOf = (file) => path.relative(root, file).replaceAll(path.sep, "/");

/** Puts the texts that `bundledFile` reads into the bundle, by their places in the repository. */
const bundledFiles = {
  name: "bundled-files",
  load(file) {
    // Patterns for each language, made at every start. Warta names no language.
    if (placeOf(file).endsWith("transliterate/locale-replacements.js")) return "export default {};";
    // What zod would say in forty languages: Warta says it.
    if (/zod\/v4\/locales\/(?!en\.js|index\.js)[\w-]+\.js$/.test(placeOf(file)))
      return "export default undefined;";
    if (!file.endsWith("src/news/bundled-file.ts")) return undefined;
    const places = ["src", "_includes"]
      .flatMap((folder) =>
        readdirSync(folder, { recursive: true }).map((name) =>
          path.posix.join(folder, placeOf(path.resolve(name))),
        ),
      )
      .filter((place) => /\.(?:css|html|js|txt)$/.test(place))
      .sort();
    const texts = Object.fromEntries(places.map((place) => [`/${place}`, readFileSync(place, "utf8")]));
    const own = `const texts: any = ${JSON.stringify(texts)};\nexport const bundledFile = ({ pathname }: URL) => texts[pathname];\n`;
    return readFileSync(file, "utf8").replace(/^export const bundledFile = .*\n/m, () => own);
  },
  transform(code, file) {
    if (!isOfProject(file) || !/\.tsx?$/.test(file) || !code.includes("import.meta.url")) return undefined;
    const bundled = code
      .replace("../../_includes/layouts/base.11ty.tsx", "./base.11ty.js")
      .replace(/(?<=bundledFile\(new URL\([^()]+, )import\.meta\.url/g, `"warta:/${placeOf(file)}"`);
    if (/readFileSync\(\s*new URL\([^()]+, import\.meta\.url/.test(bundled))
      throw new Error(`${placeOf(file)} reads a file that dist/ does not have: read it by bundledFile.`);
    // No line moves: the map of the source holds.
    return { code: bundled, map: null };
  },
};

/** What the command needs to print its help: a file of its own, as the rest takes longer to load. */
const start =
  /[\\/]src[\\/](?:messages|news[\\/]dates|cli[\\/](?:main|commands))|[\\/](?:content[\\/]settings|files|nearest)\.ts$/;

rmSync(folder, { recursive: true, force: true });
const ofPlugin = await write(pluginDoors, [
  { name: "shared", test: /^(?!.*[\\/]src[\\/](?:import|preview[\\/]desk-))/, minShareCount: 2, priority: 2 },
  // Of the import desk: no build loads it. What reads pages and documents comes with the first of them.
  {
    name: "documents",
    test: /[\\/]src[\\/]import[\\/]html[\\/](?:page-markdown|extract-html)\.ts$/,
    priority: 1,
  },
  { name: "desk", minShareCount: 2 },
]);
if (loadedBy("plugin.js", ofPlugin).has("linkedom"))
  throw new Error("Each build would load the packages of the import, which take as long as all else.");
await write(commandDoors, [
  { name: "start", test: start, priority: 2 },
  { name: "import", test: /[\\/]src[\\/]import[\\/]/, minShareCount: 2, priority: 1 },
  { name: "content", minShareCount: 2 },
]);
cpSync("src/assets/fonts", `${folder}/fonts`, { recursive: true });
writeFileSync(`${folder}/LICENSES.txt`, bundled.map(licenceOf).join("\n\n"));
if (folder === "dist") writeTypes();

/** @param groups of modules that doors share, each a file @returns the files */
async function write(doors, groups) {
  const bundle = await rolldown({
    input: doors,
    platform: "node",
    external: (id) => !id.startsWith(".") && !path.isAbsolute(id) && !bundled.includes(id),
    plugins: [bundledFiles],
    // Modules that a command loads late are part of a file that it loads at once where another command needs that.
    checks: { ineffectiveDynamicImport: false },
  });
  const { output } = await bundle.write({
    dir: folder,
    entryFileNames: "[name].js",
    chunkFileNames: "[name]-[hash].js",
    codeSplitting: { groups },
    sourcemap: true,
  });
  await bundle.close();
  return output;
}

/** What loading a file loads at once: files of dist/, and packages. */
function loadedBy(name, files, loaded = new Set()) {
  for (const other of files.find(({ fileName }) => fileName === name)?.imports ?? []) {
    if (loaded.has(other)) continue;
    loaded.add(other);
    loadedBy(other, files, loaded);
  }
  return loaded;
}

/** What the licence of a bundled package asks every copy to have. */
function licenceOf(name) {
  const folder = path.join("node_modules", name);
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  return `${name}\n\n${readFileSync(path.join(folder, file), "utf8")}`;
}

/**
 * Writes the types that the doors need into one file, as a module each: bundlers of types need a compiler with a programmatic
 * interface, which TypeScript 7 has not. What a site adds by `declare module "warta"` merges, since doors export with a star.
 */
function writeTypes() {
  const types = ".cache/types";
  const name = (module) => `warta:${module}`;
  const modules = new Map();
  const add = (module) => {
    if (modules.has(module)) return;
    modules.set(module, "");
    const folder = path.posix.dirname(module);
    const text = readFileSync(`${types}/${module}.d.ts`, "utf8")
      .replace(/(?<=\bfrom |\bimport\(|^import )"(\.[^"]+)\.(?:tsx?|js)"/gm, (_, relative) => {
        const target = path.posix.join(folder, relative);
        add(target);
        return `"${name(target)}"`;
      })
      // A file of data is its own type.
      .replace(
        /^import (\w+) from "([^"]+\.json)".*;$/gm,
        (_, data, file) => `const ${data}: ${readFileSync(path.posix.join(folder, file), "utf8").trim()};`,
      );
    modules.set(
      module,
      text.replace(/^(export )?(default )?declare /gm, "$1$2").replace(/^export \{\};\n/gm, ""),
    );
  };
  for (const door of typedDoors) {
    const source = { ...pluginDoors, ...commandDoors }[door];
    const module = source.replace(/\.tsx?$/, "");
    add(module);
    const defaultLine = /^export default /m.test(modules.get(module))
      ? `export { default } from "${name(module)}";\n`
      : "";
    const text = `/// <reference path="./types.d.ts" />\n${defaultLine}export * from "${name(module)}";\n`;
    writeFileSync(`dist/${door}.d.ts`, text);
  }
  const declared = [...modules].map(([module, text]) => `declare module "${name(module)}" {\n${text}}\n`);
  writeFileSync("dist/types.d.ts", declared.join("\n"));
}
