import { describe, expect, test } from "vitest";
import type { Settings } from "../../src/content/settings.ts";
import { headersFile } from "../../src/outputs/headers.ts";
import type { SiteModel } from "../../src/site/model.ts";
import { headersFor } from "../support/headers-file.ts";
import { model } from "../templates/sample-model.ts";

const settings: Settings = {
  ...model.settings,
  admin: { backend: "github", repo: "redaksi/kabar" },
  invitations: { newsletter: { action: "https://buletin.example/", field: "email", hidden: [] } },
};
const site: SiteModel = { ...model, settings };
const file = headersFile(site);

const paths = ["", "2024/03/10/harga-kopi/", "cari/", "cari/indeks/pagefind-worker.js", "admin/", "ikon.svg"];
const files = ["gambar/kopi-1a2b3c4d.svg", "kartu/kopi-1a2b3c4d.png", "huruf/serif-1a2b3c4d.woff2"];
const document = "berkas/rencana-1a2b3c4d.pdf";

const policyOf = (path: string, of = file): string =>
  headersFor(of, `/warta/${path}`, "cloudflare")["content-security-policy"] ?? "";

test.each([...paths, ...files, document])("Netlify and Cloudflare read the same for /warta/%s", (path) => {
  const [one, other] = (["netlify", "cloudflare"] as const).map((host) =>
    headersFor(file, `/warta/${path}`, host),
  );
  expect(one).toEqual(other);
  expect(one).toMatchObject({
    "x-content-type-options": "nosniff",
    "referrer-policy": "strict-origin-when-cross-origin",
    "permissions-policy": expect.stringContaining("camera=()"),
  });
  // Joined policies would all hold.
  expect(one?.["content-security-policy"]).not.toContain(",");
});

test("it keeps within Cloudflare's limits: 100 rules, 2,000 characters a line, one * in a path", () => {
  const lines = file.split("\n");
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(2000);
  const rules = lines.filter((line) => line.startsWith("/"));
  expect(rules.length).toBeLessThan(100);
  expect(rules.filter((rule) => rule.split("*").length > 2)).toEqual([]);
});

test("names with a hash are kept for good; of all others the host is asked", () => {
  const cached = (path: string) => headersFor(file, `/warta/${path}`, "cloudflare")["cache-control"];
  for (const path of [...files, document])
    expect(cached(path), path).toBe("public, max-age=31536000, immutable");
  for (const path of paths) expect(cached(path), path).toBeUndefined();
});

describe("the Content-Security-Policy", () => {
  test("of pages names the hosts of players, and four scripts by their hashes", () => {
    expect(policyOf("")).toMatch(
      /frame-src https:\/\/www\.youtube-nocookie\.com .*https:\/\/www\.google\.com;/,
    );
    expect(policyOf("")).toMatch(/script-src 'self'(?: 'sha256-[\w+/]{43}='){4};/);
  });

  test("lets compiled code run at the search alone", () => {
    expect(policyOf("cari/")).toContain("'wasm-unsafe-eval'");
    expect(policyOf("2024/03/10/harga-kopi/")).not.toContain("unsafe-eval");
    const without = headersFile({
      ...site,
      settings: { ...settings, templates: { ...settings.templates, search: false } },
    });
    expect(without).not.toContain("unsafe-eval");
  });

  test("lets a newsletter's form go to its provider, and without one no form leaves the site", () => {
    expect(policyOf("")).toContain("form-action 'self' https:;");
    expect(policyOf("", headersFile(model))).toContain("form-action 'self';");
  });

  test("lets nobody put the editor's screen into a frame, which exists only with a repository", () => {
    expect(policyOf("admin/")).toBe("frame-ancestors 'none'");
    expect(headersFile(model)).not.toContain("/admin/");
  });

  test("lets a picture that is opened by its address run nothing", () => {
    for (const path of ["ikon.svg", "gambar/kopi-1a2b3c4d.svg"])
      expect(policyOf(path), path).toMatch(/^default-src 'none';.* sandbox$/);
  });
});
