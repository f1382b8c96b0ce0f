import { mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { article } from "../../content/temporary-project.ts";
import { afterwards, write } from "./edited-project.ts";

const file = "content/articles/2024-05-01-pasar.md";
type Keys = Record<string, string>;

/** What the guard says when the keys of a published article change and its text does not. */
const edited = (before: Keys, after: Keys): Promise<string[]> =>
  afterwards({ [file]: article(before) }, write(file, article(after)));

const fresh = "2024-05-03 09:00";
const oneMore = "{date: 2024-05-04, text: Keterangan ditambah.}";

describe("a correction that was published stays", () => {
  const kios = "{date: 2024-05-02, text: Jumlah kios semula tertulis 42.}";
  const nama = "{date: 2024-05-03, text: Nama kepala pasar semula salah.}";
  const before = { corrections: `[${kios}, ${nama}]` };
  const gone = `${file}:6:14 corrections: a correction of 2024-05-02 is gone: put it back. At HEAD it said "Jumlah kios semula tertulis 42."; what was corrected once stays told.`;

  test("taken out, it is asked back, whatever else is told", async () => {
    expect(await edited(before, { corrections: `[${nama}]` })).toEqual([gone]);
    expect(await edited(before, { corrections: `[${nama}, ${oneMore}]` })).toEqual([gone]);
    expect(await edited(before, { corrections: `[${nama}]`, updated: fresh })).toEqual([
      expect.stringContaining("a correction of 2024-05-02 is gone: put it back."),
    ]);
  });

  test("all of them taken out with their key, each is asked back", async () => {
    expect(await edited(before, {})).toEqual([
      expect.stringContaining(`${file}:1:1 corrections: a correction of 2024-05-02 is gone`),
      expect.stringContaining(`${file}:1:1 corrections: a correction of 2024-05-03 is gone`),
    ]);
  });

  test("rewritten, it is asked back, unless readers are told anew", async () => {
    const after = { corrections: `[${kios.replace("42", "24")}, ${nama}]` };
    expect(await edited(before, after)).toEqual([
      `${file}:6:40 corrections: a correction of 2024-05-02 said "Jumlah kios semula tertulis 42." at HEAD; now it says "Jumlah kios semula tertulis 24.". Put it back, and add a new entry for what is to be said now.`,
    ]);
    expect(await edited(before, { ...after, updated: fresh })).toEqual([]);
    expect(await edited(before, { corrections: after.corrections.replace("]", `, ${oneMore}]`) })).toEqual(
      [],
    );
  });

  test("given another day, it is asked back", async () => {
    expect(await edited(before, { corrections: `[${kios}, ${nama.replace("05-03", "05-02")}]` })).toEqual([
      expect.stringContaining("a correction of 2024-05-03 is of 2024-05-02 now. Put it back"),
    ]);
  });

  test("its spelling may be mended, its order changed, its hour added", async () => {
    const slip = { corrections: `[${nama.replace("semula", "semla")}, ${kios}]` };
    const mended = { corrections: `[${kios.replace("05-02", "05-02 10:00")}, ${nama}]` };
    expect(await edited(slip, mended)).toEqual([]);
  });
});

describe("a withdrawn article", () => {
  const withdrawn = { retracted: "{date: 2024-05-02, reason: Narasumber tidak dapat dipastikan.}" };

  test("does not return without a word", async () => {
    expect(await edited(withdrawn, {})).toEqual([
      `${file}:1:1 retracted: was withdrawn at HEAD ("Narasumber tidak dapat dipastikan.") and can be read again. Put "retracted" back, or tell readers why it returns: add an entry to "corrections", or set "updated" to the time of this change.`,
    ]);
    expect(await edited(withdrawn, { corrections: `[${oneMore}]` })).toEqual([]);
    expect(await edited(withdrawn, { updated: fresh })).toEqual([]);
  });

  test("keeps its reason", async () => {
    const other = { retracted: withdrawn.retracted.replace("Narasumber", "Foto") };
    expect(await edited(withdrawn, other)).toEqual([
      expect.stringContaining(
        `${file}:6:39 retracted.reason: was "Narasumber tidak dapat dipastikan." at HEAD and is "Foto tidak dapat dipastikan." now. Put the old one back, or tell readers: set "updated" to now, or add an entry to "corrections".`,
      ),
    ]);
    expect(await edited(withdrawn, { ...other, updated: fresh })).toEqual([]);
    expect(
      await edited({ retracted: withdrawn.retracted.replace("dipastikan", "dipastkan") }, withdrawn),
    ).toEqual([]);
  });
});

describe("times that readers were told stay", () => {
  test("that of first publication, which only a correction may change", async () => {
    const said = `${file}:3:7 date: was 2024-05-01 08:00 at HEAD and is 2024-05-01 18:30 now. If 2024-05-01 08:00 was right, put it back; if it was wrong, say so in "corrections". When a text changes, that goes into "updated", not here.`;
    const later = { date: "2024-05-01 18:30" };
    expect(await edited({}, later)).toEqual([said]);
    expect(await edited({}, { ...later, updated: fresh })).toEqual([said]);
    expect(await edited({}, { ...later, corrections: `[${oneMore}]` })).toEqual([]);
  });

  test("the same moment may be written in another way, or more precisely", async () => {
    expect(await edited({}, { date: "1 Mei 2024 10.00 WIT" })).toEqual([]);
    expect(await edited({ date: "2024-05-01" }, { date: "2024-05-01 08:00" })).toEqual([]);
  });

  test("that of the last update, which only goes on", async () => {
    expect(await edited({ updated: fresh }, {})).toEqual([
      `${file}:1:1 updated: was ${fresh} at HEAD and is gone. Put it back: updated: ${fresh}. Or set it to the time of this change.`,
    ]);
    expect(await edited({ updated: fresh }, { updated: "2024-05-02 09:00" })).toEqual([
      `${file}:6:10 updated: was ${fresh} at HEAD and is earlier now, 2024-05-02 09:00. Put it back: updated: ${fresh}. Or set it to the time of this change.`,
    ]);
    expect(await edited({ updated: fresh }, { updated: "2024-05-04 09:00" })).toEqual([]);
  });
});

describe("the lead picture", () => {
  const image = (src: string): Keys => ({ image: `{src: ${src}, alt: Kios di pasar}` });
  const two = { "content/articles/a.jpg": "satu", "content/articles/b.jpg": "dua" };

  test("swapped for another file under the same words, readers are told", async () => {
    const swap = (more: Keys = {}) =>
      afterwards(
        { ...two, [file]: article(image("a.jpg")) },
        write(file, article({ ...image("b.jpg"), ...more })),
      );
    expect(await swap()).toEqual([
      `${file}:6:14 image.src: is another picture than at HEAD, where it was "a.jpg". Tell readers: set "updated" to now, or add an entry to "corrections".`,
    ]);
    expect(await swap({ updated: fresh })).toEqual([]);
  });

  test("may get another name or folder", async () => {
    const move = async (root: string): Promise<void> => {
      await mkdir(path.join(root, "content/foto"));
      await rename(path.join(root, "content/articles/a.jpg"), path.join(root, "content/foto/pasar.jpg"));
      await writeFile(path.join(root, file), article(image("/foto/pasar.jpg")));
    };
    expect(await afterwards({ ...two, [file]: article(image("a.jpg")) }, move)).toEqual([]);
    expect(await edited(image("a.jpg"), image("/articles/a.jpg"))).toEqual([]);
  });
});

describe("an old address", () => {
  test("that is taken out dies, and is asked back beside the others", async () => {
    const before = { aliases: "[/lama/pasar.html, /lama/kios/]" };
    expect(await edited(before, { aliases: "[/lama/kios/]", updated: fresh })).toEqual([
      `${file}:6:10 aliases: "/lama/pasar.html" was an old address of this article and leads nowhere now. Put it back under aliases: [/lama/kios/, /lama/pasar.html]`,
    ]);
    expect(await edited(before, { aliases: "[/lama/kios, /lama//pasar.html]" })).toEqual([]);
  });

  test("may go over to another article", async () => {
    const other = "content/articles/2024-05-01-kios.md";
    const hand = async (root: string): Promise<void> => {
      await writeFile(path.join(root, file), article({ title: "Pasar" }));
      await writeFile(path.join(root, other), article({ aliases: "[/lama/]" }));
    };
    const files = { [file]: article({ title: "Pasar", aliases: "[/lama/]" }), [other]: article() };
    expect(await afterwards(files, hand)).toEqual([]);
  });
});

test("several old addresses that are gone are told with the one line that has them all", async () => {
  const before = article({ aliases: "[/lama/a.html, /lama/b.html]" });
  const said = await afterwards({ [file]: before }, write(file, article()));
  expect(said.map((line) => /Put it back under (.*)$/.exec(line)?.[1])).toEqual([
    "aliases: [/lama/a.html, /lama/b.html]",
    "aliases: [/lama/a.html, /lama/b.html]",
  ]);
});
