import { catalog } from "../../messages/catalog.ts";
import texts from "./messages.json" with { type: "json" };

/** Messages about `translationOf`. `written` is what it says, in quotation marks. */
export const translationMessages = catalog(texts);
