import type { CreativeWorkLeaf } from "schema-dts";
import type { Picture } from "../../content/article.ts";

type Sourced = Pick<CreativeWorkLeaf, "digitalSourceType">;

/** Where a text or a picture comes from, in the words of IPTC (https://cv.iptc.org/newscodes/digitalsourcetype/), for JSON-LD. */
export const sourceType = ({ ai }: Pick<Picture, "ai">): Sourced =>
  ai
    ? {
        digitalSourceType: `https://schema.org/${ai === "made" ? "" : "CompositeWith"}TrainedAlgorithmicMediaDigitalSource`,
      }
    : {};
