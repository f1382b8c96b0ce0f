import { catalog } from "../../../messages/catalog.ts";
import texts from "./messages.json" with { type: "json" };

/** Messages about the data of a chart. `written` is the editor's text, in quotation marks. */
export const chartMessages = catalog(texts);
