import { expect } from "vitest";
import { readPlainText } from "../../src/site/text/read-text.ts";
import { context } from "../support/context.ts";
import { type Cases, tablesOf, testCases } from "../support/tables.ts";
import { addressesAt, textOf } from "./newsroom.ts";

type Case = { body: string; html: string };
const addresses = addressesAt("https://contoh.id", "/warta/");

testCases("of a text,", tablesOf<Cases<Case>>(import.meta.url), ({ body, html }) => {
  const shown = readPlainText({ ...textOf(body), language: "id" }, { addresses, design: context.design });
  expect(shown.trim()).toBe(html);
});
