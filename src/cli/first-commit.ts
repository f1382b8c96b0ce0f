import { spawnSync } from "node:child_process";

/**
 * Makes the git repository of a new site, on the branch `main`, with its first commit. None within another repository, and none
 * where git is not installed.
 *
 * @returns whether there is a repository, and whether git knows whose commit it is; without a name it makes none
 */
export function firstCommit(
  root: string,
  message: string,
  env: NodeJS.ProcessEnv,
): "made" | "unsigned" | undefined {
  const git = (...args: string[]): boolean =>
    spawnSync("git", args, { cwd: root, env, stdio: "ignore" }).status === 0;
  if (git("rev-parse", "--git-dir") || !git("init", "--quiet")) return undefined;
  // Git before 2.28 cannot be told the branch when it begins.
  git("symbolic-ref", "HEAD", "refs/heads/main");
  git("add", "--all");
  return git("commit", "--quiet", "--no-gpg-sign", `--message=${message}`) ? "made" : "unsigned";
}
