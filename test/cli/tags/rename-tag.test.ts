import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
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
const [market, gate] = ["content/tags/pasar-lama.md", "content/tags/pasar-besar.md"];

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

test("a new name goes into the tag's file, its address and all articles; the old ones lead on", async () => {
  const { code, out } = await site.warta(["tags", "rename", "Pasar Lama", "Pasar Raya"], "", {
    WARTA_LANG: "en",
  });
  expect({ code, out }).toEqual({
    code: 0,
    out: `"Pasar Lama" is "Pasar Raya" now, in content/tags/pasar-raya.md and 2 articles.
The old address /tag/pasar-lama/ leads to /tag/pasar-raya/, and so does its feed.
`,
  });
  expect(site.list("content/tags")).toEqual(["pasar-raya.md"]);
  expect(site.read("content/tags/pasar-raya.md")).toBe(
    "---\n# milik kota\nname: Pasar Raya\naliases: [Pasar Lama, PL]\nkind: Place\n---\n\nPasar tertua di kota.\n",
  );
  expect(site.read(first)).toBe(article("Lapak Ditata", "[Pasar Raya, Parkir]"));
  // Of two spellings of one tag, one is left; line ends stay.
  expect(site.read(second)).toBe(article("Parkir Dipindah", "[Pasar Raya]").replaceAll("\n", "\r\n"));
  expect((await site.warta(["check"])).out).toContain("no mistake");
});

test("called again, it does what a stopped command had left, and else nothing", async () => {
  await site.warta(["tags", "rename", "Pasar Lama", "Pasar Raya"]);
  site.write(first, article("Lapak Ditata", "[Pasar Lama, Parkir]"));
  const { out } = await site.warta(["tags", "rename", "Pasar Lama", "Pasar Raya"]);
  expect(out).toContain("and 1 article.");
  expect(tagsIn(first)).toBe("tags: [Pasar Raya, Parkir]");
  expect(site.read("content/tags/pasar-raya.md")).toContain("aliases: [Pasar Lama, PL]");
});

test("a tag without a file gets one; capitals alone change no address; an alias may become the name", async () => {
  expect((await site.warta(["tags", "rename", "parkir", "Parkir Kota"])).out).toContain(
    "content/tags/parkir-kota.md",
  );
  expect(site.read("content/tags/parkir-kota.md")).toMatch(/^---\nname: Parkir Kota\naliases: \[parkir\]\n/);
  expect(tagsIn(first)).toBe('tags: ["Pasar Lama", Parkir Kota]');
  const { out } = await site.warta(["tags", "rename", "Pasar Lama", "PASAR LAMA"]);
  expect(out).toBe(`"Pasar Lama" is "PASAR LAMA" now, in ${market} and 2 articles.\n`);
  await site.warta(["tags", "rename", "Pasar Lama", "PL"]);
  expect(site.read("content/tags/pl.md")).toMatch(/name: PL\naliases: \[PASAR LAMA\]\n/);
});

test("a file whose name is no name of the tag keeps its address, too", async () => {
  site.write("content/tags/kota/induk.md", "---\nname: Pasar Induk\n---\n");
  await site.warta(["tags", "rename", "Pasar Induk", "Pasar Pusat"]);
  expect(site.read("content/tags/kota/pasar-pusat.md")).toBe(
    "---\nname: Pasar Pusat\naliases:\n  - Pasar Induk\n  - induk\n---\n",
  );
});

test("merging takes over names, links, what the other lacks, and the text; the file goes", async () => {
  site.write(gate, "---\nname: Pasar Besar\nsameAs: https://besar.example/\n---\n\nPasar di gerbang kota.\n");
  site.write(market, site.read(market).replace("kind:", "sameAs: https://lama.example/\nkind:"));
  const { code, out } = await site.warta(["tags", "merge", "PL", "Pasar Besar"]);
  expect({ code, out }).toEqual({
    code: 0,
    out: `"PL" is "Pasar Besar" now, in ${gate} and 2 articles.
The old address /tag/pasar-lama/ leads to /tag/pasar-besar/, and so does its feed.
`,
  });
  expect(existsSync(join(site.root, market))).toBe(false);
  expect(site.read(gate)).toBe(`---
name: Pasar Besar
aliases:
  - Pasar Lama
  - PL
kind: Place
sameAs:
  - https://besar.example/
  - https://lama.example/
---

Pasar di gerbang kota.

Pasar tertua di kota.
`);
  expect(tagsIn(second)).toBe("tags: [Pasar Besar]");
  expect((await site.warta(["check"])).out).toContain("no mistake");
});

