import type { Design } from "../../../_includes/own-components.ts";
import type { Article } from "../../content/article.ts";

/** What readers must know before they read a headline. */
export type Label = keyof Design["words"][string]["labels"]["names"];

/** The labels of an article, the one that matters most first. */
export function labelsOf({ kind, unverified, replyTo, factCheck, ai, image }: Article): Label[] {
  const labels: (Label | undefined)[] = [
    kind,
    unverified ? "unverified" : undefined,
    replyTo === undefined ? undefined : "reply",
    factCheck && "factCheck",
    ai && `${ai}Text`,
    image?.ai && `${image.ai}Picture`,
  ];
  return labels.filter((label) => label !== undefined);
}
