import { expect, test } from "vitest";
import { resolveSections } from "../../src/content/resolve/resolve-sections.ts";
import { likelyZone } from "../../src/news/dates/likely-zone.ts";
import { securityFile } from "../../src/outputs/security.ts";
import { png } from "../support/png.ts";
import { model } from "../templates/sample-model.ts";
import { mistakesOf, readSound, settings } from "./temporary-project.ts";

/** The files of a site whose settings have more lines, from line 5 on; indented ones are of `publisher`. */
const site = (lines: string, files = {}) => ({ "_data/site.yaml": settings(`${lines}\n`), ...files });
const mistakesIn = async (...given: Parameters<typeof site>): Promise<string> =>
  (await mistakesOf(site(...given))).join("\n").replaceAll("_data/site.yaml:", "");

test.each([
  ["WIB", "Asia/Jakarta"],
  ["wita", "Asia/Makassar"],
  ["WIT", "Asia/Jayapura"],
  ["GMT+7", "Asia/Jakarta"],
  ["+09:00", "Asia/Jayapura"],
  ["Jakarta", "Asia/Jakarta"],
  ["Asia/Surabaya", "Asia/Jakarta"],
  ["Asia/Denpasar", "Asia/Makassar"],
  ["Asia/Djakarta", "Asia/Jakarta"],
  ["Tokyo", "Asia/Tokyo"],
  ["new york", "America/New_York"],
  ["Bulan", undefined],
])("a text that is no time zone means one: %s", (written, meant) => {
  expect(likelyZone(written)).toBe(meant);
});

const font = (keys: string) => `look:\n  fonts:\n    - { family: Literata, ${keys} }`;
const taken = "is a name or an alias of the section";

test.each([
  ["timeZone: Tokyo", '5:11 timeZone: "Tokyo" is not a known time zone. Did you mean "Asia/Tokyo"?'],
  [
    "timeZone: Bulan",
    '5:11 timeZone: "Bulan" is not a known time zone. Write Asia/Jakarta (WIB), Asia/Makassar (WITA), Asia/Jayapura (WIT) or',
  ],
  ...["redaksi", "redaksi at kabar.example", "Redaksi <redaksi@kabar.example>", "a?bcc=b@kabar.example"].map(
    (written) => [
      `  email: "${written}"`,
      `5:10 publisher.email: "${written}" is not an e-mail address. Write it like desk@news.example`,
    ],
  ),
  ["  email: redaksi+pagi@kabar.example", ""],
  ["admin: true", "5:8 admin: needs false, or backend and repo, indented under it."],
  [
    "admin: [github]",
    "needs keys of its own, indented under it: backend, repo, branch, apiRoot, baseUrl, appId.",
  ],
  [
    "admin: { backend: svn, repo: redaksi/warta }",
    'admin.backend: needs github, gitlab or gitea, not "svn".',
  ],
  ["admin: { backend: github }", 'admin.repo: is missing. Write it like "repo: newsroom/site".'],
  [
    "admin: { backend: github, repo: warta }",
    'needs the owner and the name, such as newsroom/site, not "warta".',
  ],
  ["admin: { backend: github, repo: a/b, brunch: x }", '"brunch" is not a known key. Did you mean "branch"?'],
  [
    'look:\n  accent: "#ff8800"',
    '6:11 look.accent: "#ff8800" is hard to read on the light background: its contrast is 2.1:1 and has to be at least 4.5:1. Use "#a85a00", for example.',
  ],
  [
    'look:\n  accent: "#0b5394"\n  accentDark: "#0b5394"',
    '7:15 look.accentDark: "#0b5394" is hard to read on the dark background: its contrast is 2.1:1 and has to be at least 4.5:1. Use "#1788ee", for example.',
  ],
  [
    "look:\n  accent: #0b5394",
    '6:11 look.accent: #0b5394 is a comment to YAML. Put quotation marks around it: accent: "#0b5394"',
  ],
  [
    "look:\n  accent: biru",
    '6:11 look.accent: "biru" is not a colour. Write it with six hexadecimal digits, such as "#0b5394".',
  ],
  [
    'look:\n  text: "Literata; } body {"',
    '6:9 look.text: "Literata; } body {" is not a list of fonts. Write their names with commas between them, such as "Literata, Georgia, serif".',
  ],
  [`look:\n  label: 'Inter, "Segoe UI'`, '6:10 look.label: "Inter, "Segoe UI" is not a list of fonts.'],
  [
    font("file: literata.woff2, weight: bold"),
    '7:57 look.fonts.weight: "bold" is not a weight. Write 400, 700, or "200 900" for a variable font.',
  ],
  [font("file: hilang.woff2"), '7:33 look.fonts.file: "hilang.woff2": there is no file _data/hilang.woff2.'],
  [
    font("file: literata.ttf"),
    '7:33 look.fonts.file: "literata.ttf" is not a font in WOFF2, which all browsers read. Download or convert it as .woff2.',
  ],
  [
    font("file: https://huruf.example/literata.woff2"),
    '7:33 look.fonts.file: "https://huruf.example/literata.woff2" is not a font\'s file beside site.yaml or under content/.',
  ],
  ["look:\n  logo: hilang.svg", '6:9 look.logo: "hilang.svg": there is no file _data/hilang.svg.'],
  ["  logo: hilang.png", '5:9 publisher.logo: "hilang.png": there is no file _data/hilang.png.'],
  [
    "  logo: ../logo.png",
    '5:9 publisher.logo: "../logo.png" is outside content/. Put the picture\'s file under content/.',
  ],
  [
    "  logo: putus.png",
    '5:9 publisher.logo: "putus.png": _data/putus.png ends before the picture does. Copy or save it again.',
  ],
  [
    "  logo: jalan.svg",
    '5:9 publisher.logo: "jalan.svg": _data/jalan.svg contains something that could run in a reader\'s browser, or hide it: onload. Remove it, or save the picture as PNG.',
  ],
  [
    "invitations:\n  support: http://dukung.example/",
    '6:12 invitations.support: "http://dukung.example/" is not encrypted. Use an address that begins with https://',
  ],
  [
    "invitations:\n  newsletter:\n    action: http://buletin.example/",
    '7:13 invitations.newsletter.action: "http://buletin.example/" is not encrypted.',
  ],
  ["invitations:\n  newsletter:\n    field: EMAIL", "7:5 invitations.newsletter.action: is missing."],
  [
    "invitations:\n  telegram: t.me/kabarkota",
    '6:13 invitations.telegram: "t.me/kabarkota" is not a web address. Write it in full: https://…',
  ],
  [
    "invitations:\n  whatsap: https://whatsapp.com/channel/x",
    '6:3 invitations: "whatsap" is not a known key. Did you mean "whatsapp"?',
  ],
  [
    "security:\n  contact: redaksi\n  expires: 2099-01-31",
    '6:12 security.contact: "redaksi" is neither an e-mail address nor an encrypted web address. Write it like security@news.example or https://…',
  ],
  ["security: { contact: a@kabar.example }", "security.expires: is missing."],
  [
    "sections:\n  - name: Ekonomi\n    aliases: [Bisnis, sport]\n  - name: Sport\n    aliases: [sports, Bisnis, Sport]",
    `7:23 sections.aliases: "sport" ${taken} "Sport". Remove it from one of the two.\n9:23 sections.aliases: "Bisnis" ${taken} "Ekonomi".`,
  ],
])("a slip in the settings is a mistake, where it is written: %j", async (lines = "", message = "") => {
  const found = await mistakesIn(lines, {
    "_data/literata.ttf": "\0\x01\0\0",
    "_data/literata.woff2": "wOF2 and what follows",
    "logo.png": png(8, 8),
    "_data/putus.png": png(320, 160).subarray(0, -20),
    "_data/jalan.svg": '<svg viewBox="0 0 4 3" onload="x()"/>',
  });
  expect(found).toContain(message);
  expect(found.split("\n")).toHaveLength(message.split("\n").length);
  if (message === "") expect(found).toBe("");
});

