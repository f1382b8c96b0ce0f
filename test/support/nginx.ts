import { execFileSync, spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { freePort } from "./preview-server.ts";
import { repository } from "./site.ts";
import { temporaryFolder } from "./temporary-folder.ts";

// Debian has it where only administrators look for commands.
const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` };
const { stderr } = spawnSync("nginx", ["-V"], { env, encoding: "utf8" });

/** Where nginx has its own files; undefined if it is not installed. */
export const nginxFolder: string | undefined = /--conf-path=(\S+)\/nginx\.conf/.exec(stderr ?? "")?.[1];

/** What docs/deploy.md says of nginx: the lines that make its maps, and its configuration. */
function documented(): { maps: string; configuration: string } {
  const guide = readFileSync(path.join(repository, "docs/deploy.md"), "utf8");
  const chapter = guide.split("\n### nginx\n")[1]?.split("\n### ")[0] ?? "";
  const block = (kind: string): string => chapter.split(`\`\`\`${kind}\n`)[1]?.split("```")[0] ?? "";
  return { maps: block("sh"), configuration: block("nginx") };
}

/**
 * Serves a site with nginx as docs/deploy.md says.
 *
 * @param root the project's folder, with the site in `_site`
 * @param prefix `/` or `/warta/`
 * @throws Error with what nginx printed, if it does not start
 */
export async function serveWithNginx(
  root: string,
  prefix: string,
): Promise<{ origin: string; stop(): void }> {
  const www = await temporaryFolder();
  const now = path.join(www, "now", prefix);
  await mkdir(path.dirname(now), { recursive: true });
  await symlink(path.join(root, "_site"), now.replace(/\/$/, ""));

  const { maps, configuration } = documented();
  const script = maps
    .replaceAll("/var/www/kabar", www)
    .replaceAll("/now/_", `/now${prefix}_`)
    .replace("sudo systemctl reload nginx", "");
  execFileSync("sh", ["-euc", script], { cwd: root, env });

  const port = await freePort();
  const site = configuration
    .replaceAll("/var/www/kabar", www)
    .replaceAll("/404.html", `${prefix}404.html`)
    .replace("include mime.types", `include ${nginxFolder}/mime.types`)
    .replace("listen 80", `listen 127.0.0.1:${port}`);
  const places = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path ${www}/${name};`,
  );
  const file = path.join(www, "nginx.conf");
  // Started by root, it would work as a user who may not look into temporary folders.
  const user = process.getuid?.() === 0 ? "user root;\n" : "";
  const http = ["access_log off;", ...places, site].join("\n");
  await writeFile(file, `${user}daemon off;\npid ${www}/pid;\nevents {}\nhttp {\n${http}}\n`);

  const server = spawn("nginx", ["-e", "stderr", "-p", www, "-c", file], { env });
  let printed = "";
  server.stderr.on("data", (text) => {
    printed += text;
  });
  const origin = `http://127.0.0.1:${port}`;
  while ((await fetch(origin).catch(() => undefined)) === undefined) {
    if (server.exitCode !== null) throw new Error(`nginx ended with ${server.exitCode}.\n${printed}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { origin, stop: () => server.kill() };
}
