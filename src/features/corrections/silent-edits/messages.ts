import { catalog } from "../../../messages/catalog.ts";
import texts from "./messages.json" with { type: "json" };

/**
 * Messages about published articles that were changed without a note to readers. `revision` is a git revision, as the editor
 * named it; times are like `2024-05-01 08:00`; texts are in quotation marks.
 */
export const silentEditMessages = catalog(texts);
