import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { rawText } from "../import/desk/open-desk.ts";
import { makeSite, type Site } from "../import/files/site.ts";
import { addAxe, faultsIn } from "../support/axe.ts";
import { desktop, openBrowser, phone } from "../support/browser.ts";
import { type DeskServer, serveDesk } from "../support/desk-server.ts";

let site: Site;
let server: DeskServer;
let browser: Browser;
let page: Page;
const errors: string[] = [];

beforeAll(async () => {
  site = makeSite({
    "content/tags/perkemahan-daerah.md": "---\nname: Perkemahan Daerah\n---\n",
    "content/articles/2025-06-17-lama.md":
      "---\ntitle: Lama\ndate: 2025-06-17\nsection: Lingkungan\ntags: [Sungai]\n---\n\nTeks.\n",
  });
  [server, browser] = await Promise.all([serveDesk(site.root), openBrowser()]);
  page = await open(desktop);
});
afterAll(async () => {
  await browser?.close();
  server?.close();
});

async function open(viewport: { width: number; height: number }, colorScheme: "light" | "dark" = "light") {
  const opened = await (await browser.newContext({ viewport, colorScheme })).newPage();
  opened.setDefaultTimeout(10_000);
  opened.on("pageerror", (error) => errors.push(String(error)));
  opened.on("dialog", (dialog) => {
    if (dialog.type() !== "beforeunload") errors.push(dialog.message());
    void dialog.accept();
  });
  await opened.goto(`${server.origin}/impor/`);
  return opened;
}

const lines = () => page.getByRole("listbox");
const line = (beginning: string) => lines().getByRole("option").filter({ hasText: beginning });
const kindOf = (beginning: string) => line(beginning).getAttribute("data-kind");
/** The raw text, of another day. */
const on = (day: string): string => rawText.replace("Rabu, 18", day);
const article = () => page.frameLocator("iframe").last();
const paste = (text: string, type = "text/plain") =>
  page.evaluate(
    ([text, type]) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData(type, text);
      document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
    },
    [text, type] as const,
  );
/** Opens the page where texts come in: anew, which another address behind # would not. */
async function enter(): Promise<void> {
  await page.evaluate(() => history.replaceState(null, "", "/impor/"));
  await page.reload();
  await page.getByRole("heading", { name: "To check" }).waitFor();
}
/** A field; they are folded. */
async function field(label: string, from = page) {
  const found = from.locator(".fields").getByLabel(label);
  if (!(await found.isVisible())) await from.locator(".fields summary").click();
  return found;
}
/** Pastes a text, and lets the preview read the site, as Eleventy does after each write. */
async function pasteIn(text: string, type?: string): Promise<void> {
  await enter();
  await paste(text, type);
  await lines().waitFor();
  await showAnew(page.url());
}
/** Takes a text in as a paste does, without what the window shows meanwhile. */
async function takeIn(text: string): Promise<void> {
  const token = { "x-warta-token": server.token };
  const { text: taken } = await server.send("POST", "/impor/api/in?type=text/plain", token, text);
  await showAnew(`/impor/#/${JSON.parse(taken).file}`);
}
async function showAnew(address: string): Promise<void> {
  await server.reread();
  await page.evaluate((address) => history.replaceState(null, "", address), address);
  await page.reload();
  await article().getByRole("heading", { level: 1 }).waitFor();
}

