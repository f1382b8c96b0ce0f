import type { ExtractedArticle, LineReport } from "../extract.ts";

/** The lines that were dropped, whole or in part, between the first and the last of a text. */
export function droppedInText({ lines, provenance }: ExtractedArticle): LineReport[] {
  const body = provenance.body ?? [];
  const [first = 0, last = 0] = [body[0], body.at(-1)];
  return lines.filter(({ n, reason }) => reason !== undefined && n > first && n <= last);
}
