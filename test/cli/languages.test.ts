import { beforeEach, describe, expect, test } from "vitest";
import { makeSite } from "../import/files/site.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { type Environment, type Ran, runWarta } from "./run-warta.ts";

const site = makeSite();
beforeEach(() => site.write("_data/site.yaml", "name: Kabar Uji\n"));

const unset: Environment = { WARTA_LANG: undefined, LANG: undefined };
const warta = (args: string[], environment = unset): Promise<Ran> => site.warta(args, "", environment);
const firstWord = async (environment?: Environment): Promise<string> =>
  (await warta(["--help"], environment)).out.split(":", 1)[0] ?? "";

describe("the language of the command line", () => {
  test("is Indonesian, where neither site nor environment asks for another", async () => {
    expect(await firstWord()).toBe("Cara pakai");
    site.write("_data/site.yaml", "name: [a mistake\n");
    expect(await firstWord()).toBe("Cara pakai");
    const nowhere = await runWarta(await temporaryFolder(), ["--help"], unset);
    expect(nowhere.out).toMatch(/^Cara pakai:/);
  });

  test.each([
    [["--help"], { LANG: "en_US.UTF-8" }, /^Usage:/],
    [["--help"], { LANG: "C.UTF-8" }, /^Cara pakai:/],
    [["init", "a", "--language=en", "--help"], { LANG: "id_ID.UTF-8" }, /^Usage:/],
    [["init", "a", "--language", "en"], unset, /^Time zone: .*\nWrote \d+ files/],
    [["init", "a", "--language", "en"], { WARTA_LANG: "id" }, /^Zona waktu: .*\n\d+ berkas ditulis/],
  ])(
    "outside a site is that of the new site or of the system: warta %j with %j",
    async (args, env, words) => {
      expect((await runWarta(await temporaryFolder(), args, { ...unset, ...env })).out).toMatch(words);
    },
  );

  test("is the site's, and WARTA_LANG goes before it", async () => {
    site.write("_data/site.yaml", "name: Test News\nlanguage: en\n");
    expect(await firstWord()).toBe("Usage");
    expect(await firstWord({ WARTA_LANG: "id" })).toBe("Cara pakai");
    site.write("_data/site.yaml", "name: Kabar Uji\nlanguage: id\n");
    expect(await firstWord({ WARTA_LANG: "en_US.UTF-8" })).toBe("Usage");
  });
});

describe("the help", () => {
  /** Options, and names of commands at the start of a line. */
  const namedIn = (help: string): string[] => [
    ...(help.match(/(?<![\w-])--?[a-z][a-z-]*/g) ?? []),
    ...(help.match(/^ {2}[a-z]+(?= )/gm) ?? []),
  ];

  test.each([[[]], [["import"]], [["changes"]], [["new"]]])(
    "of warta %j names in Indonesian what it names in English, within 100 columns",
    async (command: string[]) => {
      const args = [...command, "--help"];
      const inIndonesian = await warta(args);
      const inEnglish = await warta(args, { WARTA_LANG: "en" });
      expect(inIndonesian).toMatchObject({ code: 0, err: "" });
      expect(inIndonesian.out).not.toBe(inEnglish.out);
      expect(new Set(namedIn(inIndonesian.out))).toEqual(new Set(namedIn(inEnglish.out)));
      expect(namedIn(inEnglish.out)).toContain("--help");
      for (const line of `${inIndonesian.out}${inEnglish.out}`.split("\n"))
        expect(line.length).toBeLessThanOrEqual(100);
    },
  );

  test("names each command, and says more of one", async () => {
    const { out } = await warta(["--help"]);
    for (const command of ["import", "review", "check", "changes", "tags", "new", "init"]) {
      expect(out).toMatch(new RegExp(`^ {2}${command} `, "m"));
      expect((await warta(["help", command])).out).toBe((await warta([command, "--help"])).out);
    }
    expect(await warta([])).toEqual({ code: 0, out, err: "" });
  });
});