test("the editor's screen is off, or has a repository, or is left to the editor's own computer", async () => {
  const read = async (admin: string) => (await readSound(site(`admin: ${admin}`))).settings.admin;
  const repository = { backend: "github", repo: "redaksi/warta", branch: "main" };
  expect(await read("false")).toBe(false);
  expect(await read("{ backend: github, repo: redaksi/warta, branch: main }")).toEqual(repository);
  expect((await readSound({})).settings).not.toHaveProperty("admin");
});

test.each([
  ["logo.png", "_data/logo.png"],
  ["content/logo.png", "content/logo.png"],
  // As the editor's screen names it.
  ["/gambar/logo.png", "content/gambar/logo.png"],
])("the publisher's logo is a file of the project: %s", async (logo, file) => {
  const { settings } = await readSound(site(`  logo: ${logo}`, { [file]: png(320, 160) }));
  expect(settings.publisher).toEqual({
    name: "Redaksi",
    sameAs: [],
    logo: { file, path: expect.stringMatching(/^\/gambar\/logo-[0-9a-f]{8}\.png$/), width: 320, height: 160 },
  });
});

test("the mail field of a newsletter is called email unless it is said otherwise", async () => {
  const lines = "invitations:\n  newsletter:\n    action: https://buletin.example/langganan";
  expect((await readSound(site(lines))).settings.invitations).toEqual({
    newsletter: { action: "https://buletin.example/langganan", field: "email", hidden: [] },
  });
});

test("a section goes by its name in the settings, whichever of its names an article says", () => {
  const listed = [{ name: "Ekonomi", slug: "uang", aliases: ["Ekbis", "Pasar Modal"] }];
  const { find } = resolveSections([], () => true, listed);
  for (const name of ["ekbis", "PASAR MODAL", "uang", "ekonomi"]) expect(find(name)).toBe("Ekonomi");
  expect(find("Olahraga")).toBeUndefined();
});

const secure = (contact: string, expires: string) =>
  site(`security:\n  contact: ${contact}\n  expires: ${expires}`);

test.each([
  ["keamanan@kabar.example", "mailto:keamanan@kabar.example"],
  ["https://kabar.example/@redaksi", "https://kabar.example/@redaksi"],
])("security.txt names whom to tell, until when, and where it is: %s", async (contact, address) => {
  const { settings } = await readSound(secure(contact, "31 Januari 2099 07.00 WIB"));
  expect(securityFile({ ...model, settings })).toBe(
    `Contact: ${address}
Expires: 2099-01-31T00:00:00Z
Canonical: https://warta.example:8443/warta/.well-known/security.txt
`,
  );
});

test("a date that has passed is a notice: the news must not wait for it", async () => {
  const { notices } = await readSound(secure("keamanan@kabar.example", "2020-01-31"));
  expect(notices).toEqual([
    expect.objectContaining({ file: "_data/site.yaml", line: 7, key: "security.expires" }),
  ]);
});
