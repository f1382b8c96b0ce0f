import { rename } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { article } from "../../content/temporary-project.ts";
import { afterwards, write } from "./edited-project.ts";

const file = "content/articles/2024-05-01-pasar.md";
type Keys = Record<string, string>;

/** What the check says when the keys of a published article change and its text does not. */
const edited = (before: Keys, after: Keys): Promise<string[]> =>
  afterwards({ [file]: article(before) }, write(file, article(after)));

const fresh = "2024-05-03 09:00";
const oneMore = "{date: 2024-05-04, text: Keterangan ditambah.}";

describe("a correction that was published stays", () => {
  const kios = "{date: 2024-05-02, text: Jumlah kios semula tertulis 42.}";
  const nama = "{date: 2024-05-03, text: Nama kepala pasar semula salah.}";
  const before = { corrections: `[${kios}, ${nama}]` };
  const lost = `${file}:6:14 corrections: a correction of 2024-05-02 is not what it was at HEAD: "Jumlah kios semula tertulis 42.". Put it back: a published correction stays. Add a new entry instead.`;

  test("taken out, it is asked back, whatever else is declared", async () => {
    expect(await edited(before, { corrections: `[${nama}]` })).toEqual([lost]);
    expect(await edited(before, { corrections: `[${nama}, ${oneMore}]` })).toEqual([lost]);
    expect(await edited(before, { corrections: `[${nama}]`, updated: fresh })).toHaveLength(1);
  });

  test("all of them taken out with their key, each is asked back", async () => {
    expect(await edited(before, {})).toEqual([
      expect.stringContaining(`${file}:1:1 corrections: a correction of 2024-05-02 is not`),
      expect.stringContaining(`${file}:1:1 corrections: a correction of 2024-05-03 is not`),
    ]);
  });

  test("rewritten or given another day, it is asked back", async () => {
    expect(await edited(before, { corrections: `[${kios.replace("42", "24")}, ${nama}]` })).toEqual([lost]);
    expect(await edited(before, { corrections: `[${kios.replace("05-02", "05-01")}, ${nama}]` })).toEqual([
      lost,
    ]);
  });

  test("its spelling may be mended, its order changed, its hour added", async () => {
    const slip = { corrections: `[${nama.replace("kepala", "kepalla")}, ${kios}]` };
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

describe("published times stay", () => {
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
    const message = (place: string): string =>
      `${file}:${place} updated: was ${fresh} at HEAD, and is earlier now or gone. Put it back: updated: ${fresh}. Or set it to the time of this change.`;
    expect(await edited({ updated: fresh }, {})).toEqual([message("1:1")]);
    expect(await edited({ updated: fresh }, { updated: "2024-05-02 09:00" })).toEqual([message("6:10")]);
    expect(await edited({ updated: fresh }, { updated: "2024-05-04 09:00" })).toEqual([]);
  });
});

describe("the lead picture", () => {
  const image = (src: string): Keys => ({ image: `{src: ${src}, alt: Kios di pasar}` });
  const two = { "content/articles/a.jpg": "satu", "content/articles/b.jpg": "dua" };

  test("is reported when swapped for another file under the same words", async () => {
    const swap = (more: Keys = {}) =>
      afterwards(
        { ...two, [file]: article(image("a.jpg")) },
        write(file, article({ ...image("b.jpg"), ...more })),
      );
    expect(await swap()).toEqual([
      `${file}:6:14 image.src: is not the same picture as at HEAD, where it was "a.jpg". Tell readers. If something was wrong, say so in "corrections"; if something was only added, set "updated" to now.`,
    ]);
    expect(await swap({ updated: fresh })).toEqual([]);
  });

  test("may get another name or folder", async () => {
    const move = async (root: string): Promise<void> => {
      await rename(path.join(root, "content/articles/a.jpg"), path.join(root, "content/pasar.jpg"));
      await write(file, article(image("/pasar.jpg")))(root);
    };
    expect(await afterwards({ ...two, [file]: article(image("a.jpg")) }, move)).toEqual([]);
    expect(await edited(image("a.jpg"), image("/articles/a.jpg"))).toEqual([]);
  });
});

/** What the check says where a text that was committed on 24 May changes, with these keys before and after. */
const changed = (before: Keys, after: Keys): Promise<string[]> =>
  afterwards(
    { [file]: article(before, "Ada 42 kios.") },
    write(file, article(after, "Ada 24 kios.")),
    "2024-05-24T10:00:00+07:00",
  );

describe('an "updated" of days before the edit declares nothing', () => {
  test.each([
    ["older than the version before", {}, "2024-05-20 09:00"],
    ["later than the last one, and older than that version", { updated: "2024-05-10 09:00" }, "2024-05-20"],
  ])("%s", async (_, before, updated) => {
    expect(await changed(before, { updated })).toEqual([
      `${file}:9:1 no longer says the same as at HEAD. It said "Ada 42 kios."; now it says "Ada 24 kios.". "updated" is ${updated}, which is earlier than the version it is compared with: set it to the time of this change.`,
    ]);
  });

  test("nor does the one that is there already, or one that is set back", async () => {
    const updated = "2024-05-24 09:30";
    expect(await changed({ updated }, { updated })).toEqual([
      expect.stringContaining("Tell readers. If something was wrong"),
    ]);
    expect(await changed({ updated }, { updated: "2024-05-24 09:00" })).toEqual([
      expect.stringContaining(`${file}:6:10 updated: was ${updated} at HEAD, and is earlier now or gone`),
      expect.stringMatching(
        /"updated" is .*, which is earlier than .*: set it to the time of this change\.$/,
      ),
    ]);
  });
});

test("an article out this morning is not updated by the bare date of the day, which is its midnight", async () => {
  const out = { date: "2024-05-24 08:00" };
  expect(await changed(out, { ...out, updated: "2024-05-24" })).toEqual([
    expect.stringMatching(/"updated" is .*, which is earlier than .*: set it to the time of this change\.$/),
  ]);
});

test.each([
  ["after the version before", "2024-05-24 10:30"],
  ["of the same day without an hour", "2024-05-24"],
  ["by a clock that is slow", "2024-05-24 08:00"],
])('an "updated" %s declares it', async (_, updated) => {
  expect(await changed({}, { updated })).toEqual([]);
});

test("a correction declares it, whatever its day", async () => {
  expect(await changed({}, { corrections: "[{date: 2024-05-20, text: Jumlah kios diperbaiki.}]" })).toEqual(
    [],
  );
});

test("one more entry declares it in live coverage, one that is rewritten does not", async () => {
  const out = { date: "2024-05-24 08:00", live: "true" };
  const entry = (body: string) => article(out, body);
  const first = "## 08.10 Ramai\n\nAda 42 kios.";
  const committed = "2024-05-24T10:00:00+07:00";
  const told = (after: string) => afterwards({ [file]: entry(first) }, write(file, entry(after)), committed);
  expect(await told(`${first}\n\n## 09.20 Sepi\n\nAda 24 kios.`)).toEqual([]);
  expect(await told(first.replace("42", "24"))).toHaveLength(1);
});
