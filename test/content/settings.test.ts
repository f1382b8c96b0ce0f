import { expect, test } from "vitest";
import { likelyZone } from "../../src/news/dates/likely-zone.ts";
import { png } from "../support/png.ts";
import { mistakesOf, readSound, settings } from "./temporary-project.ts";

const mistakesIn = async (line: string): Promise<string> =>
  (await mistakesOf({ "_data/site.yaml": settings(`${line}\n`) })).join("\n");

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
])("reports a time zone that is none, with the one that was meant: %s", async (written, meant) => {
  expect(await mistakesIn(`timeZone: ${written}`)).toBe(
    `_data/site.yaml:5:11 timeZone: "${written}" is not a known time zone. Did you mean "${meant}"?`,
  );
});

test("where none was meant, Indonesia's are named", async () => {
  expect(likelyZone("Bulan")).toBeUndefined();
  expect(await mistakesIn("timeZone: Bulan")).toMatch(
    / is not a known time zone\. Write Asia\/Jakarta \(WIB\), Asia\/Makassar \(WITA\), Asia\/Jayapura \(WIT\) or /,
  );
});

test.each([
  "redaksi",
  "redaksi at kabar.example",
  "Redaksi <redaksi@kabar.example>",
  "a?bcc=b@kabar.example",
])("an e-mail address that is none: %s", async (written) => {
  expect(await mistakesIn(`  email: "${written}"`)).toBe(
    `_data/site.yaml:5:10 publisher.email: "${written}" is not an e-mail address. Write it like desk@news.example`,
  );
  expect(await mistakesIn("  email: redaksi+pagi@kabar.example")).toBe("");
});

const site = (admin: string) => ({ "_data/site.yaml": settings(`admin: ${admin}\n`) });

test("the editor's screen is off, or has a repository, or is left to the editor's own computer", async () => {
  const read = async (admin: string) => (await readSound(site(admin))).settings.admin;
  const repository = { backend: "github", repo: "redaksi/warta", branch: "main" };
  expect(await read("false")).toBe(false);
  expect(await read("{ backend: github, repo: redaksi/warta, branch: main }")).toEqual(repository);
  expect((await readSound({})).settings).not.toHaveProperty("admin");
});

test.each([
  ["true", "needs false, or backend and repo, indented under it."],
  ["[github]", "needs keys of its own, indented under it: backend, repo, branch, apiRoot, baseUrl, appId."],
  ["{ backend: svn, repo: redaksi/warta }", 'needs github, gitlab or gitea, not "svn".'],
  ["{ backend: github }", 'is missing. Write it like "repo: newsroom/site".'],
  ["{ backend: github, repo: warta }", 'needs the owner and the name, such as newsroom/site, not "warta".'],
  ["{ backend: github, repo: a/b, brunch: x }", '"brunch" is not a known key. Did you mean "branch"?'],
])("reports admin: %s", async (written, message) => {
  const mistakes = await mistakesOf(site(written));
  expect(mistakes).toHaveLength(1);
  expect(mistakes[0]).toContain(message);
});

const yaml = (logo: string) => settings(`  logo: ${logo}\n`);

test.each([
  ["logo.png", "_data/logo.png"],
  ["content/logo.png", "content/logo.png"],
  // As the editor's screen names it.
  ["/gambar/logo.png", "content/gambar/logo.png"],
])("the publisher's logo is a file of the project: %s", async (logo, file) => {
  const { settings } = await readSound({ "_data/site.yaml": yaml(logo), [file]: png(320, 160) });
  expect(settings.publisher).toEqual({
    name: "Redaksi",
    sameAs: [],
    logo: { file, path: expect.stringMatching(/^\/gambar\/logo-[0-9a-f]{8}\.png$/), width: 320, height: 160 },
  });
});

test("a publisher needs no logo", async () => {
  expect((await readSound({})).settings.publisher).toEqual({ name: "Redaksi", sameAs: [] });
});

test.each([
  ["hilang.png", {}, '"hilang.png": there is no file _data/hilang.png.'],
  [
    "../logo.png",
    { "logo.png": png(8, 8) },
    '"../logo.png" is outside content/. Put the picture\'s file under content/.',
  ],
  [
    "logo.png",
    { "_data/logo.png": png(320, 160).subarray(0, -20) },
    '"logo.png": _data/logo.png ends before the picture does. Copy or save it again.',
  ],
  [
    "logo.svg",
    { "_data/logo.svg": '<svg viewBox="0 0 4 3" onload="x()"/>' },
    '"logo.svg": _data/logo.svg contains something that could run in a reader\'s browser, or hide it: onload. Remove it, or save the picture as PNG.',
  ],
])("a logo that cannot be shown is a mistake, where it is named: %s", async (logo, files, message) => {
  expect(await mistakesOf({ "_data/site.yaml": yaml(logo), ...files })).toEqual([
    `_data/site.yaml:5:9 publisher.logo: ${message}`,
  ]);
});
