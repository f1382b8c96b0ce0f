import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { headersFor } from "../support/headers-file.ts";
import { richBuild, richBuildInFolder, richPaths } from "../support/rich-site.ts";
import type { TestSite } from "../support/site.ts";
import { tablesOf } from "../support/tables.ts";
import { serveAsDocumented, webServers } from "../support/web-servers.ts";

const tables = tablesOf<{ types: [end: string, type: string][] }>(import.meta.url);

/** A type without what servers write in their own ways, each of them rightly. */
const plain = (type: string | null | undefined): string | undefined =>
  type
    ?.replace(/^(application\/(?:javascript|rss\+xml)|text\/(?:javascript|xml)).*/, "$1")
    .replace("application/javascript", "text/javascript")
    .replace("application/xml", "text/xml");

/** By the end of a file's name, the first that fits. */
const types: [end: string, type: string][] = tables.types;

const missing = webServers.filter(({ isThere }) => !isThere).map(({ name }) => name);
if (missing.length > 0)
  console.warn(`Not installed: ${missing.join(", ")}. Its configuration in docs/deploy.md is not tested.`);

const cases = webServers.flatMap((of) => [
  { name: of.name, prefix: "/", build: richBuild, of },
  { name: of.name, prefix: "/warta/", build: richBuildInFolder, of },
]);
// A server that is not installed is counted as skipped.
for (const { name, prefix, build, of } of cases)
  describe.skipIf(!of.isThere)(`${name} as docs/deploy.md says, at ${prefix}`, () => {
    let site: TestSite;
    let server: Awaited<ReturnType<typeof serveAsDocumented>>;
    beforeAll(async () => {
      site = await build();
      server = await serveAsDocumented(of, site.root, prefix);
    });
    afterAll(() => server?.stop());

    const ask = (path: string): Promise<Response> =>
      fetch(server.origin + prefix + path.slice(1), { redirect: "manual" });

    test("every file is there, with its type and the headers of _headers", async () => {
      const rules = await site.read("_headers");
      // Without what hosts read, pages at old addresses, and the search's own formats.
      const files = (await site.files()).filter(
        (file) => !/^_|^lama\/|^berita\/|^tag\/pasar-subuh\/|\.p(?:agefind|f_\w+)$/.test(file),
      );
      // Below a prefix, one of each kind.
      const kinds = new Map(files.map((file) => [file.replace(/.*[/-]/, ""), file]));
      for (const file of prefix === "/" ? files : kinds.values()) {
        const path = `/${file.replace(/(?<=^|\/)index\.html$/, "")}`;
        const { status, headers } = await ask(encodeURI(path));
        const expected = headersFor(rules, prefix + path.slice(1), "cloudflare");
        const type = types.find(([end]) => file.endsWith(end))?.[1];
        expect([status, plain(headers.get("content-type"))], file).toEqual([200, plain(type)]);
        expect(Object.fromEntries(headers), file).toMatchObject({
          "cache-control": "max-age=60",
          ...expected,
        });
      }
      for (const path of [richPaths.market, "/cari/", "/ikon.svg"])
        expect((await ask(path)).status, path).toBe(200);
    });

    test("every address of the sitemap is a page", async () => {
      const sitemap = await site.read("sitemap-1.xml");
      const found = [...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)];
      const addresses = found.map(([, address = ""]) => new URL(address));
      expect(addresses.length).toBeGreaterThan(30);
      for (const { pathname } of addresses) {
        const { status, headers } = await fetch(server.origin + pathname, { redirect: "manual" });
        expect([status, headers.get("content-type")], pathname).toEqual([200, "text/html; charset=utf-8"]);
      }
    });

    test.each(["/tidak-ada/", "/gambar/", "/2025/", "/_headers", "/_redirects"])(
      "%s is not there",
      async (path) => {
        const answer = await ask(path);
        expect(answer.status).toBe(404);
        expect(await answer.text()).toContain("<h1>Halaman tidak ditemukan</h1>");
        expect(answer.headers.get("content-security-policy")).toContain("default-src 'self'");
        expect(answer.headers.get("cache-control")).toBeNull();
      },
    );

    test.each([
      ["/lama/pasar.html", richPaths.market],
      ["/berita/pasar-melati/", richPaths.market],
      ["/tag/pasar-melati", richPaths.tag],
    ])("%s leads on to %s", async (old, path) => {
      const answer = await ask(old);
      const { pathname } = new URL(answer.headers.get("location") ?? "", server.origin);
      expect([answer.status, pathname]).toEqual([301, prefix + path.slice(1)]);
    });
  });
