import { rmSync } from "node:fs";
import { expect, test } from "vitest";
import { DeskError, type Step } from "../../../src/import/desk/changes.ts";
import type { Shown } from "../../../src/import/desk/desk.ts";
import { paragraph, run, word } from "../files/word-document.ts";
import { lineOf, openDesk, rawText } from "./open-desk.ts";

const texts = ({ blocks }: Shown): string[] => blocks.map(({ text }) => text.slice(0, 26));
const value = ({ fields }: Shown, key: string) => fields.find((field) => field.key === key)?.value;
type LinesAs = Extract<Step, { do: "lines" }>["as"];
/** Lines from one number to another, as something else. */
const made = (from: number, to: number, as: LinesAs): Step => ({
  do: "lines",
  lines: Array.from({ length: to - from + 1 }, (_, index) => from + index),
  as,
});
const lines = (shown: Shown, from: string, as: LinesAs, to = from): Step =>
  made(lineOf(shown, from), lineOf(shown, to), as);

test("shows each line of the source, and what became of it", async () => {
  const { shown } = await openDesk();
  expect(shown().source?.lines.map(({ n, kind, keys }) => [n, kind, ...keys].join(" "))).toEqual([
    "1 nothing",
    "2 title title",
    "3 section section",
    "4 date date",
    "5 authors authors",
    "6 text dateline",
    "7 heading",
    "8 text",
    "9 text initials",
    "10 nothing",
    "11 nothing",
  ]);
  expect(shown()).toMatchObject({ status: "draft", isSaved: true, undo: 0 });
});

test("a line becomes text where it stands in the source, or another kind of text, or nothing", async () => {
  const desk = await openDesk();
  await desk.do(lines(desk.shown(), "Baca juga", "text"));
  expect(texts(desk.shown()).at(-1)).toBe("Baca juga: Banjir Surut di");
  await desk.do(lines(desk.shown(), "Dana dari", "text"), lines(desk.shown(), "Badan", "quote"));
  expect(texts(desk.shown()).slice(1, 3)).toEqual(["Dana dari iuran warga", "> Badan Penanggulangan Ben"]);
  await desk.do(lines(desk.shown(), "PALU", "nothing", "Badan"));
  expect(texts(desk.shown())[0]).toBe('"Kami ingin tepi sungai ti');
});

test("lines of a list are one list", async () => {
  const desk = await openDesk();
  const shown = await desk.do(lines(desk.shown(), "Dana dari", "list", "Badan"));
  expect(shown.blocks[1]?.text.split("\n").map((line) => line.slice(0, 8))).toEqual(["- Dana d", "- Badan "]);
});

test("a line becomes a value, read as the import reads it, and leaves the text", async () => {
  const desk = await openDesk();
  await desk.do(lines(desk.shown(), "Dana dari", "description"));
  expect(value(desk.shown(), "description")).toBe("Dana dari iuran warga");
  expect(desk.shown().blocks).toHaveLength(3);
  await desk.do({ do: "set", key: "authors", value: "" }, lines(desk.shown(), "Reporter", "authors"));
  expect(value(desk.shown(), "authors")).toBe("Ani Lestari");
  await desk.do({ do: "set", key: "date", value: "2025-01-01" }, lines(desk.shown(), "Rabu", "date"));
  expect(value(desk.shown(), "date")).toBe("2025-06-18T09:33+07:00");
});

test("a line becomes the caption of a picture that is not there yet: a comment", async () => {
  const desk = await openDesk();
  await desk.do(lines(desk.shown(), "Dana dari", "caption"), lines(desk.shown(), "Badan", "caption"));
  await desk.save(false);
  expect(desk.site.read(desk.shown().file)).toMatch(
    /\n# keterangan gambar: Badan Penanggulangan [^\n]+\n---\n/,
  );
  expect(
    desk
      .shown()
      .source?.lines.map(({ kind }) => kind)
      .slice(6, 8),
  ).toEqual(["nothing", "caption"]);
});

