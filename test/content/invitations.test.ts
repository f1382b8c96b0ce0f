import { expect, test } from "vitest";
import { mistakesOf, readSound } from "./temporary-project.ts";

const yaml = (invitations: string) =>
  `name: Warta Kota\nurl: https://contoh.id/\npublisher:\n  name: Redaksi\ninvitations:\n${invitations}`;

test("a newsletter needs its form's address; its mail field is called email unless it is said otherwise", async () => {
  const { settings } = await readSound({
    "_data/site.yaml": yaml("  newsletter:\n    action: https://buletin.example/langganan\n"),
  });
  expect(settings.invitations).toEqual({
    newsletter: { action: "https://buletin.example/langganan", field: "email", hidden: [] },
  });
  expect(await mistakesOf({ "_data/site.yaml": yaml("  newsletter:\n    field: EMAIL\n") })).toEqual([
    expect.stringContaining("invitations.newsletter.action: is missing."),
  ]);
});

test.each([
  [
    "  support: http://dukung.example/\n",
    '6:12 invitations.support: "http://dukung.example/" is not encrypted. Use an address that begins with https://',
  ],
  [
    "  newsletter:\n    action: http://buletin.example/\n",
    '7:13 invitations.newsletter.action: "http://buletin.example/" is not encrypted. Use an address that begins with https://',
  ],
  [
    "  telegram: t.me/kabarkota\n",
    '6:13 invitations.telegram: "t.me/kabarkota" is not a web address. Write it in full: https://…',
  ],
  [
    "  whatsap: https://whatsapp.com/channel/x\n",
    '6:3 invitations: "whatsap" is not a known key. Did you mean "whatsapp"?',
  ],
])("a wrong invitation is a mistake, where it is written: %j", async (written, mistake) => {
  expect(await mistakesOf({ "_data/site.yaml": yaml(written) })).toEqual([`_data/site.yaml:${mistake}`]);
});
