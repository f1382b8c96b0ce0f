import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { folders, listMarkdown, readEach } from "../content/content-files.ts";
import { readArticle } from "../content/read-article.ts";
import { type Project, readProject } from "../content/read-settings.ts";
import { earlierImports, type ImportOptions } from "../import/files/import-source.ts";
import {
  leftOutMessages,
  movedMessages,
  siteMessages,
  sourceMessages,
  statusMessages,
} from "../import/messages.ts";
import { openFolder } from "../import/sites/folder.ts";
import { openGhost } from "../import/sites/ghost.ts";
import { type OldSite, oldLists, type Post } from "../import/sites/post.ts";
import systems from "../import/sites/systems.json" with { type: "json" };
import { openXml } from "../import/sites/xml.ts";
import { asIs, LocalizedError, quote, together } from "../messages/message.ts";
import { print, styled, type Terminal } from "../messages/terminal.ts";
import { addressKey, staticPagePath } from "../news/addresses.ts";
import { articleSchema } from "../news/article.ts";
import { buildTime } from "../news/dates/moment.ts";
import { indexNames } from "../news/names.ts";
import { fileSlug, slugify } from "../news/slug.ts";
import { type Move, type Moved, movePost, type Part } from "./move-post.ts";
import { followUp } from "./review-command.ts";

/**
 * `warta import --from`: migrates a site from another system, and prints a summary. Skips what was migrated before: a second call
 * continues where an interrupted one stopped.
 *
 * @param from the export or the folder
 * @returns the exit code: 1 if an article could not be written
 * @throws LocalizedError if it is not an export of a site
 */
export async function importSite(from: string, options: ImportOptions, terminal: Terminal): Promise<number> {
  const { root, env, stdout, stderr } = terminal;
  const language = options.json ? "en" : terminal.language;
  const project = readProject(terminal);
  const { settings, tags } = project;
  const site = await openSite(path.resolve(root, from), project, options.tz);
  const table = new Map(parts.map((part) => [part, new Map<string, number>()]));
  const move: Move = {
    ...{ site, project, options, tagNames: new Map(tags.map(({ slug, name }) => [slug, name])) },
    context: { ...settings, schema: articleSchema(settings.timeZone), now: buildTime(env, Date.now) },
    ...earlierImports(root, options),
    owners: new Map([["/", siteMessages.frontPage()[language]]]),
    tags: indexNames(tags, ({ name, aliases }) => [name, ...aliases]),
    count(part, { [language]: what }) {
      table.get(part)?.set(what.trim(), (table.get(part)?.get(what.trim()) ?? 0) + 1);
    },
  };
  indexExisting(move);
  const toCheck = new Map<string, string[]>();
  const seen = new Map<string, string>();
  let read = 0;
  for await (const post of site.posts()) {
    if (++read % 500 === 0) print(stderr, siteMessages.progress({ count: read })[language]);
    if ("leftOut" in post) {
      move.count("leftOut", leftOutMessages[post.leftOut as "other"]?.() ?? asIs(post.leftOut));
      continue;
    }
    for (const key of post.keys ?? []) if (!knownKeys.has(key)) move.count("keys", asIs(key));
    const moved = await movePost(withUniqueId(post, seen), move).catch((error): Moved => {
      if (!(error instanceof LocalizedError)) throw error;
      return { source: post.id, status: "failed", message: error.localized, notices: [] };
    });
    const { source, status, file = "", review = [] } = moved;
    const [message, notices] = [moved.message?.[language], moved.notices.map((notice) => notice[language])];
    move.count("status", statusMessages[status]({ sources: "" }));
    if (status === "written" && review.length > 0) toCheck.set(file, review);
    if (options.json) print(stdout, JSON.stringify({ ...moved, message, notices }));
    else if (message) print(stderr, [styled("red", `${source}: ${message}`)]);
    if (!options.json) print(stderr, ...notices.map((notice) => [styled("yellow", notice)]));
  }
  const system = systems.names[site.system];
  if (options.json) {
    const summary = [...table].map(([part, counts]) => [part, Object.fromEntries(counts)]);
    print(stdout, JSON.stringify({ system, home: site.home, summary: Object.fromEntries(summary) }));
  } else {
    print(stdout, [styled("bold", `${system} ${site.home}`)]);
    for (const [part, counts] of table) {
      const frequent = [...counts].sort(([, one], [, other]) => other - one).slice(0, maxShown);
      const each = frequent.map(([what, times]) => `${times} ${what}`).join(", ");
      const more = counts.size > maxShown ? `, +${counts.size - maxShown}` : "";
      if (each) print(stdout, `  ${movedMessages[part]()[language].padEnd(26)}${each}${more}`);
    }
    for (const notice of oldLists(site, settings)) print(stdout, [styled("yellow", notice[language])]);
    if (toCheck.size > 0) await followUp(project, toCheck, { yes: options.yes, busy: true }, terminal);
  }
  return table.get("status")?.has(statusMessages.failed({ sources: "" })[language].trim()) ? 1 : 0;
}

/** Gives a post a unique id: exports may have none, and feeds the same for all. @param seen identifies the first post with each id */
function withUniqueId(post: Post, seen: Map<string, string>): Post {
  const text = [post.date, post.title, ...post.addresses].join(" ");
  if (post.id === "" || (seen.get(post.id) ?? text) !== text) return { ...post, id: `${post.id} ${text}` };
  seen.set(post.id, text);
  return post;
}

/** Front matter keys that are read, or irrelevant for an article. */
const knownKeys = new Set(systems.knownKeys);
const parts = "status drafts leftOut fields sections tags addresses pictures keys".split(" ") as Part[];
/** The maximum number of values per row. The rest is only counted; JSON includes everything. */
const maxShown = 20;

/** Finds the existing addresses of the site, and the spellings of its topics. */
function indexExisting({ project: { root }, context, owners, tagNames }: Move): void {
  for (const file of listMarkdown(root, folders.pages)) owners.set(staticPagePath(fileSlug(file)), file);
  readEach(root, listMarkdown(root, folders.articles), (file, bytes) => {
    const { path = "", aliases = [], tags = [] } = readArticle(file, bytes, context).article ?? {};
    for (const address of [path, ...aliases.map(({ text }) => text)]) owners.set(addressKey(address), file);
    for (const { text } of tags) if (!tagNames.has(slugify(text))) tagNames.set(slugify(text), text);
  });
}

/** Opens an export or a folder. @param project this site, which cannot be migrated into itself @throws LocalizedError if it is not an export of a site */
async function openSite(place: string, project: Project, zone?: string): Promise<OldSite> {
  const stats = statSync(place, { throwIfNoEntry: false });
  const problem = stats ? sourceMessages.isNoExport() : sourceMessages.isNotThere();
  if (stats?.isFile()) return /\.json$/i.test(place) ? openGhost(place) : openXml(place);
  const site = stats && place !== project.root && openFolder(place, zone ?? project.settings.timeZone);
  if (site) return site;
  const exports = stats ? readdirSync(place).filter((name) => /\.(?:xml|atom|rss|json)$/i.test(name)) : [];
  if (exports.length === 1) return openSite(path.join(place, exports[0] ?? ""), project, zone);
  throw new LocalizedError(together(quote(place), problem));
}
