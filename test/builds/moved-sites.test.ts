import { expect, test } from "vitest";
import { runWarta } from "../cli/run-warta.ts";
import { exportsOf } from "../import/sites/exports.ts";
import { checkLinks } from "../support/links.ts";
import { createSite } from "../support/site.ts";

/** Many more by hand: POSTS=500 vitest run test/builds/moved-sites */
const count = Number(process.env.POSTS ?? 6);

test.each(Object.entries(exportsOf(count)))(
  "a site of %s that was moved in is built, and each of its old addresses leads on",
  async (_, [old, addresses]) => {
    const site = await createSite(old);
    const { code, out } = await runWarta(site.root, ["import", "--from", "lama"]);
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining(`${count} written`) });
    const { code: built, output } = await site.build();
    expect({ built, output: built === 0 ? "" : output }).toEqual({ built: 0, output: "" });
    const files = new Set(await site.files());
    const targets = new Set<string>();
    for (const address of addresses) {
      const file = address.slice(1).replace(/\/$/, "/index.html");
      expect(files).toContain(file);
      const html = await site.read(file);
      const target = /http-equiv="?refresh"? content="0; ?url=([^"]+)"/.exec(html)?.[1] ?? "";
      targets.add(new URL(target, `https://kabar.example${address}`).pathname);
    }
    expect(targets.size).toBe(count);
    for (const target of targets) expect(files).toContain(`${target.slice(1)}index.html`);
    expect(checkLinks(`${site.root}/_site`, { origin: "https://kabar.example", prefix: "/" })).toEqual([]);
  },
);
