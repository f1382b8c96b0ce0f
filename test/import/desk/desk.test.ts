import { rmSync } from "node:fs";
import { expect, test } from "vitest";
import type { Shown, Step } from "../../../src/import/desk/desk.ts";
import { LocalizedError } from "../../../src/messages/message.ts";
import { text } from "../files/site.ts";
import { lineOf, openDesk, rawText } from "./open-desk.ts";

const value = ({ fields }: Shown, key: string) => fields.find((field) => field.key === key)?.value;
type LinesAs = Extract<Step, { do: "lines" }>["as"];
/** The line that begins so, as something else. */
const line = (shown: Shown, beginning: string, as: LinesAs): Step => ({
  do: "lines",
  lines: [lineOf(shown, beginning)],
  as,
});

test("a text without a date is a draft of today, whose date has to be answered", async () => {
  const desk = await openDesk(rawText.replace(/Rabu.*WIB\n/, ""));
  const today = value(desk.shown(), "date");
  expect(today).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  expect(desk.shown().questions.find(({ key }) => key === "date")).toMatchObject({ isNeeded: true });
  await expect(desk.save(true)).rejects.toBeInstanceOf(LocalizedError);
  const { questions } = await desk.do({ do: "right", key: "date" });
  expect(questions.map(({ key }) => key)).not.toContain("date");
});

