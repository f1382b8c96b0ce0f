import type { Language } from "../../../messages/message.ts";
import { editorEn } from "./editor-en.ts";
import { editorId } from "./editor-id.ts";

/** The texts of the editor's screen in one language. Indonesian defines the keys; the compiler checks the others. */
export type EditorWords = typeof editorId;

export const editorWords: Record<Language, EditorWords> = { id: editorId, en: editorEn };
