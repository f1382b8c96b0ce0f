import { describe, expect, test } from "vitest";
import { makeSite, text } from "../import/files/site.ts";
import { article } from "../support/article.ts";
import { createSite } from "../support/site.ts";

/** What turns a terminal's colours, begins a sequence in one byte, turns the order of signs, and begins a line. */
const evil = "\u001b[31m\u009b2J\u202e\u2066\u0007";
const raw = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u;
const line = "\u2028\n::error::x";

const draft = `---
title: ${JSON.stringify(`Warga Tanam ${evil}`)}   # ${evil}
date: 2025-06-18T09:33+07:00
section: Kota
tags: []
draft: true
review:
  - title # baris 2: Warga ${evil}
  - section
  - tags # ${evil}
  - ${JSON.stringify(`kunci${evil}${line}`)}
# usulan tag: Badan Benih${evil} (BBK${evil})
# usulan rubrik: Hijau ${evil}
# impor: sha256:${"0".repeat(64)}
---

Badan Benih${evil} menanam. Warga membantu Badan Benih${evil}.
`;

const site = makeSite({
  [`content/articles/a${evil}${line}.md`]: draft,
  [`content/articles/b${evil}.md`]: draft.replace("Warga", "Warga Kota").replace("tags: []", "tag: []"),
  [`content/articles/c${evil}.txt`]: "Naskah.",
  [`content/tags/t${evil}.md`]: `---\nname: ${JSON.stringify(`Pasar ${evil}`)}\n---\n`,
  [`mentah/m${evil}${line}.txt`]: `${text}\n${evil}Badan Benih${evil} (BBK)\nFoto: ${evil}\n`,
  [`mentah/n${evil}.eml`]: `Subject: =?utf-8?Q?Warga=1B[31m?=\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\n${text}\n--b\nContent-Disposition: attachment; filename*=UTF-8''..%0D%0A::error::x%1B%5B2J%E2%80%AE.pdf\n\nx\n--b--\n`,
  [`mentah/kosong${evil}.txt`]: "",
  [`dulu/${evil}.html`]: "",
  [`_site/${evil}${line}.html`]: "",
});

describe.skipIf(process.platform === "win32")("text of others is shown, not obeyed, by", () => {
  test.each([
    [["check"]],
    [["check", "--format", "github"]],
    [["changes", "--since", "dulu"]],
    [["changes", "--since", "dulu", "--addresses"]],
    [["review"], "Judul\n\n9\nx\n\n\n"],
    [["tags", "propose", "--write", `\u202e`]],
    [["import", "--dry-run", "--json", "mentah"]],
    [["import", `tidak-ada${evil}`, "mentah"]],
    [["import", "--yes", "--force", "mentah"]],
    [["new", `artikel${evil}`, "Judul"]],
    [["new", "tag", "\u202e"]],
    [["init", `situs${evil}`, "--yes", "--from", `tidak-ada${evil}`]],
    [["init", "baru", "--yes", "--tz", evil]],
    [[`perintah${evil}${line}`]],
  ])("warta %j", async (words: string[], input = "") => {
    const { out, err } = await site.warta(words, input);
    const lines = `${out}${err}`.split("\n");
    expect(`${out}${err}`).toMatch(/\\u202e|%E2%80%AE/i);
    expect(lines.filter((one) => raw.test(one) || one.startsWith("::error::x"))).toEqual([]);
  });

  test("a build", async () => {
    const built = await createSite({
      [`content/articles/a${evil}${line}.md`]: article({ title: `Pasar ${evil}`, tags: [`Topik${evil}`] }),
      [`content/articles/b${evil}.txt`]: "Naskah.",
      [`_site/${evil}${line}`]: "",
    });
    const { output } = await built.build();
    const lines = output.split("\n").filter((one) => raw.test(one) || one.startsWith("::error::x"));
    expect(output).toContain("\\u001B[31m");
    expect(lines).toEqual([]);
  });

  test("what programs read says the same: names as they are, and JSON", async () => {
    const { out } = await site.warta(["changes", "--since", "dulu", "--files"]);
    expect(out).toBe(`${evil}${line}.html\n`);
    const json = await site.warta(["import", "--dry-run", "--json", "mentah"]);
    const sources = json.out
      .trim()
      .split("\n")
      .map((one) => JSON.parse(one).source);
    expect(sources.sort()).toEqual(
      ["kosong", "m", "n"].map((name) => expect.stringContaining(`mentah/${name}${evil}`)),
    );
  });
});
