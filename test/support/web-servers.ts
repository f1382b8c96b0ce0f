import { execFileSync, spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { chmod, cp, writeFile } from "node:fs/promises";
import path from "node:path";
import { freePort } from "./preview-server.ts";
import { repository, temporaryFolder } from "./temporary-folder.ts";

// Debian has them where only administrators look for commands.
const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` };
const versionOf = (command: string): string => {
  const { stdout, stderr } = spawnSync(command, ["-V"], { env, encoding: "utf8" });
  return `${stdout}${stderr}`;
};
const nginxFolder = /--conf-path=(\S+)\/nginx\.conf/.exec(versionOf("nginx"))?.[1];
const apacheFolder = /HTTPD_ROOT="([^"]+)"/.exec(versionOf("apache2"))?.[1];

interface WebServer {
  name: "nginx" | "Apache";
  isThere: boolean;
  /** The whole configuration around what the documentation says. */
  around(site: string, www: string, port: number): string;
  command(www: string, file: string): [string, ...string[]];
}

export const webServers: WebServer[] = [
  {
    name: "nginx",
    isThere: nginxFolder !== undefined,
    around(site, www, port) {
      const places = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
        (name) => `${name}_temp_path ${www}/${name};`,
      );
      const here = site
        .replace("include mime.types", `include ${nginxFolder}/mime.types`)
        .replace("listen 80", `listen 127.0.0.1:${port}`);
      const http = ["access_log off;", ...places, here].join("\n");
      return `daemon off;\npid ${www}/pid;\nevents {}\nhttp {\n${http}}\n`;
    },
    command: (www, file) => ["nginx", "-e", "stderr", "-p", www, "-c", file],
  },
  {
    name: "Apache",
    isThere: apacheFolder !== undefined,
    // As Debian sets it up, where folders without a page are listed, and with the modules that the documentation asks for.
    around(site, www, port) {
      const modules = "mpm_event authz_core authz_host autoindex dir mime alias negotiation headers rewrite";
      return [
        `ServerName localhost\nListen 127.0.0.1:${port}\nPidFile ${www}/pid\nErrorLog ${www}/errors`,
        ...modules
          .split(" ")
          .map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`),
        `TypesConfig /etc/mime.types\nDirectoryIndex index.html\nUser nobody\nGroup nogroup`,
        `<Directory />\nOptions Indexes FollowSymLinks\nAllowOverride None\nRequire all denied\n</Directory>`,
        site.replace("*:80", `127.0.0.1:${port}`),
      ].join("\n");
    },
    command: (_, file) => ["apache2", "-D", "FOREGROUND", "-f", file],
  },
];

/** What docs/deploy.md says of a server: the lines that make its files, and its configuration. */
function documented(name: string): { maps: string; configuration: string } {
  const guide = readFileSync(path.join(repository, "docs/deploy.md"), "utf8");
  const chapter = guide.split(`\n### ${name}\n`)[1]?.split("\n### ")[0] ?? "";
  const block = (kind: string): string => chapter.split(`\`\`\`${kind}\n`)[1]?.split("```")[0] ?? "";
  return { maps: block("sh"), configuration: block(name.toLowerCase()) };
}

/**
 * Serves a site as docs/deploy.md says.
 *
 * @param root the project's folder, with the site in `_site`
 * @param prefix `/` or `/warta/`
 * @throws Error with what the server printed, if it does not start
 */
export async function serveAsDocumented(
  { name, around, command }: WebServer,
  root: string,
  prefix: string,
): Promise<{ origin: string; stop(): void }> {
  const www = await temporaryFolder();
  const now = path.join(www, "now", prefix);
  await cp(path.join(root, "_site"), now, { recursive: true });
  // Started by root, a server works as a user who may not look into temporary folders.
  for (const folder of [www, path.dirname(www)]) await chmod(folder, 0o755);

  const { maps, configuration } = documented(name);
  const script = maps
    .replaceAll("/var/www/news", www)
    .replaceAll("/now/_", `/now${prefix}_`)
    .replace(/sudo systemctl reload .*/, "");
  execFileSync("sh", ["-euc", script], { cwd: root, env });

  const port = await freePort();
  const site = configuration.replaceAll("/var/www/news", www).replaceAll("/404.html", `${prefix}404.html`);
  const file = path.join(www, "server.conf");
  await writeFile(file, around(site, www, port));

  const [program, ...words] = command(www, file);
  const server = spawn(program, words, { env });
  let printed = "";
  server.stderr.on("data", (text) => {
    printed += text;
  });
  const origin = `http://127.0.0.1:${port}`;
  while ((await fetch(origin).catch(() => undefined)) === undefined) {
    if (server.exitCode !== null) throw new Error(`${name} ended with ${server.exitCode}.\n${printed}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { origin, stop: () => server.kill() };
}
