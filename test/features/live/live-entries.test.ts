import { expect, test } from "vitest";
import { article, readSound } from "../../content/temporary-project.ts";
import { tablesOf } from "../../support/tables.ts";

const tables = tablesOf<{ body: string }>(import.meta.url);

const x = "content/articles/x.md";
const live = (body: string, date = "2024-05-01 08:00"): Record<string, string> => ({
  [x]: article({ live: "true", date }, body),
});
const timesOf = async (body: string, date?: string): Promise<string[]> => {
  const { articles } = await readSound(live(body, date));
  return (articles[0]?.entries ?? []).map(({ at }) =>
    at.toISO({ suppressSeconds: true, suppressMilliseconds: true }),
  );
};

test("an entry begins with its time, and with its day where that changes", async () => {
  const body = tables.body;
  expect(await timesOf(body)).toEqual([
    "2024-05-01T22:45+07:00",
    "2024-05-01T23:50+07:00",
    "2024-05-02T00:10+07:00",
    "2024-05-02T01:05+07:00",
    "2024-05-02T08:00+08:00",
  ]);
});

test("a day without a year is the next there is", async () => {
  const body = "## 31 Desember, 23.00 Kembang api\n\n## 1 Januari, 00.05 Tahun baru";
  const times = await timesOf(body, "2023-12-31 20:00");
  expect(times.map((time) => time.slice(0, 10))).toEqual(["2023-12-31", "2024-01-01"]);
});

test("what is not live coverage has no entries, whatever its headings", async () => {
  const { articles } = await readSound({ [x]: article({}, "## Tanpa jam\n\n## 25.99 Salah") });
  expect(articles[0]).not.toHaveProperty("entries.0");
});
