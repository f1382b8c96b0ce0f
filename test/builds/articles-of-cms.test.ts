import { execFile } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { sampleWith } from "../support/samples.ts";
import { createSite, linkPackages, rebuild } from "../support/site.ts";

test("a script writes the articles of a CMS as files", async () => {
  const entry = {
    slug: "kapal-bersandar",
    title: 'Kapal "Bahari": Bersandar',
    summary: null,
    publishedAt: "2024-05-01T01:00:00.000Z",
    category: { name: "Pelabuhan" },
    topics: [{ name: "Dermaga" }],
    content: "Kapal **bersandar**.",
  };
  const cms = createServer((_, response) => response.end(JSON.stringify({ data: [entry] })));
  await new Promise<void>((resolve) => cms.listen(0, "127.0.0.1", resolve));
  const site = await createSite({ "fetch-articles.js": sampleWith("developers", "// fetch-articles.js") });
  await linkPackages(site, "yaml");
  const env = { ...process.env, CMS: `http://127.0.0.1:${(cms.address() as AddressInfo).port}` };
  await promisify(execFile)(process.execPath, ["fetch-articles.js"], { cwd: site.root, env });
  cms.close();
  await rebuild(site);
  const page = await site.read("2024/05/01/kapal-bersandar/index.html");
  expect(page).toContain(">Kapal <strong>bersandar</strong>.</p>");
  expect(page).toContain('datetime="2024-05-01T08:00:00+07:00"');
});
