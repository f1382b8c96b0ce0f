import { expect, test } from "vitest";
import { securityFile } from "../../src/outputs/security.ts";
import { model } from "../templates/sample-model.ts";
import { mistakesOf, readSound, settings } from "./temporary-project.ts";

const site = (contact: string, expires: string) => ({
  "_data/site.yaml": settings(`security:\n  contact: ${contact}\n  expires: ${expires}\n`),
});

test.each([
  ["keamanan@kabar.example", "mailto:keamanan@kabar.example"],
  ["https://kabar.example/@redaksi", "https://kabar.example/@redaksi"],
])("security.txt names whom to tell, until when, and where it is: %s", async (contact, address) => {
  const { settings } = await readSound(site(contact, "31 Januari 2099 07.00 WIB"));
  expect(securityFile({ ...model, settings })).toBe(
    `Contact: ${address}
Expires: 2099-01-31T00:00:00Z
Canonical: https://warta.example:8443/warta/.well-known/security.txt
`,
  );
});

test("a contact that nobody reaches, a date that is none, and one of the two alone are mistakes", async () => {
  expect(await mistakesOf(site("redaksi", "kelak"))).toEqual([
    '_data/site.yaml:6:12 security.contact: "redaksi" is neither an e-mail address nor an encrypted web address. Write it like security@news.example or https://…',
    expect.stringContaining("_data/site.yaml:7:12 security.expires: "),
  ]);
  expect(
    await mistakesOf({ "_data/site.yaml": settings("security: { contact: a@kabar.example }\n") }),
  ).toEqual([expect.stringContaining("security.expires: is missing.")]);
});

test("a date that has passed is a notice: the news must not wait for it", async () => {
  const { notices } = await readSound(site("keamanan@kabar.example", "2020-01-31"));
  expect(notices).toEqual([
    expect.objectContaining({ file: "_data/site.yaml", line: 7, key: "security.expires" }),
  ]);
});
