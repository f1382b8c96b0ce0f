import { stringify } from "yaml";
import { folders } from "../../content/content-files.ts";
import type { Project } from "../../content/project.ts";
import type { Message } from "../../messages/message.ts";
import { slugify } from "../../news/slug.ts";
import { deskMessages } from "../messages.ts";
import type { ProposedTag } from "../result.ts";

/** The file of a topic that an editor has made of a proposed one. @returns why there can be none: no address, or one that is taken */
export function topicFile(
  { name, aliases, kind }: ProposedTag & { kind?: string | undefined },
  { tags }: Project,
): { file: string; text: string } | { wrong: Message } {
  const slug = slugify(name);
  if (slug === "") return { wrong: deskMessages.topicHasNoAddress({ name }) };
  const owner = tags.find((tag) => [tag.name, ...tag.aliases].some((one) => slugify(one) === slug));
  if (owner) return { wrong: deskMessages.hasTopic({ name, file: owner.file ?? owner.name }) };
  const keys = { name, ...(kind && { kind }), ...(aliases.length > 0 && { aliases }) };
  return { file: `${folders.tags}/${slug}.md`, text: `---\n${stringify(keys, { lineWidth: 0 })}---\n` };
}
