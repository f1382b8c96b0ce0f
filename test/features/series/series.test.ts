import { type PageCases, testPages } from "../../support/pages.ts";
import { tablesOf } from "../../support/tables.ts";

testPages("an article", tablesOf<PageCases>(import.meta.url));