test("a part of a line becomes a block of its own, or goes", async () => {
  const desk = await openDesk();
  const n = lineOf(desk.shown(), "Badan");
  const start = rawText.split("\n")[n - 1]?.indexOf("sejak") ?? 0;
  const part = { start, end: start + "sejak bulan lalu".length };
  await desk.do({ do: "lines", lines: [n], as: "nothing", ...part });
  expect(desk.shown().blocks[2]?.text).toMatch(/menyediakan bibitnya$/);
  expect(desk.shown().blocks[3]?.text).toBe(", kata lurah setempat.");
});

test("what is dropped are the lines that were chosen, all of them, and no other of the same words", async () => {
  const tail = "Perjalanan\nKabar baik dari hulu sungai hari ini.\nPerjalanan\n---\nReporter: Ani Lestari";
  const desk = await openDesk(`${rawText}\n${tail}`);
  const first = 12;
  await desk.do(made(first, first + 2, "text"));
  await desk.do(made(first, first + 4, "nothing"));
  expect(
    desk
      .shown()
      .blocks.map(({ text }) => text)
      .join("\n"),
  ).not.toMatch(/Perjalanan|Kabar baik|---/);
  // The byline stands above, too.
  expect(value(desk.shown(), "authors")).toBe("Ani Lestari");
  await desk.do(lines(desk.shown(), "Reporter", "nothing"));
  expect(value(desk.shown(), "authors")).toBe("");
});

test("paragraphs that say the same are told apart, whatever was dropped before", async () => {
  const same = "Kabar baik dari hulu sungai pagi ini.";
  const desk = await openDesk(`${rawText.replace("Dana dari iuran warga", same)}\n${same}`);
  const [first, last] = [7, 12];
  await desk.do(made(last, last, "text"), made(first, first, "nothing"));
  expect(
    desk
      .shown()
      .source?.lines.filter(({ text }) => text === same)
      .map(({ kind }) => kind),
  ).toEqual(["nothing", "text"]);
  await desk.do(made(last, last, "nothing"));
  expect(texts(desk.shown()).join()).not.toContain("Kabar baik");
});

test("a line that becomes the headline is no standfirst any more, and an article may have no byline", async () => {
  const desk = await openDesk(rawText.replace("Reporter: Ani Lestari\n", ""));
  await desk.do(lines(desk.shown(), "Dana dari", "description"), lines(desk.shown(), "Dana dari", "title"));
  expect([value(desk.shown(), "title"), value(desk.shown(), "description")]).toEqual([
    "Dana dari iuran warga",
    "",
  ]);
  await desk.do({ do: "right", key: "authors" });
  expect(desk.shown().questions.map(({ key }) => key)).not.toContain("authors");
});

test("only what was dropped here says so: not the rest of a broken paragraph, nor a line whose field was corrected", async () => {
  const broken = rawText.replace("sejak pagi bersama", "sejak pagi bersama\nanak-anak dan");
  const desk = await openDesk(broken);
  await desk.do({ do: "set", key: "title", value: "Pohon di Tepi Sungai" });
  expect(desk.shown().source?.lines.filter(({ why }) => why === "dropped at the desk")).toEqual([]);
  expect(desk.shown().source?.lines[1]).toMatchObject({ kind: "title" });
});

test("a text without a date is a draft of today, and asked about", async () => {
  const desk = await openDesk(rawText.replace(/Rabu.*WIB\n/, ""));
  expect(value(desk.shown(), "date")).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  expect(desk.shown().questions.map(({ key }) => key)).toContain("date");
});

test("a headline in capitals has one in ordinary letters to choose", async () => {
  const desk = await openDesk(rawText.replace(/Warga Tanam.*\n/, (title) => title.toUpperCase()));
  const question = desk.shown().questions.find(({ key }) => key === "title");
  expect(question?.candidates).toEqual([
    expect.stringMatching(/^Warga Tanam Seribu Pohon/),
    "WARGA TANAM SERIBU POHON DI TEPI SUNGAI PALU",
  ]);
});

