import type { CreativeWorkLeaf } from "schema-dts";
import type { Article, Picture } from "../../content/content.ts";
import type { StoryRef } from "../../site/model.ts";

/** Returns the labels of an article, the most important first. */
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

/** Returns the origin of a text or picture for JSON-LD, in IPTC's terms: https://cv.iptc.org/newscodes/digitalsourcetype/ */
export function sourceType({ ai }: Pick<Picture, "ai">): Pick<CreativeWorkLeaf, "digitalSourceType"> {
  const how = ai === "made" ? "" : "CompositeWith";
  return ai ? { digitalSourceType: `https://schema.org/${how}TrainedAlgorithmicMediaDigitalSource` } : {};
}
