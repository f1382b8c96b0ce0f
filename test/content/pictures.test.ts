import { createHash } from "node:crypto";
import { mkdir, symlink } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { readContent } from "../../src/content/read-content.ts";
import { toJpeg } from "../support/jpeg.ts";
import { png } from "../support/png.ts";
import { tablesOf } from "../support/tables.ts";
import { article, mistakesOf, now, readSound, temporaryProject } from "./temporary-project.ts";

const tables = tablesOf<{ sizes: [attributes: string, size: number[]][] }>(import.meta.url);

const _svg = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>';

function hash(bytes: string | Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex").slice(0, 8);
}

const photo = await toJpeg(png(40, 30));
/** An article whose text shows a picture, and the file of it. */
const showing = (name: string, bytes: string | Uint8Array) => ({
  "content/articles/x.md": article({}, `![Pasar](${name})`),
  [`content/articles/${name}`]: bytes,
});

test("a picture that two articles crop elsewhere has an address for each", async () => {
  const image = (more: string) => article({ image: `\n  src: foto.jpg\n  alt: Pasar${more}` });
  const { articles } = await readSound({
    "content/articles/a.md": image(""),
    "content/articles/b.md": image("\n  focus: left"),
    "content/articles/foto.jpg": photo,
  });
  const named = `/gambar/foto-${hash(photo)}`;
  expect(articles.map((one) => one.image?.path).sort()).toEqual([`${named}-left.jpg`, `${named}.jpg`]);
});

test("a picture of more than 50 megapixels is a mistake, where it is named", async () => {
  expect(await mistakesOf(showing("besar.png", png(9000, 6000)))).toEqual([
    expect.stringContaining(
      'x.md:8:1 "besar.png": content/articles/besar.png has 54 megapixels (9000 × 6000). Save it smaller',
    ),
  ]);
});

describe("a drawing (SVG)", () => {
  const measured = async (root: string) => {
    const { articles } = await readSound(showing("bagan.svg", root));
    const [{ width, height } = {}] = articles[0]?.pictures ?? [];
    return [width, height];
  };

  test.each(tables.sizes)("is as large as it says: %s", async (attributes, size) => {
    expect(await measured(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}></svg>`)).toEqual(size);
  });

  test("may begin with a declaration, a doctype and long comments", async () => {
    const before = `<?xml version="1.0"?>\n<!-- ${"Bagan harga cabai. ".repeat(100)} <svg width="1" height="1"> -->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd">\n`;
    expect(await measured(`${before}<svg viewBox="0 0 4 3"></svg>\n<!-- tamat -->`)).toEqual([1200, 900]);
  });
});

test("a picture is a plain file of the project: no link out of it, no device, no folder", async () => {
  const root = await temporaryProject({
    "content/articles/x.md": article({}, "![A](a.png)\n\n![B](b.png)\n\n![C](c.png)"),
  });
  const beside = (name: string) => path.join(root, "content/articles", name);
  await symlink("/etc/hostname", beside("a.png"));
  await symlink("/dev/zero", beside("b.png"));
  await mkdir(beside("c.png"));
  const result = await readContent({ root, now, preview: false });
  expect(result.ok ? [] : result.mistakes.map(({ message }) => message.en)).toEqual(
    ["a", "b", "c"].map((name) =>
      expect.stringMatching(`${name}.png" ?.*is not a plain file inside the site's folder`),
    ),
  );
});
