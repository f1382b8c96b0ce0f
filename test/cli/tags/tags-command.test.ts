import { beforeEach, expect, test } from "vitest";
import { makeSite, type Site } from "../../import/files/site.ts";

/** Two texts that name the same festival, and one of its organisers with a short form. */
const text = (title: string, ...paragraphs: string[]): string => `${title}
Budaya
Rabu, 18 Jun 2025 09:33 WIB
Reporter: Ani Lestari
PALU - ${paragraphs.join("\n\n")}
`;
const first = text(
  "Lampion Menyala di Tepi Danau",
  "Ribuan lampion menyala di tepi danau pada pembukaan Festival Lampion tadi malam.",
  "Acara itu diadakan oleh Komunitas Seni Danau (KSD) bersama pelajar.",
);
const second = text(
  "Pelajar Membuat Lampion dari Kertas Bekas",
  "Pelajar dari lima sekolah membuat lampion kertas bekas untuk Festival Lampion pekan depan.",
  "Bahannya dikumpulkan warga selama tiga bulan, dan KSD menyediakan lemnya.",
);
const files = ["lampion-menyala-di-tepi-danau", "pelajar-membuat-lampion-dari-kertas-bekas"].map(
  (slug) => `content/articles/2025-06-18-${slug}.md`,
);

let site: Site;
beforeEach(async () => {
  site = makeSite({ "mentah/a.txt": first, "mentah/b.txt": second });
  await site.warta(["import", "mentah"]);
});

const frontOf = (file = ""): string => site.read(file).split("---\n")[1] ?? "";

test("proposes names of all articles, those of most first, and writes nothing by itself", async () => {
  const { code, out } = await site.warta(["tags", "propose"]);
  expect(code).toBe(0);
  expect(out).toMatch(
    /^ {3}1 {2}Komunitas Seni Danau \(KSD\) {2}2 articles\n {3}2 {2}Festival Lampion {2}2 articles\n/,
  );
  expect(out).toContain('npx warta tags propose --write "Name" "Another Name", or --yes');
  expect(site.list("content/tags")).toEqual([]);
});

test("writes those that are named, with their other names, and any other name", async () => {
  const { out } = await site.warta(["tags", "propose", "--write", "KSD", "Danau Sukamaju"]);
  expect(out).toMatch(/^content\/tags\/komunitas-seni-danau\.md\ncontent\/tags\/danau-sukamaju\.md\n/);
  expect(site.read("content/tags/komunitas-seni-danau.md")).toMatch(
    /^---\nname: Komunitas Seni Danau\naliases: \[KSD\]\n# kind: /,
  );
  const again = await site.warta(["tags", "propose", "--write", "KSD"]);
  expect(again.code).toBe(1);
  expect(again.err).toContain('"KSD" is already a name of content/tags/komunitas-seni-danau.md.');
  expect((await site.warta(["tags"])).out).not.toContain("KSD");
});

test("--yes writes all that are shown; then drafts that nobody has edited get them, and are drafts no more", async () => {
  expect(frontOf(files[1])).toMatch(/tags: \[\]\ndraft: true\nreview:\n {2}- tags\n/);
  site.write(files[0] ?? "", site.read(files[0] ?? "").replace("title: Lampion", "title: Seribu Lampion"));
  await site.warta(["tags", "propose", "--yes"]);
  const { out } = await site.warta(["import", "--retag"]);
  expect(out).toBe(
    `1 draft got tags; 1 of them has nothing left to check and is a draft no more; 1 draft that somebody has edited is not changed.\n  ${files[1]}\n`,
  );
  expect(frontOf(files[0])).toContain("tags: []\ndraft: true\n");
  const front = frontOf(files[1]);
  expect(front).toMatch(/section: Budaya\ntags: \[Festival Lampion, Komunitas Seni Danau\]\n/);
  expect(front).not.toMatch(/draft|review|usulan tag/);
  // It is as an import leaves it: known by its source, and still edited by nobody.
  expect((await site.warta(["import", "mentah/b.txt"])).out).toContain("imported before");
  expect((await site.warta(["import", "--retag"])).out).toContain("0 drafts got tags");
  expect((await site.warta(["check"])).out).toContain("no mistake");
});

test("line ends of another system are no edit", async () => {
  site.write(files[1] ?? "", site.read(files[1] ?? "").replaceAll("\n", "\r\n"));
  await site.warta(["tags", "propose", "--write", "Festival Lampion"]);
  await site.warta(["import", "--retag"]);
  expect(site.read(files[1] ?? "")).toContain("\r\ntags: [Festival Lampion]\r\n");
});

test("a site without articles has nothing to propose", async () => {
  const { out } = await makeSite().warta(["tags", "propose"]);
  expect(out).toBe("There is no name to propose as a tag.\n");
});
