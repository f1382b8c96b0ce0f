import { expect, test } from "vitest";
import { readMoment } from "../../src/content/dates/date.ts";

const read = (text: string) => readMoment(text, "Asia/Jakarta");

test.each([
  ["24-11-2026", "2026-11-24"],
  ["3/2/26", "2026-02-03"],
  ["24/11/2026 08:30", "2026-11-24 08:30"],
  ["24.11.2026, pukul 08.30 WITA", "2026-11-24 pukul 08.30 WITA"],
  ["Selasa (24/11/2026) 08.30 WIB", "2026-11-24 08.30 WIB"],
  ["11/24/2026", "2026-11-24"],
  ["2026/11/24T08:30", "2026-11-24 08:30"],
  ["20261124", "2026-11-24"],
  ["24 Nov 26 08:30", "2026-11-24 08:30"],
  ["24-Nopember-2026", "2026-11-24"],
  ["November 24, 2026", "2026-11-24"],
  ["“2026-11-24 08:30”", "2026-11-24 08:30"],
])("%s was probably meant to be %s", (text, meant) => {
  expect(read(text)).toEqual({
    ok: false,
    message: {
      id: `"${text}" bukan tanggal. Maksud Anda "${meant}"?`,
      en: `"${text}" is not a date. Did you mean "${meant}"?`,
    },
  });
});

test.each([
  "31/11/2026",
  "31/13/2026",
  "Senin, 24/11/2026",
  "24/11",
  "202611",
  "24/11/2026 pagi",
  "24/11/2026 25.30",
])("%s leaves doubt: the message shows how to write one instead", (text) => {
  expect(read(text)).toMatchObject({ message: { id: expect.stringContaining("Tulis seperti") } });
});
