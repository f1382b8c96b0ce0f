import { catalog } from "../../messages/catalog.ts";
import texts from "./messages.json" with { type: "json" };

/** Messages about the setting `admin`, and about the package that the screen needs. */
export const editorMessages = catalog(texts);
