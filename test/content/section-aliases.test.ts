import { expect, test } from "vitest";
import { resolveSections } from "../../src/content/resolve/resolve-sections.ts";
import { mistakesOf } from "./temporary-project.ts";

test("a section goes by its name in the settings, whichever of its names an article says", () => {
  const listed = [{ name: "Ekonomi", slug: "uang", aliases: ["Ekbis", "Pasar Modal"] }];
  const { find } = resolveSections([], () => true, listed);
  expect(["ekbis", "PASAR MODAL", "uang", "ekonomi", "Olahraga"].map((name) => find(name) ?? name)).toEqual([
    "Ekonomi",
    "Ekonomi",
    "Ekonomi",
    "Ekonomi",
    "Olahraga",
  ]);
});

test("no two sections share a name or an alias", async () => {
  const settings = `name: Warta
url: https://contoh.id/
publisher:
  name: Redaksi
sections:
  - name: Ekonomi
    aliases: [Bisnis, sport]
  - name: Sport
    aliases: [sports, Bisnis, Sport]
`;
  expect(await mistakesOf({ "_data/site.yaml": settings })).toEqual([
    '_data/site.yaml:7:23 sections.aliases: "sport" is a name or an alias of the section "Sport". Remove it from one of the two.',
    '_data/site.yaml:9:23 sections.aliases: "Bisnis" is a name or an alias of the section "Ekonomi". Remove it from one of the two.',
  ]);
});
