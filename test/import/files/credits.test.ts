import { expect, test } from "vitest";
import { openDesk, rawText } from "../desk/open-desk.ts";
import { makeSite, text } from "./site.ts";

const signed = (line: string): string => text.replace("Reporter:", `${line}\n$&`);

test("an import writes who did what, and the check takes it", async () => {
  const site = makeSite({ "a.txt": signed("Fotografer: Ani Misal, Dodi Umpama") });
  const { out } = await site.warta(["import", "a.txt"]);
  expect(out).toMatch(/credits +high Fotografer: Ani Misal, Fotografer: Dodi Umpama {2}line 4\n/);
  expect(site.read(`content/articles/${site.list("content/articles")[0]}`)).toContain(
    "\ncredits:\n  - role: Fotografer\n    name: Ani Misal\n  - role: Fotografer\n    name: Dodi Umpama\n",
  );
  expect((await site.warta(["check"])).out).toContain("no mistake");
});

test("a credit in doubt is asked for with its line, and answered by role and name", async () => {
  const site = makeSite({ "a.txt": signed("Fotografer: ani misal") });
  await site.warta(["import", "a.txt"]);
  const answer = "Fotografer: Ani Misal, Dodi Umpama, Penerjemah: Rina Umpama";
  const { out } = await site.warta(["review"], `${answer}\n-\n`);
  const value = '"Fotografer: ani misal"';
  expect(out).toContain(`credits: is written as ${value}.\n`);
  const written = site.read(`content/articles/${site.list("content/articles")[0]}`);
  expect(written).toContain("\n  - role: Fotografer\n    name: Dodi Umpama\n  - role: Penerjemah\n");
  expect(written).not.toContain("  - credits");
});

test("the desk shows credits beside their lines, and takes others", async () => {
  const desk = await openDesk(rawText.replace("Reporter: Ani Lestari", "$&\nFoto: Dodi Umpama"));
  const credits = () => desk.shown().fields.find(({ key }) => key === "credits");
  expect(credits()).toMatchObject({ value: "Fotografer: Dodi Umpama", lines: [6] });
  expect(desk.shown().lines[5]).toMatchObject({ kind: "credits", why: null });
  await desk.do({ do: "set", key: "credits", value: "Fotografer: Ani Misal, Penerjemah: Rina Umpama" });
  expect(credits()?.value).toBe("Fotografer: Ani Misal, Penerjemah: Rina Umpama");
  await expect(desk.do({ do: "set", key: "credits", value: "Rina Umpama" })).rejects.toThrow("role");
});
