import type { Language } from "../../../src/messages/message.ts";
import { editorEn } from "./editor-en.ts";
import { editorId } from "./editor-id.ts";

/** What the editor's screen says, in one language. The compiler finds a language lacks words that Indonesian has. */
export type EditorWords = typeof editorId;

export const editorWords: Record<Language, EditorWords> = { id: editorId, en: editorEn };
