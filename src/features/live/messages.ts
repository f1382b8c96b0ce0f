import { catalog } from "../../messages/catalog.ts";
import texts from "./messages.json" with { type: "json" };

/** Messages about the entries of live coverage. */
export const liveMessages = catalog(texts);