test("what both say otherwise goes only if the editor says so", async () => {
  site.write(gate, "---\nname: Pasar Besar\nkind: Organization\n---\n");
  const files = [market, gate, first];
  const before = files.map(site.read);
  const { code, out, err } = await site.warta(["tags", "merge", "Pasar Lama", "Pasar Besar"]);
  expect({ code, out, err }).toEqual({
    code: 1,
    out: "",
    err: `warta tags: nothing was changed, because this stands in ${market} alone and would be lost. Move what you need first, or write --yes.\n  kind: "Place"\n`,
  });
  expect(files.map(site.read)).toEqual(before);
  expect((await site.warta(["tags", "merge", "Pasar Lama", "Pasar Besar", "--yes"])).code).toBe(0);
  expect(site.read(gate)).toContain("kind: Organization");
});

test("a tag without a file merges into one with a file", async () => {
  await site.warta(["tags", "merge", "Parkir", "Pasar Lama"]);
  expect(site.read(market)).toContain("aliases: [PL, Parkir]");
  expect(tagsIn(first)).toBe('tags: ["Pasar Lama"]');
});

test.each([
  [["rename", "Pasar Lma", "Pasar Raya"], '"Pasar Lma" is no tag of this site. Did you mean "Pasar Lama"?'],
  [["rename", "Parkir", "PL"], 'npx warta tags merge "Parkir" "PL"'],
  [["merge", "Parkir", "Pasar Raya"], '"Pasar Raya" is no tag of this site.'],
  [["rename", "Pasar Lama", "!"], '"!" cannot become an address'],
  [["rename", "Pasar Lama", " "], "the new name needs 1 to 200 characters."],
  [["rename", "Pasar Lama", "a".repeat(201)], "the new name needs 1 to 200 characters."],
  [["merge", "Pasar Lama", "PL"], '"Pasar Lama" and "PL" are one tag already.'],
  [["rename", "Pasar Lama", "Rusak"], "content/tags/rusak.md already exists."],
])("%j changes nothing", async (words, message) => {
  site.write("content/tags/rusak.md", "tanpa kunci");
  const before = readFileSync(join(site.root, first), "utf8");
  const { code, err } = await site.warta(["tags", ...words]);
  expect(code).toBe(2);
  expect(err).toContain(message);
  expect(site.read(first)).toBe(before);
  expect(site.list("content/tags")).toEqual(["pasar-lama.md", "rusak.md"]);
});

test("what stops between two files says how to go on", async () => {
  const inTheWay = join(site.root, `content/articles/.warta-${process.pid}.tmp`);
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

test("a line break or a control character in a name becomes a blank", async () => {
  await site.warta(["tags", "rename", "Pasar Lama", "Pasar\n\u0007Raya"]);
  expect(site.read("content/tags/pasar-raya.md")).toContain("name: Pasar Raya\n");
});

test("an article that cannot be read is named; a draft that nobody has edited is still one", async () => {
  site.write("content/articles/2026-02-05-rusak.md", "---\ntitle: [Rusak\n---\n");
  site.write("content/tags/bpb.md", "---\nname: Badan Penanggulangan Bencana\naliases: [BPB]\n---\n");
  site.write("naskah.txt", text);
  await site.warta(["import", "naskah.txt"]);
  expect(site.read(articleOfText)).toContain("tags:\n  - Badan Penanggulangan Bencana\n");
  const { out } = await site.warta(["tags", "rename", "BPB", "Badan Bencana Kota"]);
  expect(out).toContain("Could not be read and are not changed: content/articles/2026-02-05-rusak.md");
  expect(site.read(articleOfText)).toContain("tags:\n  - Badan Bencana Kota\n");
  expect(isUntouched(site.read(articleOfText))).toBe(true);
});