test("a text goes from paste to published by the keyboard alone", async () => {
  await pasteIn(rawText);
  // A few words between two paragraphs are a subheading from the start.
  expect(await kindOf("Dana dari iuran")).toBe("heading");
  await page.getByRole("heading", { name: "Tags" }).waitFor();
  // Without a topic, nothing is there that could be right.
  expect(await page.getByRole("button", { name: /^Looks right/ }).count()).toBe(0);
  await page.getByLabel(/^Or write/).fill("Sungai");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Text" }).waitFor();
  // From the list of lines: down to the subheading, which is made text, and one again.
  await line("Dana dari iuran").click();
  await page.keyboard.press("t");
  await expect.poll(() => kindOf("Dana dari iuran")).toBe("text");
  await page.keyboard.press("b");
  await expect.poll(() => kindOf("Dana dari iuran")).toBe("heading");
  await article().getByRole("heading", { level: 2, name: "Dana dari iuran warga" }).waitFor();
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("x");
  await expect.poll(() => kindOf("Badan Penanggulangan")).toBe("nothing");
  await page.keyboard.press("u");
  await expect.poll(() => kindOf("Badan Penanggulangan")).toBe("text");
  await page.keyboard.press("y");
  await page.getByRole("heading", { name: "Nothing is left to ask" }).waitFor();
  await page.keyboard.press("Control+Enter");
  await page.getByRole("link", { name: "Warga Tanam Seribu Pohon di Tepi Sungai Palu" }).first().waitFor();
  const [file = ""] = site.list("content/articles").filter((name) => name.startsWith("2025-06-18"));
  const published = site.read(`content/articles/${file}`);
  expect(published).not.toMatch(/^(?:draft|review):/m);
  expect(published).toContain("\n\n## Dana dari iuran warga\n\n");
});

test("a page that was copied whole opens where its text begins, and keeps its markup", async () => {
  const menu = Array.from(
    { length: 40 },
    (_, index) => `<li><a href="/${index}">Menu ${index}</a></li>`,
  ).join("");
  const paragraphs = rawText
    .split("\n")
    .slice(5, 9)
    .map((text) => `<p>${text} <a href="https://uji.example/x">Tautan</a></p>`);
  await pasteIn(
    `<nav><ul>${menu}</ul></nav><main><h1>Pasar Ikan Pindah ke Tepi Sungai</h1><p>Kamis, 19 Jun 2025 10:00 WIB</p>${paragraphs.join("")}</main>`,
    "text/html",
  );
  await article().getByRole("heading", { level: 1, name: "Pasar Ikan Pindah ke Tepi Sungai" }).waitFor();
  expect(await article().getByRole("link", { name: "Tautan" }).count()).toBeGreaterThan(0);
  const { y = 0 } = (await line("Pasar Ikan Pindah").boundingBox()) ?? {};
  expect(y).toBeLessThan(desktop.height);
});

test("pointing at a value lights its line, and at a line its value", async () => {
  await takeIn(on("Rabu, 11"));
  await (await field("Authors")).hover();
  await expect.poll(() => line("Reporter: Ani").getAttribute("data-lit")).toBe("");
  await line("Rabu, 11 Jun").hover();
  await expect.poll(() => page.locator('[data-key="date"]').getAttribute("data-lit")).toBe("");
});

/** Changes the headline in another window. */
async function fromOtherWindow(): Promise<Page> {
  const other = await page.context().newPage();
  await other.goto(page.url());
  await (await field("Headline", other)).fill("Dari Jendela Lain");
  await other.keyboard.press("Enter");
  await other.getByRole("heading", { level: 1, name: "Dari Jendela Lain" }).waitFor();
  return other;
}

test("what was decided is there after a reload, and another window does not overwrite it", async () => {
  await (await field("Headline")).fill("Pohon di Tepi Sungai");
  await page.keyboard.press("Enter");
  await page.getByText("not saved").waitFor();
  await page.reload();
  await expect.poll(async () => (await field("Headline")).inputValue()).toBe("Pohon di Tepi Sungai");
  const other = await fromOtherWindow();
  await (await field("Headline")).fill("Dari Sini");
  await page.keyboard.press("Enter");
  await page.getByRole("alert").getByText("changed elsewhere").first().waitFor();
  // The newest state is shown, and what was typed is not lost.
  await page.getByRole("heading", { level: 1, name: "Dari Jendela Lain" }).waitFor();
  expect(await (await field("Headline")).inputValue()).toBe("Dari Sini");
  await other.close();
});

test("what is typed while the preview is stopped stays in its field, and is sent when it is back", async () => {
  await takeIn(on("Sabtu, 14"));
  await page.route("**/api/do", (route) => route.abort());
  await (await field("Headline")).fill("Judul Pertama");
  await page.keyboard.press("Enter");
  await expect.poll(() => wrongIn("field-title")).toMatch(/does not answer/);
  await page.unroute("**/api/do");
  await page.keyboard.press("End");
  await page.keyboard.type(" Lagi");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Judul Pertama Lagi" }).waitFor();
  await article().getByRole("heading", { level: 1, name: "Judul Pertama Lagi" }).waitFor();
  expect(await page.getByRole("alert").count()).toBe(0);
});

