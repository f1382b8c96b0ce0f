import { checksEn } from "./en/checks.ts";
import { checksId } from "./id/checks.ts";
import { inEachLanguage } from "./message.ts";

/** What `warta check` tells beside mistakes and notices. `revision` is git's, as an editor named it. */
export interface CheckSentences {
  isSound(articles: number, topics: number, notices: number): string;
  linksNotLookedAt: string;
  notCompared(revision: string): string;
  isNoFormat(written: string): string;
  needsRevision: string;

  gitIsMissing: string;
  isNoRepository: string;
  isNoRevision(revision: string): string;
}

export const sayChecks = inEachLanguage<CheckSentences>({ id: checksId, en: checksEn });
