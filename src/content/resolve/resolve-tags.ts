import { addressMessages } from "../../messages/addresses.ts";
import { articleMessages } from "../../messages/articles.ts";
import { didYouMean, type Message, quote, together } from "../../messages/message.ts";
import { collapseName, type NameIndex } from "../../news/names.ts";
import { slugify } from "../../news/slug.ts";
import { tagSchema } from "../../news/tag.ts";
import type { Tag } from "../entries.ts";
import type { Place } from "../front-matter/yaml-source.ts";
import { usualMarkdown } from "../markdown/parser.ts";
import { ParsedText } from "../markdown/text.ts";
import type { Mistake } from "../mistake.ts";
import type { ArticleFile } from "../read-article.ts";

export interface ResolvedTags {
  /** Gives the slug of the tag that a spelling means; undefined if it means none. */
  slugOf(spelling: string): string | undefined;
  /** Tags that only articles name, made from the articles that are built. */
  made: Tag[];
  mistakes: Mistake[];
  notices: Mistake[];
}

interface Use {
  file: string;
  place: Place;
}

interface Spelling {
  text: string;
  /** Where it occurs, in the order of files. */
  uses: Use[];
  /** How many of the articles in this build have this spelling. */
  built: number;
}

/**
 * Finds the tag for each spelling in articles. Spellings without a file become new tags; spellings that differ only in case,
 * spaces and hyphens become one tag.
 *
 * @param articles in the order of their files
 * @param isBuilt whether an article is in this build; tags that only other articles name are not made
 */
export function resolveTags(
  articles: ArticleFile[],
  isBuilt: (article: ArticleFile) => boolean,
  index: NameIndex,
  takenSlugs: ReadonlyMap<string, string>,
): ResolvedTags {
  const slugs = new Map<string, string>();
  const mistakes: Mistake[] = [];
  const groups = new Map<string, Spelling[]>();
  for (const spelling of collectSpellings(articles, isBuilt)) {
    const { text, uses } = spelling;
    const known = index.find(text);
    if (known !== undefined) {
      slugs.set(text, known);
      continue;
    }
    const likely = index.likely(text);
    if (likely !== undefined) {
      mistakes.push(...everywhere(uses, unknown(text, didYouMean(quote(likely)))));
      continue;
    }
    if (/[,;]/.test(text)) {
      const names = text.split(/[,;]/).flatMap((name) => name.replace(/^[\s[(]+|[\s\])]+$/g, "") || []);
      mistakes.push(...everywhere(uses, unknown(text, articleMessages.writeTopicsAsList(names.join(", ")))));
      continue;
    }
    const key = collapseName(text);
    groups.set(key, [...(groups.get(key) ?? []), spelling]);
  }

  const made: Tag[] = [];
  const owners = new Map(takenSlugs);
  const undescribed: Undescribed[] = [];
  for (const spellings of groups.values()) {
    const name = usualSpelling(spellings);
    const slug = slugify(name);
    const uses = spellings.flatMap((spelling) => spelling.uses);
    const owner = owners.get(slug);
    if (slug === "" || owner !== undefined) {
      const message =
        slug === "" || owner === undefined
          ? addressMessages.topicMakesNoAddress(quote(name))
          : addressMessages.topicMakesSameAddress(quote(name), owner);
      mistakes.push(...everywhere(uses, message));
      continue;
    }
    owners.set(slug, quote(name));
    for (const { text } of spellings) slugs.set(text, slug);
    if (!spellings.some(({ built }) => built > 0)) continue;
    made.push({
      ...tagSchema.parse({ name }),
      slug,
      body: "",
      text: new ParsedText(usualMarkdown, "", "id"),
    });
    undescribed.push({ name, slug, uses: uses.slice(0, 1) });
  }
  return { slugOf: (spelling) => slugs.get(spelling), made, mistakes, notices: noticesOf(undescribed) };
}

/** A tag without a file, with the first place where it is named. */
interface Undescribed {
  name: string;
  slug: string;
  uses: Use[];
}

/** More than this are reported in one notice, so that they do not hide others: tags need no file. */
const mostAlone = 5;

function noticesOf(tags: Undescribed[]): Mistake[] {
  if (tags.length <= mostAlone)
    return tags.flatMap(({ name, slug, uses }) =>
      everywhere(uses, articleMessages.topicHasNoFile(quote(name), slug)),
    );
  const [first] = tags;
  const names = tags.slice(0, 3).map(({ name }) => quote(name));
  const message = articleMessages.topicsHaveNoFile(
    names.join(", "),
    tags.length - names.length,
    first?.slug ?? "",
  );
  return everywhere(first?.uses ?? [], message);
}

function collectSpellings(
  articles: ArticleFile[],
  isBuilt: (article: ArticleFile) => boolean,
): Iterable<Spelling> {
  const spellings = new Map<string, Spelling>();
  for (const article of articles) {
    const built = isBuilt(article) ? 1 : 0;
    for (const { text, place } of article.tags) {
      let spelling = spellings.get(text);
      if (!spelling) {
        spelling = { text, uses: [], built: 0 };
        spellings.set(text, spelling);
      }
      spelling.uses.push({ file: article.file, place });
      spelling.built += built;
    }
  }
  return spellings.values();
}

/** The spelling in most articles of the build; of equals, the first. */
function usualSpelling(spellings: Spelling[]): string {
  let usual = spellings[0];
  for (const spelling of spellings) if (usual && spelling.built > usual.built) usual = spelling;
  return usual?.text ?? "";
}

const unknown = (text: string, hint: Message): Message =>
  together(articleMessages.isUnknownTopic(quote(text)), hint);

function everywhere(uses: Use[], message: Message): Mistake[] {
  return uses.map(({ file, place }) => ({ file, ...place, key: "tags", message }));
}
