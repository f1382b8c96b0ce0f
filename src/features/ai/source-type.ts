import type { CreativeWorkLeaf } from "schema-dts";

/** Where a text or a picture comes from, in the words of IPTC (https://cv.iptc.org/newscodes/digitalsourcetype/), for JSON-LD. */
export const sourceType = ({
  ai,
}: {
  ai?: "made" | "edited" | undefined;
}): Pick<CreativeWorkLeaf, "digitalSourceType"> =>
  ai
    ? {
        digitalSourceType: `https://schema.org/${ai === "made" ? "" : "CompositeWith"}TrainedAlgorithmicMediaDigitalSource`,
      }
    : {};
