import { type PageCases, testPages } from "../../support/pages.ts";
import { tablesOf } from "../../support/tables.ts";

testPages("a reply", tablesOf<PageCases>(import.meta.url));