test("paste, publish: two keys where nothing is wrong, and what is in doubt is listed beside them", async () => {
  await pasteIn(on("Senin, 16").replace("para pelajar", "peserta Perkemahan Daerah"));
  await page.getByRole("button", { name: "Publish" }).getByText("Publish").waitFor();
  expect(await page.locator("#reason").textContent()).toMatch(/^\d doubts? settled as right$/);
  await page.keyboard.press("Control+Enter");
  await page.locator(".notice").getByText("Published:").waitFor();
});

test("one key takes a topic as it was described, one makes the lines in doubt subheadings, one publishes", async () => {
  const long = "Dana dari iuran warga kelurahan dan sumbangan para pedagang pasar";
  await takeIn(on("Minggu, 15").replace("Dana dari iuran warga", long));
  await page.getByRole("heading", { name: "Tags" }).waitFor();
  await page.getByText("Name, kind and other names").click();
  const topic = page.getByRole("form", { name: "Badan Penanggulangan Bencana" });
  expect(await topic.getByLabel("Other names").inputValue()).toBe("BPB");
  await topic.getByLabel("Kind").selectOption("NGO");
  await topic.getByLabel("Other names").fill("BPB, BPB Palu");
  await page.keyboard.press("Escape");
  // All topics are this one.
  await page.keyboard.press("0");
  await expect.poll(() => page.locator("#field-tags").inputValue()).toMatch(/^Badan Penanggulangan/);
  expect(site.list("content/tags")).not.toContain("badan-penanggulangan-bencana.md");
  await page.getByRole("heading", { name: "Text" }).waitFor();
  // Leads to the question, and chooses its lines.
  await page.keyboard.press("n");
  await page.keyboard.press("b");
  await article().getByRole("heading", { level: 2, name: long }).waitFor();
  await page.keyboard.press("Control+Enter");
  await page.locator(".notice").getByText("Published:").waitFor();
  expect(site.read("content/tags/badan-penanggulangan-bencana.md")).toBe(
    "---\nname: Badan Penanggulangan Bencana\nkind: NGO\naliases:\n  - BPB\n  - BPB Palu\n---\n",
  );
});

test("Shift and End choose all lines to the end, and Ctrl and a click one line more", async () => {
  await takeIn(on("Jumat, 13"));
  await line("Dana dari iuran").click();
  await line('"Kami ingin').click({ modifiers: ["Control"] });
  await page.keyboard.press("q");
  await expect.poll(() => kindOf('"Kami ingin')).toBe("quote");
  expect(await kindOf("Badan Penanggulangan")).toBe("text");
  await line("Badan Penanggulangan").click();
  await page.keyboard.press("Shift+End");
  await page.keyboard.press("x");
  await expect.poll(() => kindOf('"Kami ingin')).toBe("nothing");
  expect([await kindOf("Badan Penanggulangan"), await kindOf("Dana dari")]).toEqual(["nothing", "quote"]);
});

test("a folder of texts comes in one by one, each with what became of it", async () => {
  await enter();
  const files = Array.from({ length: 8 }, (_, index) => ({
    name: `naskah-${index}.txt`,
    mimeType: "text/plain",
    buffer: Buffer.from(on("Jumat, 20").replace("Seribu", `Ke-${index}`)),
  }));
  await page
    .getByLabel("Choose files")
    .setInputFiles([
      ...files,
      { name: "foto.jpg", mimeType: "image/jpeg", buffer: Buffer.from([255, 216, 0]) },
    ]);
  await expect.poll(() => page.locator(".results li").count()).toBe(9);
  expect(await page.locator(".results").textContent()).toContain("foto.jpg");
  await server.reread();
  await enter();
  await expect.poll(() => page.getByRole("link", { name: /^Warga Tanam Ke-/ }).count()).toBe(8);
});

