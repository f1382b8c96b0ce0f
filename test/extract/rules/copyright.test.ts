import { expect, test } from "vitest";
import { readFoot } from "../read-lines.ts";

test("the notice is kept as a value and dropped from the text", () => {
  const article = readFoot("COPYRIGHT © KANTOR 2016");
  expect(article.copyright).toBe("COPYRIGHT © KANTOR 2016");
  expect(article.lines.at(-1)).toMatchObject({ roles: ["noise", "copyright"], reason: "copyright notice" });
});

test("a sentence about copyright is text", () => {
  const sentence = "Pemerintah desa mendaftarkan hak cipta motif batik itu setelah warga setuju.";
  expect(readFoot(sentence).body).toContain(sentence);
});