test.each([
  ["2025-06-29", "Warga menanam pohon, Minggu (29/6/2025).", false],
  ["2025-06-11", "Warga menanam pohon, Rabu (11/6/2025).", true],
])("a text that only names a day, %s, is of that day, and says so", async (day, named, isNeeded) => {
  const { shown } = await openDesk(rawText.replace(/Rabu.*WIB\n/, "").replace("PALU - ", `PALU - ${named} `));
  expect(value(shown(), "date")).toBe(day);
  const message = expect.stringContaining("this is the newest day that it names");
  const question = { key: "date", lines: [lineOf(shown(), "PALU - ")], message, isNeeded };
  expect(shown().questions).toContainEqual(expect.objectContaining(question));
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

test("an article of a later day is scheduled", async () => {
  const desk = await openDesk(rawText.replace("18 Jun 2025", "25 Des 2090"));
  await desk.do({ do: "set", key: "tags", value: "Sungai Palu" });
  await desk.save(true);
  const became = "Scheduled for 25 December 2090 09.33 WIB:";
  expect(desk.shown()).toMatchObject({ status: "scheduled", became });
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
  const second = desk.desk.do(file, version, { do: "set", key: "title", value: "Dari Sini" });
  await expect(second).rejects.toMatchObject({ status: 409 });
  desk.site.write(file, desk.site.read(file).replace("Warga Tanam", "Warga Menanam"));
  await expect(desk.save(false)).rejects.toMatchObject({ status: 409 });
  expect(await desk.desk.show(file)).toMatchObject({ title: expect.stringMatching(/^Warga Menanam/) });
  const undone = await desk.desk.do(file, (await desk.desk.show(file)).version, { do: "undo" });
  expect(undone).toMatchObject({ title: "Dari Jendela Lain", isSaved: false });
});

test("a topic that was proposed is made, and named in the article", async () => {
  const desk = await openDesk();
  const [proposal] = desk.shown().proposals;
  expect(proposal?.name).toMatch(/^Badan Penanggulangan/);
  const { name = "", aliases = [] } = proposal ?? {};
  // One that the site has by then is taken as it is.
  desk.site.write("content/tags/kota.md", "---\nname: Kota Palu\naliases: [Palu]\n---\n");
  const known = { name: "PALU", aliases: [] };
  await desk.do({ do: "topics", topics: [{ name, aliases }, known] });
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
  await expect(desk.do(wrong)).rejects.toBeInstanceOf(LocalizedError);
  expect(desk.shown().mistakes.map(({ key }) => key)).toEqual(["tags"]);
  await expect(desk.save(true)).rejects.toBeInstanceOf(LocalizedError);
  expect(desk.site.read(desk.shown().file)).toContain("draft: true");
});

test("a line that was dropped is not joined, and takes no other with it", async () => {
  const desk = await openDesk();
  const at = (words: string): number => lineOf(desk.shown(), words);
  await desk.do({ do: "lines", lines: [at("Dana dari")], as: "nothing" });
  const before = desk.shown().body;
  for (const lines of [[at("Dana dari"), at("Badan")], [at("Dana dari")], [at('"Kami ingin')]])
    await expect(desk.do({ do: "lines", lines, as: "joined" })).rejects.toBeInstanceOf(LocalizedError);
  expect(desk.shown().body).toBe(before);
});

test("what an editor does with lines of one site is offered the third time, and never done unseen", async () => {
  const page = (number: number) =>
    `${rawText.replace("Seribu", `${number} Ribu`)}\nKlik di sini untuk berlangganan\nSumber: Kabar Muara`;
  const desk = await openDesk(page(1));
  for (const number of [2, 3]) {
    const shown = desk.shown();
    await desk.do(line(shown, "Baca juga", "text"));
    const { file } = await desk.takeIn("", Buffer.from(page(number)), "txt");
    await desk.open(file ?? "");
  }
  expect(desk.shown().offers).toEqual([
    { as: "text", lines: [lineOf(desk.shown(), "Baca juga")], times: 2, site: "kabar muara" },
  ]);
  expect(desk.shown().undo).toBe(0);
});

test("a page that was copied is of the host that its links lead to", async () => {
  const page = (number: number) =>
    `${rawText.replace("Seribu", `${number} Ribu`)}\nKlik di sini`
      .split("\n")
      .map((text) => `<p>${text} <a href="https://www.kabar.example/${number}/"></a></p>`)
      .join("");
  const desk = await openDesk();
  for (const number of [1, 2, 3]) {
    const { file } = await desk.takeIn("", Buffer.from(page(number)), "html");
    const shown = await desk.open(file ?? "");
    if (number < 3) await desk.do(line(shown, "Baca juga", "text"));
  }
  expect(desk.shown().offers).toMatchObject([{ as: "text", times: 2, site: "kabar.example" }]);
});

test("only articles are opened, and nothing outside the project", async () => {
  const { desk, site } = await openDesk();
  site.write("content/pages/x.md", "---\ntitle: X\n---\n");
  const others = " content/pages/x.md content/articles/../pages/x.md ../x.md content/articles/no.md";
  for (const file of others.split(" ")) await expect(desk.show(file)).rejects.toMatchObject({ status: 404 });
});

test("a file that cannot be read says why", async () => {
  const { desk, site } = await openDesk();
  site.write("content/articles/x.md", "---\ntitle: [Judul\n---\n\nTeks.\n");
  const message = expect.stringMatching(/bracket|YAML|closed|\[/);
  await expect(desk.show("content/articles/x.md")).rejects.toMatchObject({ message });
  site.write("content/articles/y.md", new Uint8Array([255, 254, 0]));
  await expect(desk.show("content/articles/y.md")).rejects.toBeInstanceOf(LocalizedError);
});

test("a source is kept by a name that a disk takes", async () => {
  const { takeIn, site, shown, again, taken: first } = await openDesk();
  const bytes = Buffer.from(rawText.replace("Seribu", "Dua Ribu"));
  const taken = await takeIn("../..\\naskah: baru?.txt", bytes);
  expect(taken).toMatchObject({ source: "naskah/naskah baru .txt", status: "written" });
  rmSync(`${site.root}/${first.source}`);
  expect((await again().show(shown().file)).source).toBeNull();
  const failed = await takeIn("foto.jpg", Buffer.from([255, 216, 0, 0]));
  expect(failed).toMatchObject({ status: "failed", file: undefined });
  expect(site.list("naskah")).not.toContain("foto.jpg");
});

test.each(["\n", "\r\n"])("comments of an import go when they are used: with %j", async (end) => {
  const desk = await openDesk(rawText.replace("Dana dari", "Keterangan foto: Dana dari"));
  const { file: imported } = desk.shown();
  desk.site.write(imported, desk.site.read(imported).replaceAll("\n", end));
  await desk.open(imported);
  await desk.do(line(desk.shown(), "Baca juga", "text"), line(desk.shown(), "Keterangan", "caption"));
  await desk.do({ do: "set", key: "description", value: "Seribu pohon." });
  await desk.do({ do: "set", key: "kind", value: "opinion" });
  await desk.save(false);
  const written = desk.site.read(desk.shown().file);
  const file = written.replaceAll("\r\n", "\n");
  expect(written).toBe(file.replaceAll("\n", end));
  // A caption does not say twice what it is.
  expect(file).toContain("\n# keterangan gambar: Dana dari");
  expect(file).toContain("\nkind: opinion\n");
  await expect(desk.do({ do: "set", key: "kind", value: "berita" })).rejects.toBeInstanceOf(LocalizedError);
});

test("a section that the site lacks has to be answered, and each has its number", async () => {
  const settings =
    "name: Uji\nurl: https://uji.example/\nsections: [{ name: Kota }, { name: Daerah }, { name: Hukum }]\n";
  const page = (number: number) => `${rawText.replace("Seribu", `${number} Ribu`)}\nSumber: Kabar Muara`;
  const desk = await openDesk(page(1), { "_data/site.yaml": settings });
  const section = () => desk.shown().questions.find(({ key }) => key === "section");
  const asked = desk.shown().questions.map(({ key, isNeeded }) => `${key} ${isNeeded}`);
  expect(asked.slice(0, 2)).toEqual(["section true", "tags true"]);
  expect(section()?.candidates).toEqual(["Kota", "Daerah", "Hukum"]);
  await expect(desk.save(true)).rejects.toBeInstanceOf(LocalizedError);
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

test("another story below the first is named in the question, and all its lines go by one step", async () => {
  const other = "Perahu Hanyut Ditemukan Nelayan\nRabu, 18 Jun 2025 10:33 WIB\nOleh: Citra Dewi";
  const rest =
    "Nelayan menemukan perahu yang hanyut pekan lalu di muara sungai pada pagi hari.\n\nIkan laku.\n";
  const desk = await openDesk(`${text}\n${other}\n\n${rest}`);
  const asked = () => desk.shown().questions.find(({ key }) => key === "body");
  expect(asked()).toMatchObject({ message: "Another story begins at line 9.", lines: [9, 11, 13, 15] });
  await desk.do({ do: "lines", lines: asked()?.lines ?? [], as: "nothing" });
  expect(desk.shown().body).toMatch(/ketua warga setempat\.$/);
  expect(asked()).toBeUndefined();
});

test("a date may be typed as texts print it, day before month", async () => {
  const desk = await openDesk();
  await desk.do({ do: "set", key: "date", value: "28/06/2025 16.00" });
  expect(desk.shown().fields.find(({ key }) => key === "date")?.value).toBe("2025-06-28 16.00");
});