test("what is typed is kept by Escape, and undone as a step", async () => {
  await takeIn(on("Selasa, 10"));
  await (await field("Dateline")).fill("Donggala");
  await page.keyboard.press("Escape");
  await article().getByText("Donggala").first().waitFor();
  await page.keyboard.press("o");
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("field-body");
  await page.keyboard.type("Kalimat baru. ");
  await page.keyboard.press("Escape");
  await article().getByText("Kalimat baru. Warga").waitFor();
  await page.keyboard.press("u");
  await expect.poll(() => article().getByText("Kalimat baru.").count()).toBe(0);
});

test("keys that come fast act on what the one before them made", async () => {
  const text = on("Senin, 9").replace("Badan Penanggulangan Bencana (BPB)", "Dinas Pertamanan Kota (DPK)");
  await takeIn(text.replace(/Warga Tanam.*\n/, (title) => title.toUpperCase()));
  await page.getByRole("heading", { name: "Tags" }).waitFor();
  for (const key of ["1", "1"]) void page.keyboard.press(key);
  await article()
    .getByRole("heading", { level: 1, name: /^Warga Tanam Seribu/ })
    .waitFor();
  expect(await page.locator("#field-tags").inputValue()).toBe("Dinas Pertamanan Kota");
});

test("what has to be answered is asked first, and publishing leads there", async () => {
  const settings = site.read("_data/site.yaml");
  site.write("_data/site.yaml", `${settings}sections: [{ name: Kota }, { name: Daerah }]\n`);
  await server.reread();
  await takeIn(on("Minggu, 8").replace("Badan Penanggulangan Bencana (BPB)", "Warga"));
  expect(await page.locator("#reason").textContent()).toBe("needs an answer first: Section, Tags");
  await page.getByRole("button", { name: "Tags !" }).click();
  await page.setViewportSize(phone);
  expect((await page.getByLabel(/^Or write/).boundingBox())?.width).toBeGreaterThan(200);
  await page.setViewportSize(desktop);
  await page.getByRole("button", { name: "Section !" }).click();
  await answer().fill("Olahraga");
  await page.keyboard.press("Enter");
  await expect.poll(() => wrongIn("answer")).toMatch(/Kota, Daerah/);
  expect([await activeId(), await chosenIn("answer")]).toEqual(["answer", "Olahraga"]);
  await page.getByRole("button", { name: "Tags !" }).click();
  await page.getByLabel(/^Or write/).fill("Sungai");
  await page.keyboard.press("Enter");
  // What needs an answer is next.
  await page.getByRole("heading", { name: "Section" }).waitFor();
  await page.getByRole("button", { name: "Text ?" }).click();
  await page.keyboard.press("Control+Enter");
  await page.getByRole("heading", { name: "Section" }).waitFor();
  expect(await page.getByRole("button", { name: /^Looks right/ }).count()).toBe(0);
  // The key leads to the answer, with what stands there chosen. Not waited for: what is typed is sent before it is published.
  for (const key of ["w", ..."Daerah", "Control+Enter"]) void page.keyboard.press(key);
  await page.locator(".notice").getByText("Published:").waitFor();
  site.write("_data/site.yaml", settings);
  await server.reread();
});

const activeId = () => page.evaluate(() => document.activeElement?.id);
/** Why the server refused what a field has. */
const wrongIn = (id: string) =>
  page.evaluate((id) => (document.getElementById(id) as HTMLInputElement).validationMessage, id);
const answer = () => page.locator("#answer");
const chosenIn = (id: string) =>
  page.evaluate((id) => {
    const box = document.getElementById(id) as HTMLInputElement;
    return box.value.slice(box.selectionStart ?? 0, box.selectionEnd ?? 0);
  }, id);

