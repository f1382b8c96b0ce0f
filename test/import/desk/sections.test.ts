import { expect, test } from "vitest";
import { LocalizedError } from "../../../src/messages/message.ts";
import { openDesk, rawText } from "./open-desk.ts";

const settings = `# Kabar Uji
name: Kabar Uji
url: https://uji.example/
sections:
  - name: Kota # pusat
    description: "Dari pusat kota"
  - name: Daerah
  # yang lain menyusul
language: id # bahasa halaman
`;
const open = (end = "\n", section = "Pendidikan") =>
  openDesk(rawText.replace("Lingkungan", section), { "_data/site.yaml": settings.replaceAll("\n", end) });
const settingsOf = ({ site }: Awaited<ReturnType<typeof open>>) => site.read("_data/site.yaml");
const asked = (desk: Awaited<ReturnType<typeof open>>) => desk.shown().questions.map(({ key }) => key);

test.each(["\n", "\r\n"])(
  "a section that the site lacks is added when the article is saved: %j",
  async (end) => {
    const desk = await open(end);
    expect(desk.shown().newSection).toBe("Pendidikan");
    await desk.do({ do: "section", name: "Pendidikan" }, { do: "set", key: "tags", value: "Sungai" });
    expect(desk.shown()).toMatchObject({ newSection: null, mistakes: [] });
    // Decisions after it, and another start of the preview, know it too.
    expect((await desk.again().show(desk.shown().file)).mistakes).toEqual([]);
    expect(settingsOf(desk)).toBe(settings.replaceAll("\n", end));
    await desk.save(true);
    const added = settings.replace("Daerah\n", "Daerah\n  - name: Pendidikan\n");
    expect(settingsOf(desk)).toBe(added.replaceAll("\n", end));
    await desk.save(true);
    expect(settingsOf(desk)).toBe(added.replaceAll("\n", end));
    expect(desk.site.read(desk.shown().file)).toContain(`\nsection: Pendidikan\n`);
  },
);

test("a step back asks about the section again, and adds none", async () => {
  const desk = await open();
  await desk.do({ do: "section", name: "Pendidikan" });
  expect(asked(desk)).not.toContain("section");
  await desk.do({ do: "undo" });
  expect(asked(desk)).toContain("section");
  await expect(desk.do({ do: "right", key: "section" })).rejects.toBeInstanceOf(LocalizedError);
  await desk.save(false);
  expect(settingsOf(desk)).toBe(settings);
});

test("a section that the article has no more is not added, nor one that somebody else added meanwhile", async () => {
  const desk = await open();
  await desk.do({ do: "section", name: "Pendidikan" }, { do: "set", key: "section", value: "kota" });
  await desk.save(false);
  expect(settingsOf(desk)).toBe(settings);
  await desk.do({ do: "undo" });
  const meanwhile = settings.replace("# yang", "- name: Sekolah\n    aliases: [pendidikan]\n  # yang");
  desk.site.write("_data/site.yaml", meanwhile);
  await desk.save(false);
  expect(settingsOf(desk)).toBe(meanwhile);
});

test("a section that is written may be added, if it makes an address", async () => {
  const desk = await open("\n", "Kota");
  expect(desk.shown().newSection).toBeNull();
  await expect(desk.do({ do: "section", name: "!?" })).rejects.toThrow("cannot become an address");
  const written = { do: "set", key: "section", value: "Olahraga" } as const;
  await expect(desk.do(written)).rejects.toThrow("Choose one of them: Kota, Daerah. Or add");
  await desk.do({ do: "section", name: "Olahraga" });
  await desk.save(false);
  expect(settingsOf(desk)).toContain("\n  - name: Olahraga\n");
});

test("no section is offered that nobody has written, nor to a site that lists none", async () => {
  const desk = await open("\n", "");
  expect(asked(desk)).toContain("section");
  expect(desk.shown().newSection).toBeNull();
  expect((await openDesk()).shown().newSection).toBeNull();
});

test("a step back from a second section adds the first; once it is saved, none is added again", async () => {
  const desk = await open();
  await desk.do({ do: "section", name: "Pendidikan" }, { do: "section", name: "Olahraga" }, { do: "undo" });
  await desk.save(false);
  expect(settingsOf(desk)).toContain("- name: Pendidikan\n");
  expect(settingsOf(desk)).not.toContain("Olahraga");
  // A developer takes it off the settings.
  desk.site.write("_data/site.yaml", settings);
  await desk.do({ do: "set", key: "title", value: "Sungai dibersihkan" });
  await desk.save(false);
  expect(settingsOf(desk)).toBe(settings);
});
