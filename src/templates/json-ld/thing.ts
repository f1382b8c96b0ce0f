import type { SiteFrame, TagRef } from "../../site/model.ts";
import { thingId } from "./ids.ts";
import type { ThingNode } from "./nodes.ts";

/** What a tag stands for, known by the address of its page: the same thing wherever it is spoken of. */
export function thing({ name, path, tag }: TagRef, { addresses }: SiteFrame): ThingNode {
  const url = addresses.absolute(path);
  return {
    "@type": tag.kind,
    "@id": thingId(url),
    name,
    alternateName: tag.aliases.length ? tag.aliases : undefined,
    sameAs: tag.sameAs.length ? tag.sameAs : undefined,
    url,
  };
}
