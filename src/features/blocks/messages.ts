import { catalog } from "../../messages/catalog.ts";
import texts from "./messages.json" with { type: "json" };

/** Messages about the blocks of a text, `::: kotak` up to `:::`. `written` is the editor's text, in quotation marks. */
export const blockMessages = catalog(texts);
