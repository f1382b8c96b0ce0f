import { type PageCases, testPages } from "../../support/pages.ts";
import { tablesOf } from "../../support/tables.ts";

testPages("a fact check", tablesOf<PageCases>(import.meta.url));
