import { execFile, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const bin = fileURLToPath(new URL("../../../bin/warta.js", import.meta.url));

export interface Ran {
  code: number;
  out: string;
  err: string;
}

/** Variables that are other than the test's own; undefined takes one away. */
export type Environment = Record<string, string | undefined>;

/** A site without articles in a folder of its own, and `warta` called in it. */
export interface Site {
  root: string;
  write(file: string, content: string | Uint8Array): void;
  read(file: string): string;
  /** Names of the files in a folder, sorted. */
  list(folder: string): string[];
  warta(args: string[], input?: string | Uint8Array, environment?: Environment): Promise<Ran>;
  /** The same, with nobody who reads what it prints. */
  wartaUnread(args: string[]): Promise<Omit<Ran, "out">>;
  remove(): void;
}

/** @param files further files, from the site's root */
export function makeSite(files: Record<string, string> = {}): Site {
  const root = mkdtempSync(join(tmpdir(), "warta-import-"));
  const site: Site = {
    root,
    write(file, content) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), content);
    },
    read: (file) => readFileSync(join(root, file), "utf8"),
    list(folder) {
      try {
        return readdirSync(join(root, folder)).sort();
      } catch {
        return [];
      }
    },
    warta: (args, input, environment) =>
      new Promise((resolve) => {
        const child = execFile(
          process.execPath,
          [bin, ...args],
          { cwd: root, maxBuffer: 64 * 1024 * 1024, env: { ...process.env, ...environment } },
          (error, out, err) => resolve({ code: error ? Number(error.code ?? 1) : 0, out, err }),
        );
        child.stdin?.end(input ?? "");
      }),
    wartaUnread: (args) =>
      new Promise((resolve) => {
        const child = spawn(process.execPath, [bin, ...args], { cwd: root });
        child.stdout.destroy();
        let err = "";
        child.stderr.on("data", (part) => {
          err += part;
        });
        child.on("close", (code) => resolve({ code: code ?? -1, err }));
      }),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
  site.write(
    "_data/site.yaml",
    "name: Kabar Uji\nurl: https://uji.example/\npublisher:\n  name: Redaksi Uji\n",
  );
  for (const [file, content] of Object.entries(files)) site.write(file, content);
  return site;
}