test("what was dropped by hand says so, and every step can be undone and done again", async () => {
  const desk = await openDesk();
  const before = desk.shown();
  await desk.do(lines(before, "Badan", "nothing"), { do: "set", key: "title", value: "Judul Lain" });
  expect(desk.shown().source?.lines[7]).toMatchObject({ kind: "nothing", why: "dropped at the desk" });
  await desk.do({ do: "undo" }, { do: "undo" });
  expect(desk.shown()).toMatchObject({ blocks: before.blocks, isSaved: true, undo: 0, redo: 2 });
  await desk.do({ do: "redo" }, { do: "redo" });
  expect(value(desk.shown(), "title")).toBe("Judul Lain");
});

test("nothing is written to the article before it is saved, and then what `warta review` would have written", async () => {
  const [desk, terminal] = await Promise.all([openDesk(), openDesk()]);
  const { file } = desk.shown();
  const before = desk.site.read(file);
  const questions = desk.shown().questions.map(({ key }) => key);
  expect(questions).toEqual(["tags", "body"]);
  await desk.do({ do: "set", key: "tags", value: "Sungai Palu, Pohon" });
  expect(desk.site.read(file)).toBe(before);
  // What is published is right: nobody is asked about the text once more.
  const { file: name } = await desk.save(true);
  const typed = "Sungai Palu, Pohon\n\n";
  await terminal.site.warta(["review"], `${typed}\n`);
  expect(desk.site.read(name)).toBe(terminal.site.read(name));
  expect(desk.shown()).toMatchObject({ status: "published", isSaved: true, questions: [] });
});

test("a file is named for its headline when it is saved, and can still be undone", async () => {
  const desk = await openDesk();
  await desk.do({ do: "set", key: "title", value: "Seribu Pohon" });
  const { file } = await desk.save(false);
  expect(file).toBe("content/articles/2025-06-18-seribu-pohon.md");
  expect(desk.site.list("content/articles")).toEqual(["2025-06-18-seribu-pohon.md"]);
  await desk.do({ do: "undo" });
  expect(value(desk.shown(), "title")).toMatch(/^Warga/);
});

test("decisions survive a preview that is killed", async () => {
  const desk = await openDesk();
  await desk.do({ do: "set", key: "title", value: "Judul Lain" });
  const again = await desk.again().show(desk.shown().file);
  expect(again).toMatchObject({ title: "Judul Lain", isSaved: false, undo: 1 });
});

test("two windows, and an editor on disk, do not overwrite each other", async () => {
  const desk = await openDesk();
  const { file, version } = desk.shown();
  await desk.do({ do: "set", key: "title", value: "Dari Jendela Lain" });
  const second = desk.desk.change(file, version, { do: "set", key: "title", value: "Dari Sini" });
  await expect(second).rejects.toMatchObject({ status: 409, shown: { title: "Dari Jendela Lain" } });
  desk.site.write(file, desk.site.read(file).replace("Warga Tanam", "Warga Menanam"));
  await expect(desk.save(false)).rejects.toMatchObject({ status: 409, shown: { title: /^Warga Menanam/ } });
  const undone = await desk.desk.change(file, (await desk.desk.show(file)).version, { do: "undo" });
  expect(undone).toMatchObject({ title: "Dari Jendela Lain", isSaved: false });
});

test("a topic that was proposed is made, and named in the article", async () => {
  const desk = await openDesk();
  const [proposal] = desk.shown().proposals;
  expect(proposal?.name).toMatch(/^Badan Penanggulangan/);
  const { name = "", aliases = [] } = proposal ?? {};
  expect(proposal?.kind).toBe("GovernmentOrganization");
  // One that the site has by then is taken as it is.
  desk.site.write("content/tags/kota.md", "---\nname: Kota Palu\naliases: [Palu]\n---\n");
  await desk.do({
    do: "topics",
    topics: [
      { name, aliases },
      { name: "PALU", aliases: [] },
    ],
  });
  expect(value(desk.shown(), "tags")).toBe(`${name}, Kota Palu`);
  expect(desk.shown().proposals.map((one) => one.name)).not.toContain(name);
});

