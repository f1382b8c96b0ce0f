import { expect, test } from "vitest";
import { paragraphs, readLines } from "../read-lines.ts";

test("short lines below the text are tags, longer ones other headlines", () => {
  const lines = readLines(...paragraphs, "(abc/def)", "tanam pohon", "Harga Telur di Pasar Legi Turun Lagi");
  expect(lines["tanam pohon"]).toBe("tags by body-end");
  expect(lines["Harga Telur di Pasar Legi Turun Lagi"]).toBe("noise by body-end");
});

test("a list belongs to the text that announces it", () => {
  const announced = "Berikut nama desa yang ikut menanam pohon sepanjang tahun ini di tepi sungai tersebut:";
  const lines = readLines(...paragraphs, announced, "Desa Sukamaju", "Desa Wonosari");
  expect(lines["Desa Wonosari"]).toBe("body by body");
});

test("initials in the middle of a text end nothing", () => {
  const more = [1, 2, 3].map((n) => `Pada hari ke-${n} warga menanam lagi sepuluh pohon di tepi sungai itu.`);
  const lines = readLines(...paragraphs, "(abc)", ...more);
  expect(lines[more[2] ?? ""]).toBe("body by body");
});
