import type { ArticleFile } from "../../content/read-article.ts";
import { publishedSentences } from "./published-text.ts";

/** As much of a text as git, too, takes for the same file under another name. */
const nearlyTheSame = 0.5;

/**
 * Finds the article that another has become, among those whose files are new: the one that says nearly the same.
 *
 * @returns undefined where less than half of the longer text is the other's, sentence by sentence
 */
export function createMoveFinder(fresh: readonly ArticleFile[]) {
  let candidates: { article: ArticleFile; weights: Weights }[] | undefined;
  return (gone: ArticleFile): ArticleFile | undefined => {
    // A whole folder may have got other names: each new text is read once.
    candidates ??= fresh.map((article) => ({ article, weights: weigh(article) }));
    const was = weigh(gone);
    let best: ArticleFile | undefined;
    let most = nearlyTheSame;
    for (const { article, weights } of candidates) {
      const share = sameShare(was, weights);
      if (share < most || (share === most && best)) continue;
      best = article;
      most = share;
    }
    return best;
  };
}

/** How many words a text says in each of its sentences, those that say the same together. */
type Weights = ReadonlyMap<string, number>;

function weigh(article: ArticleFile): Weights {
  const found = new Map<string, number>();
  for (const { key, words } of publishedSentences(article))
    found.set(key, (found.get(key) ?? 0) + words.length);
  return found;
}

function sameShare(a: Weights, b: Weights): number {
  let same = 0;
  for (const [key, words] of a) same += Math.min(words, b.get(key) ?? 0);
  return same / Math.max(sum(a), sum(b), 1);
}

const sum = (weights: Weights): number => [...weights.values()].reduce((a, b) => a + b, 0);