test("a new topic has a page when the article is saved, if it has that topic still", async () => {
  const desk = await openDesk();
  const topic = (name: string) => ({ name, kind: "Place" as const, aliases: [`${name} Baru`] });
  await desk.do({ do: "topics", topics: [topic("Sungai Palu")] }, { do: "undo" });
  await desk.do({ do: "topics", topics: [topic("Hutan Kota"), topic("Pohon")] });
  await desk.do({ do: "set", key: "tags", value: "Pohon" });
  expect(desk.site.list("content/tags")).toEqual([]);
  desk.site.write("content/tags/pohon-kota.md", "---\nname: Pohon Kota\n---\n");
  await desk.again().show(desk.shown().file);
  await desk.save(false);
  expect(desk.site.list("content/tags")).toEqual(["pohon-kota.md", "pohon.md"]);
  expect(desk.site.read("content/tags/pohon.md")).toBe(
    "---\nname: Pohon\nkind: Place\naliases:\n  - Pohon Baru\n---\n",
  );
  await desk.do({ do: "undo" });
  expect(value(desk.shown(), "tags")).toBe("Hutan Kota, Pohon");
  await desk.save(false);
  expect(desk.site.list("content/tags")).toContain("hutan-kota.md");
});

test("an article with a mistake is not published, and keeps what it is", async () => {
  const desk = await openDesk(rawText.replace("2025", "2031"));
  const wrong: Step = { do: "set", key: "date", value: "kemarin dulu" };
  await expect(desk.do(wrong)).rejects.toBeInstanceOf(DeskError);
  expect(desk.shown().mistakes.map(({ key }) => key)).toEqual(["tags"]);
  await expect(desk.save(true)).rejects.toMatchObject({ status: 422 });
  expect(desk.site.read(desk.shown().file)).toContain("draft: true");
});

test("what an editor does with lines of one site is offered the third time, and never done unseen", async () => {
  const page = (number: number) =>
    `${rawText.replace("Seribu", `${number} Ribu`)}\nKlik di sini untuk berlangganan\nSumber: Kabar Muara`;
  const desk = await openDesk(page(1));
  for (const number of [2, 3]) {
    const shown = desk.shown();
    await desk.do(lines(shown, "Baca juga", "text"));
    const { file } = await desk.takeIn("", Buffer.from(page(number)), "txt");
    await desk.open(file ?? "");
  }
  expect(desk.shown().offers.filter(({ before }) => before)).toEqual([
    { as: "text", lines: [lineOf(desk.shown(), "Baca juga")], before: { times: 2, site: "kabar muara" } },
  ]);
  expect(desk.shown().undo).toBe(0);
});

test("a Word document stands beside its article as the text that was read", async () => {
  const { takeIn, desk } = await openDesk();
  const texts = rawText.replace("18 Jun", "21 Jun").split("\n");
  const bytes = word(texts.map((text) => paragraph(run(text.replaceAll('"', "&quot;")))).join(""));
  const { file = "", source } = await takeIn("naskah.docx", bytes);
  expect(source).toBe("naskah/naskah.docx");
  expect((await desk.show(file)).source?.lines.map(({ text }) => text)).toContain("Dana dari iuran warga");
});

test("only articles are opened, and nothing outside the project", async () => {
  const { desk, site } = await openDesk();
  site.write("content/pages/x.md", "---\ntitle: X\n---\n");
  const others = "content/pages/x.md content/articles/../pages/x.md ../x.md content/articles/no.md".split(
    " ",
  );
  for (const file of ["", ...others]) await expect(desk.show(file)).rejects.toMatchObject({ status: 404 });
});

