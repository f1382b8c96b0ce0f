import { type PageCases, testPages } from "../../support/pages.ts";
import { tablesOf } from "../../support/tables.ts";

testPages("the page", tablesOf<PageCases>(import.meta.url));
