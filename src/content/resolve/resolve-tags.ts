import { didYouMean, type Message, quote, together } from "../../messages/message.ts";
import { addressMessages, articleMessages } from "../../messages/messages.ts";
import { collapseName, type NameIndex, usualSpellings } from "../../news/names.ts";
import { slugify } from "../../news/slug.ts";
import { tagSchema } from "../../news/tag.ts";
import type { Tag } from "../content.ts";
import type { Place } from "../front-matter/yaml-source.ts";
import { usualMarkdown } from "../markdown/parser.ts";
import { ParsedText } from "../markdown/text.ts";
import type { Mistake } from "../mistake.ts";
import type { ArticleFile } from "../read-article.ts";
import type { NamedFile } from "../read-entry.ts";

export interface ResolvedTags {
  /** Gives the slug of the tag that a spelling means; undefined if it means none. */
  slugOf(spelling: string): string | undefined;
  /** Tags that only articles name, made from the articles that are built. */
  made: Tag[];
  mistakes: Mistake[];
  notices: Mistake[];
}

/** Where a spelling is written. */
interface Use {
  file: string;
  place: Place;
}

/**
 * Finds the tag for each spelling in articles. Spellings without a file become new tags; spellings that differ only in case,
 * spaces and hyphens become one tag.
 *
 * @param articles in the order of their files
 * @param isBuilt whether an article is in this build; tags that only other articles name are not made
 * @param files of tags
 */
export function resolveTags(
  articles: readonly ArticleFile[],
  isBuilt: (article: ArticleFile) => boolean,
  files: readonly NamedFile[],
  index: NameIndex<NamedFile>,
): ResolvedTags {
  const uses = new Map<string, Use[]>();
  const counts = new Map<string, number>();
  for (const article of articles) {
    const count = isBuilt(article) ? 1 : 0;
    for (const { text, place } of article.tags) {
      const known = uses.get(text);
      const use = { file: article.file, place };
      if (known) known.push(use);
      else uses.set(text, [use]);
      counts.set(text, (counts.get(text) ?? 0) + count);
    }
  }

  const slugs = new Map<string, string>();
  const mistakes: Mistake[] = [];
  const wrong = (spellings: readonly string[], message: Message): void => {
    for (const { file, place } of spellings.flatMap((text) => uses.get(text) ?? []))
      mistakes.push({ file, ...place, key: "tags", message });
  };
  /** Spellings of tags without a file, by what they have in common. */
  const groups = new Map<string, string[]>();
  for (const text of uses.keys()) {
    const known = index.find(text);
    const hint = known ? undefined : otherwiseWritten(text, index);
    if (known) slugs.set(text, known.slug);
    else if (hint) wrong([text], together(articleMessages.isUnknownTopic({ written: quote(text) }), hint));
    else groups.set(collapseName(text), [...(groups.get(collapseName(text)) ?? []), text]);
  }

  const made: Tag[] = [];
  let firstUse: Use | undefined;
  const owners = new Map(files.map(({ slug, file }) => [slug, file]));
  const names = usualSpellings(counts, collapseName);
  for (const [key, spellings] of groups) {
    const name = names.get(key) ?? key;
    const slug = slugify(name);
    const owner = owners.get(slug);
    if (slug === "") wrong(spellings, addressMessages.topicMakesNoAddress({ name: quote(name) }));
    else if (owner) wrong(spellings, addressMessages.topicMakesSameAddress({ name: quote(name), owner }));
    else {
      owners.set(slug, quote(name));
      for (const text of spellings) slugs.set(text, slug);
      if (!spellings.some((text) => counts.get(text))) continue;
      const text = new ParsedText(usualMarkdown, "", "id");
      made.push({ ...tagSchema.parse({ name }), slug, body: "", text });
      firstUse ??= spellings.flatMap((text) => uses.get(text) ?? [])[0];
    }
  }
  const notices = firstUse ? [undescribed(made, firstUse)] : [];
  return { slugOf: (spelling) => slugs.get(spelling), made, mistakes, notices };
}

/** What an unknown tag may mean, if it is no tag without a file. */
function otherwiseWritten(text: string, index: NameIndex<NamedFile>): Message | undefined {
  const likely = index.likely(text);
  if (likely !== undefined) return didYouMean(quote(likely));
  if (!/[,;]/.test(text)) return undefined;
  const names = text.split(/[,;]/).flatMap((name) => name.replace(/^[\s[(]+|[\s\])]+$/g, "") || []);
  return articleMessages.writeTopicsAsList({ text: names.join(", ") });
}

/** One notice for all tags without a file, so that it does not hide others: tags need none. */
function undescribed(tags: readonly Tag[], { file, place }: Use): Mistake {
  const named = tags.slice(0, 3);
  const names = named.map(({ name }) => quote(name)).join(", ");
  const more = tags.length - named.length;
  const message = articleMessages.topicsHaveNoFile({
    names,
    others: more > 0 ? articleMessages.otherTopics({ count: more }) : "",
    slug: tags[0]?.slug ?? "",
  });
  return { file, ...place, key: "tags", message };
}
