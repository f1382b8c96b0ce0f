import type { Tag } from "../../content/content.ts";
import type { Message } from "../../messages/message.ts";
import { newMessages } from "../../messages/messages.ts";
import { slugify } from "../../news/slug.ts";

/** A topic or an author. */
type Named = Pick<Tag, "name" | "aliases" | "slug" | "file">;

/**
 * The file of a new topic or author.
 *
 * @param known those that have a name already
 * @returns its path, or why there can be none: no address, or one that is taken
 */
export function fileForName(
  name: string,
  known: readonly Named[],
  folder: string,
): { ok: true; file: string } | { ok: false; message: Message } {
  const slug = slugify(name);
  if (slug === "") return { ok: false, message: newMessages.makesNoAddress({ text: name }) };
  const owner = known.find((named) => named.file && slugsOf(named).has(slug));
  if (owner?.file) return { ok: false, message: newMessages.isNameOf({ name, file: owner.file }) };
  return { ok: true, file: `${folder}/${slug}.md` };
}

/** All addresses that its names would have. */
export const slugsOf = ({ name, aliases, slug }: Named): Set<string> =>
  new Set([slug, slugify(name), ...aliases.map(slugify)].filter(Boolean));
