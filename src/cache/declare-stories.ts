import type { Story } from "../site/model.ts";
import { declareFingerprint, fingerprint } from "./fingerprint.ts";

/**
 * Says what the fingerprints of stories are: of an article that was kept, all follows from its file and its text, which have
 * keys, and from what the rest of the site says about its words.
 */
export function declareStories(stories: readonly Story[]): void {
  for (const story of stories) {
    const { article, textKey, status, language, section, authors, tags, image, path } = story;
    if (textKey === undefined || article.bodyKey === undefined) continue;
    const around = fingerprint([status, language, section, authors, tags, image, path]);
    declareFingerprint(story, `${article.bodyKey}${textKey}${around}`);
  }
}
