import type { Signatory } from "../byline.ts";
import { authorId } from "./ids.ts";
import type { OrganisationNode, PersonNode } from "./nodes.ts";

/** One who signs articles. A newsroom that signs is an Organization, not a Person of that name. */
export function authorNode({ name, url, kind }: Signatory): PersonNode | OrganisationNode {
  const common = { "@id": authorId(url), name, url };
  return kind === "person" ? { "@type": "Person", ...common } : { "@type": "Organization", ...common };
}