test("a section that the site lacks, printed or typed, is added by a key or a button", async () => {
  const settings = site.read("_data/site.yaml");
  const listed = `${settings}sections:\n  - name: Kota # pusat\n`;
  site.write("_data/site.yaml", listed);
  await server.reread();
  await takeIn(on("Sabtu, 7").replace("Lingkungan", "Pendidikan"));
  await page.keyboard.press("+");
  await expect.poll(() => page.locator("#field-section").inputValue()).toBe("Pendidikan");
  await page.keyboard.press("u");
  await page.getByRole("heading", { name: "Section" }).waitFor();
  await answer().fill("Olahraga");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Add the section “Olahraga”" }).waitFor();
  await addAxe(page);
  expect(await faultsIn(page, undefined, ".question")).toEqual([]);
  await page.getByRole("button", { name: "Add the section “Olahraga”" }).click();
  await expect.poll(() => page.locator("#field-section").inputValue()).toBe("Olahraga");
  expect(await page.getByRole("alert").count()).toBe(0);
  expect(site.read("_data/site.yaml")).toBe(listed);
  await page.keyboard.press("Control+Enter");
  await page.locator(".notice").getByText("Published:").waitFor();
  expect(site.read("_data/site.yaml")).toBe(`${listed}  - name: Olahraga\n`);
  site.write("_data/site.yaml", settings);
  await server.reread();
});

test("an answer that cannot be is said at its box, where the next one is written", async () => {
  await takeIn(rawText.replace(/Rabu.*WIB\n/, "").replace("Seribu", "Enam Ribu"));
  await page.locator(".step").filter({ hasText: "Published" }).click();
  await page.keyboard.press("w");
  for (const wrong of ["31 November 2026", "Sungai, Pohon"]) {
    await page.keyboard.press("Control+a");
    await page.keyboard.type(wrong);
    await page.keyboard.press("Enter");
    await expect.poll(() => wrongIn("answer")).not.toBe("");
    await expect.poll(async () => [await activeId(), await chosenIn("answer")]).toEqual(["answer", wrong]);
    // Once: as an alert that describes the box.
    const reason = await wrongIn("answer");
    expect(await page.getByText(reason).count()).toBe(1);
    expect(await page.locator(".question").getByRole("alert").textContent()).toBe(reason);
    const described = page.getByRole("textbox", { description: reason });
    expect(await described.getAttribute("aria-invalid")).toBe("true");
  }
  // Of a field that is no longer there, the page says it.
  await answer().fill("32 Juni 2025");
  await page.getByRole("button", { name: /^Text/ }).click();
  await page.getByRole("alert").getByText("32 Juni 2025").waitFor();
  await page.locator(".step").filter({ hasText: "Published" }).click();
  await answer().fill("30 November 2024");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.locator("#field-date").inputValue()).toBe("30 November 2024");
  expect(await page.getByRole("alert").count()).toBe(0);
  // Keys act again, and Escape takes back what was refused.
  await expect.poll(activeId).toBe("question");
  await (await field("Published")).fill("kemarin dulu");
  await page.keyboard.press("Control+Enter");
  await expect.poll(() => chosenIn("field-date")).toBe("kemarin dulu");
  expect(await wrongIn("field-date")).not.toBe("");
  await page.keyboard.press("Escape");
  await expect.poll(async () => (await field("Published")).inputValue()).toBe("30 November 2024");
  expect([await activeId(), await page.getByRole("alert").count()]).toEqual(["source-list", 0]);
});

test("Undo leads back to the question that it opens, and what may be missing is said to be", async () => {
  const text = rawText
    .replace("Rabu, 18", "Jumat, 6")
    .replace("Reporter: Ani Lestari\n", "")
    .replace(" (abc/def)", "");
  await takeIn(text.replace(/Warga Tanam.*\n/, (title) => title.toUpperCase()));
  await page.getByRole("button", { name: /^Headline \?/ }).click();
  await page.keyboard.press("1");
  await expect.poll(() => page.getByRole("button", { name: /^Headline/ }).count()).toBe(0);
  await page.getByRole("button", { name: /^Authors/ }).click();
  // What was refused is no answer: the one before it does not count in its place.
  await answer().fill("Ani; Budi");
  await page.keyboard.press("Enter");
  await expect.poll(() => wrongIn("answer")).not.toBe("");
  await page.getByRole("button", { name: /^There is none/ }).click();
  await page.locator("#answer:focus").press("Escape");
  await page.keyboard.press("u");
  await page.getByRole("heading", { name: "Headline", exact: true }).waitFor();
  await page.keyboard.press("o");
  await expect.poll(activeId).toBe("field-body");
  for (const key of ["Escape", "?"]) await page.keyboard.press(key);
  await page.getByText("n: next question").waitFor();
  await page.keyboard.press("Escape");
});

