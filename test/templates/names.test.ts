import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { corrections } from "../../src/features/corrections/page.tsx";
import { modelOf } from "../site/newsroom.ts";
import { type PageCases, testPages } from "../support/pages.ts";
import { tablesOf } from "../support/tables.ts";

testPages("a name", tablesOf<PageCases>(import.meta.url));

test("the page of corrections is described, also where the newsroom does not do it", () => {
  const described = (given: Parameters<typeof modelOf>[0]) => {
    const [file] = corrections.flatMap(({ files }) => files(modelOf(given)));
    return parseHTML(file?.draw() ?? "")
      .document.querySelector('meta[name="description"]')
      ?.getAttribute("content");
  };
  expect(described({})).toBe("Semua koreksi Kabar Kota, dan berita yang ditarik.");
});
