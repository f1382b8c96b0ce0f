import { hash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { wordsIn } from "../../../_includes/words/words.ts";
import { type Asset, copyAssets } from "../../assets/made-files.ts";
import { folders } from "../../content/content-files.ts";
import { filesBelow, writeAtomic } from "../../content/files.ts";
import { escapeHtml } from "../../content/markdown/text.ts";
import type { Settings } from "../../content/settings.ts";
import { spokenLanguage } from "../../messages/message.ts";
import { createAddresses, editorPath } from "../../news/addresses.ts";
import { bundledFile, packageFolder } from "../../news/bundled-file.ts";
import type { SiteModel } from "../../site/model.ts";
import { editorWords, screenConfig } from "./cms-config.ts";
import hosts from "./hosts.json" with { type: "json" };
import type { AdminSettings } from "./keys.ts";
import packages from "./packages.json" with { type: "json" };
import policy from "./policy.json" with { type: "json" };

/** The screen's own scripts and what they import, by their paths in the package, which are kept at its address. */
const scripts = ["start.js", "file-format.js", "iso-date.js", "../../../content/front-matter/edit-yaml.js"];
const addressOf = (script: string): string => path.posix.join("warta/features/editor/browser", script);

/**
 * Writes the editor's screen into the site, if the settings name a repository or while serving (then it works with the folder
 * on the editor's computer). Does not overwrite existing files: folders of packages have the version in their names.
 *
 * @returns paths of its files below the output folder
 * @throws WriteError
 */
export function writeEditorScreen(
  model: SiteModel,
  { output, serving }: { output: string; serving: boolean },
): string[] {
  const { settings } = model;
  if (!(settings.admin ?? serving) || model.volumes?.writes("/") === false) return [];
  const files: Asset[] = [];
  const imports = new Map<string, string>();
  const texts = new Map<string, string>();

  // For each package, copies the files in `folder` that match `files`; scripts import its `entry` by `name`. turndown only cleans
  // pasted text, and exifr only reads a picture's date: both are dependencies of the screen's own package (`of`).
  for (const part of packages) {
    const root = packageFolder(part.package, part.of && packageFolder(part.of));
    // Only a preview gets here without the package, and it does without the screen.
    if (root === undefined) return [];
    const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
    const folder = `${part.package.split("/").at(-1)}-${version}/`;
    imports.set(part.name, `./${folder}${part.entry}`);
    const inFolder = path.join(root, part.folder);
    const licences = readdirSync(root).filter((file) => /^licen[cs]e/i.test(file));
    const wanted = filesBelow(inFolder).filter((name) => new RegExp(part.files).test(name));
    const addFrom = (from: string) => (name: string) =>
      files.push({ path: `${editorPath}${folder}${name}`, file: path.join(from, name) });
    licences.forEach(addFrom(root));
    wanted.forEach(addFrom(inFolder));
    // The screen imports the browser language's words as JSON, which browsers cannot import, and retries forever without them.
    for (const name of part.words ? filesBelow(path.join(root, part.words)) : []) {
      const module = `${folder}${part.words}/${name}.js`;
      texts.set(module, `export default ${readFileSync(path.join(root, part.words ?? "", name), "utf8")}`);
      imports.set(`./${part.words}/${name}`, `./${module}`);
    }
  }

  // The screen loads all files of a folder: on a large site, only those of the newest article's year.
  const newest = (model.volumes && model.stories[0]?.file) ?? "";
  const config = screenConfig({
    settings,
    articlesFolder: /^content\/articles\/\d{4}(?=\/)/.exec(newest)?.[0] ?? folders.articles,
    sections: model.sections.map(({ name }) => name),
    kinds: wordsIn(model.design, settings.language).kinds,
    tags: model.tags,
  });
  for (const name of scripts)
    texts.set(addressOf(name), bundledFile(new URL(`browser/${name}`, import.meta.url)));
  texts.set("config.json", `${JSON.stringify(config, null, 1)}\n`);
  const start = `./${addressOf("start.js")}`;
  texts.set("index.html", screenPage(settings, { start, imports: Object.fromEntries(imports) }));
  for (const [name, text] of texts) {
    const file = path.join(output, editorPath, name);
    if (!existsSync(file) || readFileSync(file, "utf8") !== text) writeAtomic(file, text);
  }
  return [...copyAssets(files, output), ...[...texts.keys()].map((name) => editorPath.slice(1) + name)];
}

/** Returns the hosts that the screen connects to. `baseUrl` provides the access token when an editor signs in. */
function connectHosts({ backend, apiRoot, baseUrl }: AdminSettings): string[] {
  const { api, status } = hosts[backend];
  const own = [apiRoot ?? api, ...(baseUrl ? [baseUrl] : [])].map((address) => new URL(address).origin);
  return [...new Set([...own, ...status])];
}

/**
 * Returns the page of the editor's screen. Its Content Security Policy (https://www.w3.org/TR/CSP3/) allows scripts only from its own
 * folder, and connections only to the repository's host. Portraits of editors may be anywhere.
 *
 * @param scripts addresses of the start script and the imported modules
 * @returns HTML
 */
function screenPage(settings: Settings, scripts: { start: string; imports: Record<string, string> }): string {
  const { admin, name } = settings;
  const language = spokenLanguage(settings.language);
  const texts = editorWords[language];
  const importMap = JSON.stringify({ imports: scripts.imports });
  const policyValues = {
    hash: hash("sha256", importMap, "base64"),
    pictures: admin ? " https:" : "",
    // Signing in opens a window of the host, which this policy does not affect.
    hosts: (admin ? connectHosts(admin) : []).map((host) => ` ${host}`).join(""),
  };
  return fillTemplate(bundledFile(new URL("./screen.html", import.meta.url)), {
    language,
    policy: escapeHtml(fillTemplate(policy.join("; "), policyValues)),
    icon: `..${createAddresses(settings, "/").icon}`,
    title: escapeHtml(`${name} · ${texts.screen}`),
    importMap,
    start: scripts.start,
    needsScript: escapeHtml(texts.needsScript),
  });
}

/** Replaces names in braces, `{title}`, with their values. */
const fillTemplate = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
