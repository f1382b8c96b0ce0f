import { mkdir, rm, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { compareWith } from "../../../src/features/corrections/silent-edits/compare.ts";
import { article, now, settings as siteSettings, temporaryProject } from "../../content/temporary-project.ts";
import { context } from "../../support/context.ts";
import { afterwards, git, write, writeAll } from "./edited-project.ts";

const { markdown } = context;

const file = "content/articles/2024-05-01-pasar.md";
const body = "Pasar itu ramai.\n\nAda 42 kios di situ.";

const changed = body.replace("42", "24");

test("an article that is a symlink is refused: an edit of what it leads to would not be seen", async () => {
  const said = await afterwards(
    { [file]: article({}, body), "naskah.md": article({}, changed) },
    async (root) => {
      await rm(path.join(root, file));
      await symlink("../../naskah.md", path.join(root, file));
      git(root, "add", ".");
      git(root, "commit", "-m", "Tautan");
    },
  );
  expect(said).toEqual([
    `${file}:1:1 is a link to another file, whose changes are not seen here. Put a copy of the file here.`,
  ]);
});

describe("a renamed file", () => {
  const moved = (to: string, text: string) =>
    afterwards({ [file]: article({}, body) }, async (root) => {
      await mkdir(path.join(root, path.dirname(to)), { recursive: true });
      await rm(path.join(root, file));
      await write(to, text)(root);
    });

  test("is followed by its address", async () => {
    const other = "content/articles/arsip/pasar.md";
    expect(await moved(other, article({}, body))).toEqual([]);
    expect(await moved(other, article({}, changed))).toEqual([
      expect.stringContaining(`${other}:10:1 no longer says`),
    ]);
  });

  test("with another address has to keep the old one, and then is followed by that", async () => {
    const other = "content/articles/2024-05-01-pasar-baru.md";
    const aliases = "[/2024/05/01/pasar/]";
    expect(await moved(other, article({ aliases }, body))).toEqual([]);
    expect(await moved(other, article({ aliases }, changed))).toHaveLength(1);
  });
});

describe("a published article that is there no more", () => {
  const files = { [file]: article({}, body) };

  test("should have been withdrawn, not deleted", async () => {
    expect(await afterwards(files, (root) => rm(path.join(root, file)))).toEqual([
      `${file}:1:1 was published at /2024/05/01/pasar/ and is gone. If it has another address now, add "aliases: [/2024/05/01/pasar/]" there; otherwise put it back and withdraw it with "retracted:" (a date and a reason), so that readers who come back learn why.`,
    ]);
  });

  test.each([
    ["made a draft", { draft: "true" }, "6:8 draft:", "is a draft now"],
    ["dated ahead", { date: "2024-07-01" }, "3:7 date:", "is dated in the future now"],
  ])("nor %s", async (_, keys, place, now) => {
    expect(await afterwards(files, write(file, article(keys, body)))).toEqual([
      expect.stringContaining(
        `${file}:${place} was published at /2024/05/01/pasar/ and ${now}. Publish it again, or withdraw it with "retracted:"`,
      ),
    ]);
  });

  test("nor is the page of a withdrawn one deleted", async () => {
    const withdrawn = { [file]: article({ retracted: "{date: 2024-05-02, reason: Salah.}" }, body) };
    expect(await afterwards(withdrawn, (root) => rm(path.join(root, file)))).toEqual([
      `${file}:1:1 was withdrawn, and its page at /2024/05/01/pasar/ is gone. Put it back: readers who come back learn there why.`,
    ]);
  });
});

describe("an old address", () => {
  test("may go over to another article", async () => {
    const other = "content/articles/2024-05-01-kios.md";
    const hand = async (root: string): Promise<void> => {
      await write(file, article({ title: "Pasar" }))(root);
      await write(other, article({ aliases: "[/lama/]" }))(root);
    };
    const files = { [file]: article({ title: "Pasar", aliases: "[/lama/]" }), [other]: article() };
    expect(await afterwards(files, hand)).toEqual([]);
  });
});

describe("a setting that says something of all articles", () => {
  const settings = "_data/site.yaml";
  const chart = "::: grafik batang\nKios;Harga\nBuah;1.500\n:::";
  const zone = siteSettings("timeZone: Asia/Makassar\n");

  test("is reported once, with the number of articles that it changes", async () => {
    const files = {
      [file]: article(),
      "content/articles/2024-05-02-kios.md": article({ date: "2024-05-02 08.00" }),
    };
    expect(await afterwards(files, write(settings, zone))).toEqual([
      `${settings}:5:11 timeZone: was "Asia/Jakarta" at HEAD and is "Asia/Makassar" now. With that, times, addresses or numbers of charts change in 2 published articles. Put it back, or write the old one there: a zone behind the time ("2024-05-01 08:00 WIB"), or "lang".`,
    ]);
  });

  test("is none to days, and to times with a zone", async () => {
    const files = {
      [file]: article({ date: "2024-05-01" }),
      "content/articles/2024-05-02-kios.md": article({ date: "2024-05-02 08.00 WIB" }),
    };
    expect(await afterwards(files, write(settings, zone))).toEqual([]);
  });

  test("moves an article that is of another day there", async () => {
    const late = { date: "2024-05-01 23.30 WIB" };
    expect(await afterwards({ [file]: article(late) }, write(settings, zone))).toHaveLength(1);
  });

  test("is none where the zone is written into the article with it", async () => {
    const both = writeAll({ [settings]: zone, [file]: article({ date: "2024-05-01 08:00 WIB" }) });
    expect(await afterwards({ [file]: article() }, both)).toEqual([]);
  });

  test("says of charts what their numbers are", async () => {
    const files = {
      [file]: article({}, chart),
      "content/articles/2024-05-02-kios.md": article({ date: "2024-05-02 08.00" }),
    };
    const [said, ...more] = await afterwards(files, write(settings, siteSettings("language: en\n")));
    expect(said).toContain(`${settings}:5:11 language: was "id" at HEAD and is "en" now.`);
    expect(said).toContain("change in 1 published article.");
    expect(more).toEqual([]);
  });
});

test("names with _ in front and what is no Markdown are no articles", async () => {
  for (const name of ["content/articles/_catatan.md", "content/articles/a.txt"])
    expect(await afterwards({ [name]: article() }, (root) => rm(path.join(root, name)))).toEqual([]);
});

test("in a clone of two commits, as a workflow makes it, the one before is there and the one before that is not", async () => {
  const root = await temporaryProject({ [file]: article({}, "Pasar itu sepi.") });
  git(root, "init");
  for (const text of [body, changed]) {
    git(root, "add", ".");
    git(root, "commit", "-m", "Terbit");
    await write(file, article({}, text))(root);
  }
  git(root, "commit", "-a", "-m", "Terbit");
  const clone = path.join(await temporaryProject({}), "salinan");
  git(root, "clone", "--depth=2", `file://${root}`, clone);
  const against = (revision: string) => compareWith({ root: clone, revision, now, markdown });
  expect(await against("HEAD^1")).toHaveLength(1);
  await expect(against("HEAD~2")).rejects.toThrow(
    'git does not know the revision "HEAD~2" here. In a workflow that checks out a single commit, fetch the others too (fetch-depth: 0).',
  );
});

test("a configuration that git cannot read, and a folder without a repository, are named", async () => {
  const root = await temporaryProject({ [file]: article({}, body) });
  const compared = () => compareWith({ root, revision: "HEAD", now, markdown });
  await expect(compared()).rejects.toThrow("this folder is not in a git repository");
  git(root, "init");
  git(root, "add", ".");
  git(root, "commit", "-m", "Terbit");
  await writeFile(path.join(root, ".git/config"), "[diff]\nrenames = kadang");
  await expect(compared()).rejects.toThrow("git cannot compare: fatal: bad boolean config value");
});

test("a folder that is a repository of its own is refused: an edit in it would not be seen", async () => {
  const own = await temporaryProject({ [file]: article({}, body) });
  git(own, "init");
  git(own, "add", ".");
  git(own, "commit", "-m", "Terbit");
  const root = await temporaryProject({});
  git(root, "init");
  git(root, "-c", "protocol.file.allow=always", "submodule", "add", own, "content/articles/arsip");
  git(root, "commit", "-m", "Terbit");
  await write(`content/articles/arsip/${file}`, article({}, changed))(root);
  await expect(compareWith({ root, revision: "HEAD", now, markdown })).rejects.toThrow(
    "content/articles/arsip is a git repository of its own (a submodule): changes in it are not seen from here.",
  );
});

test("reports a revision that git does not know", async () => {
  const request = { revision: "--output=x", now, markdown };
  const missing = afterwards({}, (root) => compareWith({ ...request, root }));
  await expect(missing).rejects.toThrow('git does not know the revision "--output=x" here.');
});
