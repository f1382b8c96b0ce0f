import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { threadId } from "node:worker_threads";
import { beforeEach, expect, test } from "vitest";
import { isUntouched } from "../../../src/import/files/notes.ts";
import { articleOfText, makeSite, type Site, text } from "../../import/files/site.ts";

const article = (title: string, tags: string): string => `---
title: ${title}
date: 2026-02-03 08:00
section: Kota # kota saja
tags: ${tags}
---

Pengurus Pasar Lama menata lapak sejak pagi.
`;
const [first, second] = ["content/articles/2026-02-03-lapak.md", "content/articles/2026-02-04-parkir.md"];
const market = "content/tags/pasar-lama.md";

let site: Site;
beforeEach(() => {
  site = makeSite({
    [first]: article("Lapak Ditata", '["Pasar Lama", Parkir]'),
    [second]: article("Parkir Dipindah", "[pasar-lama, PL]").replaceAll("\n", "\r\n"),
    [market]:
      "---\n# milik kota\nname: Pasar Lama\naliases: [PL]\nkind: Place\n---\n\nPasar tertua di kota.\n",
  });
});

const tagsIn = (file: string): string => /^tags:.*$/m.exec(site.read(file))?.[0].trim() ?? "";

test("what stops between two files says how to go on", async () => {
  const inTheWay = join(site.root, `content/articles/.warta-${process.pid}-${threadId}.tmp`);
  mkdirSync(inTheWay);
  const { code, err } = await site.warta(["tags", "rename", "Pasar Lama", "Pasar Raya"]);
  expect({ code, err }).toMatchObject({
    code: 1,
    err: expect.stringContaining("Call the same command again"),
  });
  rmSync(inTheWay, { recursive: true });
  await site.warta(["tags", "rename", "Pasar Lama", "Pasar Raya"]);
  expect([first, second].map(tagsIn)).toEqual(["tags: [Pasar Raya, Parkir]", "tags: [Pasar Raya]"]);
});

test("a draft that nobody has edited is still one", async () => {
  site.write("content/tags/bpb.md", "---\nname: Badan Penanggulangan Bencana\naliases: [BPB]\n---\n");
  site.write("naskah.txt", text);
  await site.warta(["import", "naskah.txt"]);
  expect(site.read(articleOfText)).toContain("tags:\n  - Badan Penanggulangan Bencana\n");
  await site.warta(["tags", "rename", "BPB", "Badan Bencana Kota"]);
  expect(site.read(articleOfText)).toContain("tags:\n  - Badan Bencana Kota\n");
  expect(isUntouched(site.read(articleOfText))).toBe(true);
});