test("a file that cannot be read says why", async () => {
  const { desk, site } = await openDesk();
  site.write("content/articles/x.md", "---\ntitle: [Judul\n---\n\nTeks.\n");
  await expect(desk.show("content/articles/x.md")).rejects.toMatchObject({
    status: 422,
    message: /bracket|YAML|closed|\[/,
  });
  site.write("content/articles/y.md", new Uint8Array([255, 254, 0]));
  await expect(desk.show("content/articles/y.md")).rejects.toMatchObject({ status: 422 });
});

test("a source is kept by a name that a disk takes, and found again wherever it was moved", async () => {
  const { takeIn, site, shown, again, taken: first } = await openDesk();
  const bytes = Buffer.from(rawText.replace("Seribu", "Dua Ribu"));
  const taken = await takeIn("../..\\naskah: baru?.txt", bytes);
  expect(taken).toMatchObject({ source: "naskah/naskah baru .txt", status: "written" });
  site.write("naskah/2025/pindah.txt", rawText);
  rmSync(`${site.root}/${first.source}`);
  expect((await again().show(shown().file)).source?.name).toBe("naskah/2025/pindah.txt");
  const failed = await takeIn("foto.jpg", Buffer.from([255, 216, 0, 0]));
  expect(failed).toMatchObject({ status: "failed", file: undefined });
  expect(site.list("naskah")).not.toContain("foto.jpg");
});

test("a text is no longer in doubt once each line that put it there is something else", async () => {
  const desk = await openDesk();
  const body = () => desk.shown().questions.find(({ key }) => key === "body");
  const [first = 0, ...others] = body()?.lines ?? [];
  const dropped = (n: number): Step => ({ do: "lines", lines: [n], as: "nothing" });
  await desk.do(...others.map(dropped));
  expect(body()?.lines).toEqual([first]);
  await desk.do(dropped(first));
  expect(body()).toBeUndefined();
});

test("all lines that are offered to be something else are marked as in doubt", async () => {
  const [first, second] = [
    "Dana dari iuran warga kelurahan dan sumbangan para pedagang pasar",
    "Bibit dari hulu",
  ];
  const text = rawText.replace("Dana dari iuran warga", first ?? "").replace('"Kami', `${second}\n"Kami`);
  const desk = await openDesk(text);
  const offered = desk.shown().offers.flatMap(({ lines }) => lines);
  const doubted = desk.shown().source?.lines.flatMap(({ n, doubt }) => (doubt ? n : []));
  expect(offered.length).toBeGreaterThan(0);
  expect(doubted).toEqual(expect.arrayContaining(offered));
});

test("the lines of a paragraph that is broken by hand are no subheadings", async () => {
  const broken = rawText.split("\n").map((line) => line.replace(/(.{40}\S*) /g, "$1\n"));
  const desk = await openDesk(broken.join("\n\n"));
  expect(desk.shown().offers.filter(({ as, lines }) => as === "heading" && lines.length > 1)).toEqual([]);
});

test("an author whom an editor wrote stays when a line of the same words is dropped", async () => {
  const desk = await openDesk(`${rawText.replace("Reporter: Ani Lestari\n", "")}\nRini Misal`);
  await desk.do({ do: "set", key: "authors", value: "Rini Misal" }, lines(desk.shown(), "Rini", "nothing"));
  expect(value(desk.shown(), "authors")).toBe("Rini Misal");
});

test.each(["\n", "\r\n"])("comments of an import go when they are used: with %j", async (end) => {
  const desk = await openDesk(rawText.replace("Dana dari", "Keterangan foto: Dana dari"));
  const { file: imported } = desk.shown();
  desk.site.write(imported, desk.site.read(imported).replaceAll("\n", end));
  await desk.open(imported);
  await desk.do(lines(desk.shown(), "Baca juga", "text"), lines(desk.shown(), "Keterangan", "caption"));
  await desk.do(
    { do: "set", key: "description", value: "Seribu pohon." },
    { do: "set", key: "kind", value: "opinion" },
  );
  await desk.save(false);
  const written = desk.site.read(desk.shown().file);
  const file = written.replaceAll("\r\n", "\n");
  expect(written).toBe(file.replaceAll("\n", end));
  // A caption does not say twice what it is.
  expect(file).toContain("\n# keterangan gambar: Dana dari");
  expect(file).toContain("\nkind: opinion\n");
  expect(file).not.toMatch(/# (?:tidak dimuat, baris 10|description):/);
  await expect(desk.do({ do: "set", key: "kind", value: "berita" })).rejects.toBeInstanceOf(DeskError);
});

test("a section that the site lacks has to be answered, each has its number, and what was chosen before is marked", async () => {
  const settings =
    "name: Uji\nurl: https://uji.example/\nsections: [{ name: Kota }, { name: Daerah }, { name: Hukum }]\n";
  const page = (number: number) => `${rawText.replace("Seribu", `${number} Ribu`)}\nSumber: Kabar Muara`;
  const desk = await openDesk(page(1), { "_data/site.yaml": settings });
  const section = () => desk.shown().questions.find(({ key }) => key === "section");
  expect(
    desk
      .shown()
      .questions.map(({ key, isNeeded }) => [key, isNeeded])
      .slice(0, 2),
  ).toEqual([
    ["section", true],
    ["tags", true],
  ]);
  expect(section()?.candidates).toEqual(["Kota", "Daerah", "Hukum"]);
  await expect(desk.save(true)).rejects.toMatchObject({ status: 422 });
  for (const number of [2, 3]) {
    await desk.do({ do: "set", key: "section", value: "Hukum" }, { do: "set", key: "tags", value: "Sungai" });
    await desk.save(true);
    const { file } = await desk.takeIn("", Buffer.from(page(number)), "txt");
    await desk.open(file ?? "");
  }
  expect(section()).toMatchObject({
    candidates: ["Kota", "Daerah", "Hukum"],
    before: { value: "Hukum", times: 2, site: "kabar muara" },
  });
});

test("of two lines with names each is dropped by itself, with its name", async () => {
  const desk = await openDesk(
    rawText.replace("Reporter: Ani Lestari", "Penulis: Ani Lestari\nReporter: Budi Misal"),
  );
  const kindOf = (text: string) => desk.shown().source?.lines.find((line) => line.text.endsWith(text))?.kind;
  expect(value(desk.shown(), "authors")).toBe("Ani Lestari, Budi Misal");
  await desk.do({ do: "lines", lines: [5], as: "nothing" });
  expect(value(desk.shown(), "authors")).toBe("Budi Misal");
  expect([kindOf("Ani Lestari"), kindOf("Budi Misal")]).toEqual(["nothing", "authors"]);
  await desk.do({ do: "lines", lines: [6], as: "nothing" });
  expect([value(desk.shown(), "authors"), kindOf("Budi Misal")]).toEqual(["", "nothing"]);
});

test("a text whose article was deleted is imported again", async () => {
  const desk = await openDesk();
  rmSync(`${desk.site.root}/${desk.shown().file}`);
  const again = await desk.takeIn("naskah.txt", Buffer.from(rawText));
  expect(again).toMatchObject({ status: "written", file: desk.shown().file });
  const same = await desk.takeIn("", Buffer.from(`${rawText}\n`), "txt");
  expect(same).toMatchObject({ status: "exists", file: desk.shown().file });
});

test("of a day that cannot be meant, the question shows the line and says why", async () => {
  const { shown } = await openDesk(rawText.replace("18 Jun 2025", "31 Februari 2026"));
  const message = expect.stringContaining(
    '"Rabu, 31 Februari 2026" is not a date: February 2026 has 28 days.',
  );
  expect(shown().questions).toContainEqual(expect.objectContaining({ key: "date", lines: [4], message }));
});