test("a text that was pasted before says so, and whether it is published", async () => {
  const text = on("Kamis, 5");
  await pasteIn(text);
  for (const state of ["Draft", "Published"]) {
    await enter();
    await paste(text);
    await lines().waitFor();
    const notice = page.locator(".notice").filter({ hasText: "imported before" });
    await notice.waitFor();
    expect((await notice.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await page.locator("header").getByText(state, { exact: true }).waitFor();
    if (state === "Published") break;
    await page.getByRole("button", { name: "Save draft" }).waitFor();
    if ((await page.locator("#answer").count()) > 0) await answer().fill("Sungai");
    await page.keyboard.press("Control+Enter");
    await page.locator(".notice").getByText("Published:").waitFor();
  }
});

test("of a published article, the button says that saving puts it live, and a step back leaves it published", async () => {
  await showAnew(page.url());
  const save = page.locator('[aria-keyshortcuts="Control+S"]');
  expect(await save.textContent()).toContain("Save and put live");
  expect(await page.getByRole("button", { name: /Publish/ }).count()).toBe(0);
  // A mistake stands beside the text, and nowhere else, and keeps it from being live.
  await (await field("Text")).fill("::: salah");
  await page.keyboard.press("Control+s");
  await page.getByRole("heading", { name: "Something is still to be mended" }).waitFor();
  await expect.poll(() => page.getByText("is not closed").count()).toBe(1);
  await page.locator("header").getByText("not saved").waitFor();
  for (const text of ["Published · not saved", "Save and put live"])
    expect(await page.locator("header").textContent()).toContain(text);
  await page.keyboard.press("u");
  await page.getByRole("heading", { name: "Nothing is left to ask" }).waitFor();
  await page.keyboard.press("u");
  await page.getByText("not saved").waitFor();
  expect(await page.locator("header .label").first().textContent()).toBe("Published · not saved");
  await article().getByText("Draft:").waitFor({ state: "hidden" });
  expect(await save.textContent()).toContain("Turn back into a draft");
  await save.click();
  await page.locator("header").getByText("Draft", { exact: true }).waitFor();
  const [, file = ""] = page.url().split("#/");
  expect(site.read(file)).toMatch(/^draft: true$/m);
});

test("a hostile source is text, in the list of lines and in the article", async () => {
  const hostile = '<img src=x onerror="alert(1)"><script>alert(2)</script>';
  await takeIn(
    rawText
      .replace("Rabu, 18", "Kamis, 12")
      .replace("Dana dari", `${hostile} Dana dari`)
      .replace("Ani", `Ani ${hostile}`),
  );
  expect(await lines().textContent()).toContain("onerror=");
  expect(await article().locator("img[src=x]").count()).toBe(0);
  expect(errors).toEqual([]);
});

// All rules, as for the pages of a site: on a dark phone and a light desktop.
test.each([
  ["a phone, dark", phone, "dark"],
  ["a desktop, light", desktop, "light"],
] as const)("axe finds no fault on %s", async (_, viewport, scheme) => {
  const opened = await open(viewport, scheme);
  const listed = opened.getByRole("link", { name: /^Warga Tanam Ke-/ }).first();
  await listed.waitFor();
  await addAxe(opened);
  expect(await faultsIn(opened)).toEqual([]);
  await listed.click();
  await opened.locator(".row").first().click();
  await addAxe(opened);
  expect(await faultsIn(opened)).toEqual([]);
  expect(await opened.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  expect(await opened.locator(".sides").isVisible()).toBe(viewport === phone);
  const rows = await opened.locator(".row").all();
  const colours = rows.map((row) => row.evaluate((at) => getComputedStyle(at).borderLeftColor));
  expect(new Set(await Promise.all(colours)).size).toBeGreaterThan(3);
  for (const side of viewport === phone ? ["article", "source"] : []) {
    await opened.locator(".sides").getByText(side).click();
    const part = opened.locator(`.${side}`);
    await expect.poll(() => part.evaluate((at) => Math.abs(at.getBoundingClientRect().y))).toBeLessThan(200);
  }
  await opened.context().close();
});
