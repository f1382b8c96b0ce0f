import { type PageCases, testPages } from "../support/pages.ts";
import { tablesOf } from "../support/tables.ts";

testPages("readers", tablesOf<PageCases>(import.meta.url));
