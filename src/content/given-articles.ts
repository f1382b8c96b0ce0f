import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { DateTime } from "luxon";
import { stringify } from "yaml";
import { z } from "zod";
import { fileMessages } from "../messages/messages.ts";
import { slugify } from "../news/slug.ts";
import { type Diagnostic, mistake, mistakeFromError } from "./diagnostic.ts";
import { filesBelow, writeAtomic } from "./files.ts";

/**
 * An article provided by a site's configuration: the keys of front matter; `id`, which identifies it in messages; `body`, its text
 * in Markdown; `slug`, the last segment of its address, made from `title` by default.
 */
export interface GivenArticle {
  id: string | number;
  slug?: string | null | undefined;
  body?: string | null | undefined;
  [key: string]: unknown;
}

export type GiveArticles = () => readonly GivenArticle[] | Promise<readonly GivenArticle[]>;

const givenArticle = z.looseObject({
  id: z.union([z.string().min(1), z.number()]),
  slug: z.string().nullish(),
  body: z.string().nullish(),
});

/** Where each article is cached as a Markdown file, in a folder named after its `id`. `displayFile` relies on this path. */
const folder = ".cache/warta/articles";

/**
 * Calls the option `articles` and writes each article to a file, so that it is read, checked, cached and compared like all others.
 * @returns the files, from the root
 */
export async function writeGiven(
  root: string,
  timeZone: string,
  diagnostics: Diagnostic[],
  give: GiveArticles = () => [],
): Promise<string[]> {
  const files = new Map<string, string>();
  let articles: unknown;
  try {
    articles = await give();
  } catch (error) {
    diagnostics.push(mistakeFromError(error, "articles", root, "articles"));
    return [];
  }
  if (!Array.isArray(articles)) diagnostics.push(mistake({ file: "articles" }, fileMessages.needsAList()));
  for (const [index, article] of Array.isArray(articles) ? articles.entries() : []) {
    const { data, error } = givenArticle.safeParse(article);
    const { id = "", slug, body, ...front }: Partial<GivenArticle> = data ?? {};
    const name = `${folder}/id-${encodeURIComponent(id)}`;
    if (!data || files.has(name)) {
      const key = String(error?.issues[0]?.path[0] ?? "id");
      const file = key === "id" ? `articles[${index}]` : `articles (id ${article.id})`;
      const problem = key === "id" ? fileMessages.needsAnId() : fileMessages.needsText();
      diagnostics.push(mistake({ file }, data ? fileMessages.isDoubled({ id: `${id}` }) : problem, key));
      continue;
    }
    const file = `${slug ?? (slugify(String(front.title ?? "")) || id)}.md`.replaceAll("/", "-");
    files.set(name, `${name}/${file}`);
    const text = `---\n${stringify(inZone(front, timeZone))}---\n\n${body ?? ""}\n`;
    const place = join(root, name, file);
    if (!existsSync(place) || readFileSync(place, "utf8") !== text) writeAtomic(place, text);
  }
  const written = new Set(files.values());
  for (const old of filesBelow(join(root, folder)))
    if (!written.has(`${folder}/${old}`)) rmSync(join(root, folder, old));
  return [...written];
}

/**
 * Converts times in UTC, as databases and programs store them, to the site's zone, which is how a newsroom understands them. Keeps invalid
 * dates as text, which JSON would turn into `null`, so that the check can report them.
 */
function inZone(front: object, zone: string): unknown {
  const text = JSON.stringify(front, function (this: Readonly<Record<string, unknown>>, key, value) {
    if (typeof value === "string" && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value))
      return DateTime.fromISO(value, { zone }).toISO({ suppressMilliseconds: true });
    return value ?? (this[key] instanceof Date ? String(this[key]) : value);
  });
  return JSON.parse(text);
}
