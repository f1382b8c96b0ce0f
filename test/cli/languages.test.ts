import { describe, expect, test } from "vitest";
import { makeSite } from "../import/files/site.ts";
import type { Environment, Ran } from "./run-warta.ts";

const site = makeSite({ "_data/site.yaml": "name: Kabar Uji\n" });
const unset: Environment = { WARTA_LANG: undefined, LANG: undefined };
const warta = (args: string[], environment = unset): Promise<Ran> => site.warta(args, "", environment);

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
