import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { stringify } from "yaml";
import { filesBelow } from "../content/files.ts";
import type { Language } from "../messages/message.ts";
import { initMessages } from "../messages/messages.ts";

export const hosts = ["github", "netlify", "cloudflare", "server"] as const;
export type Host = (typeof hosts)[number];

export interface Answers {
  name: string;
  /** Absolute address of the published site. */
  url: string;
  language: Language;
  /** IANA name. */
  timeZone: string;
  sections: string[];
  host: Host;
  /** The owner of the repository at GitHub; empty if unknown. */
  user: string;
  repository: string;
  inVolumes?: boolean | undefined;
}

/** The packages that a site depends on, with the version ranges of this version of Warta. */
export type Packages = Record<string, string>;

/**
 * Makes the files of a new site, by path: those in the folder `starter` for every site, for its language and for its host, with the
 * answers filled in, and the two that are generated from the answers.
 *
 * @param packages the dependencies for package.json
 */
export function siteFiles(starter: string, answers: Answers, packages: Packages): Record<string, string> {
  const { name, url, language, timeZone, sections, host, repository, inVolumes } = answers;
  const user = answers.user || initMessages.someone()[language];
  const settings = {
    ...{ name, url, language, timeZone, publisher: { name } },
    ...(language === "en" && { sources: "sources" }),
    ...(inVolumes && { volumes: "year" }),
    ...(sections.length > 0 && { sections: sections.map((section) => ({ name: section })) }),
  };
  const build = inVolumes ? "warta build" : "eleventy";
  const manifest = {
    private: true,
    type: "module",
    scripts: { build, start: "eleventy --serve" },
    dependencies: packages,
  };
  const folder = `${new URL(url).pathname}/`.replace(/\/+$/, "/");
  const values = new Map(Object.entries({ name, url, user, repository, folder, build: build.padEnd(34) }));
  // For use inside the quotes of a title in YAML.
  values.set("escapedName", JSON.stringify(name).slice(1, -1));
  const fill = (text: string): string =>
    text.replace(/\{\{(\w+)\}\}/g, (whole, key: string) => values.get(key) ?? whole);
  const layers = ["site", language, `hosts/${host}/files`, ...(inVolumes ? [`hosts/${host}/volumes`] : [])];
  const publish = readFileSync(path.join(starter, `hosts/${host}/${language}.md`), "utf8");
  values.set("publish", fill(publish.trimEnd()));
  const files = layers.flatMap((layer) => {
    const folder = path.join(starter, layer);
    return filesBelow(folder).map((file): [string, string] => [
      // An npm package cannot contain a file named .gitignore.
      file === "gitignore" ? ".gitignore" : file,
      fill(readFileSync(path.join(folder, file), "utf8")),
    ]);
  });
  return {
    "package.json": `${JSON.stringify(manifest, null, 2)}\n`,
    "_data/site.yaml": stringify(settings),
    ...Object.fromEntries(files),
  };
}

/** Reads the GitHub user and repository from git's remote `origin` of a folder. */
export function originOf(root: string, env: NodeJS.ProcessEnv) {
  if (!existsSync(path.join(root, ".git"))) return {};
  const { stdout } = spawnSync("git", ["remote", "get-url", "origin"], { cwd: root, env, encoding: "utf8" });
  const address = /^(?:\w+:\/\/)?(?:[^@/]+@)?github\.com[:/]([\w-]+)\/([\w.-]+?)(?:\.git)?\s*$/;
  const [, user, repository] = address.exec(String(stdout)) ?? [];
  return user ? { user, repository } : {};
}

/**
 * Creates the git repository of a new site, with a first commit on the branch `main`; not inside another repository, or if git is not
 * installed.
 *
 * @returns undefined without a new repository; `unsigned` if there is no commit because git does not know the author's name
 */
export function firstCommit(root: string, message: string, env: NodeJS.ProcessEnv) {
  const git = (...args: string[]): boolean =>
    spawnSync("git", args, { cwd: root, env, stdio: "ignore" }).status === 0;
  if (git("rev-parse", "--git-dir") || !git("init", "--quiet")) return undefined;
  // Before 2.28, `git init` has no option for the branch.
  git("symbolic-ref", "HEAD", "refs/heads/main");
  git("add", "--all");
  return git("commit", "--quiet", "--no-gpg-sign", `--message=${message}`) ? "made" : "unsigned";
}
