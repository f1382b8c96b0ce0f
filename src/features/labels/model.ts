import type { Article } from "../../content/article.ts";
import type { StoryRef } from "../../site/model.ts";

/** The labels of an article, the one that matters most first. */
export function labelsOf({ kind, unverified, replyTo, factCheck, ai, image }: Article): StoryRef["labels"] {
  const labels: (StoryRef["labels"][number] | undefined)[] = [
    kind,
    unverified ? "unverified" : undefined,
    replyTo === undefined ? undefined : "reply",
    factCheck && "factCheck",
    ai && `${ai}Text`,
    image?.ai && `${image.ai}Picture`,
  ];
  return labels.filter((label) => label !== undefined);
}
