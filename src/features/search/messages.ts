import { catalog } from "../../messages/catalog.ts";
import texts from "./messages.json" with { type: "json" };

export const searchMessages = catalog(texts);
