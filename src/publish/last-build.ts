import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { isSettled, type Look, lookAt, printOf } from "../cache/look.ts";
import type { Mistake } from "../content/mistake.ts";

/** What stands for an article's file, and for its text as the site shows it. */
export interface ArticleKeys {
  bodyKey: string;
  textKey: string;
}

/** What a build left, for the next one. */
const memory = z.object({
  /** Stands for all it was made from but the articles. */
  from: z.string(),
  /** What each article's file looked like, empty where it had just been saved; and its keys, if it has a page. */
  articles: z.record(
    z.string(),
    z.object({ look: z.string(), keys: z.object({ bodyKey: z.string(), textKey: z.string() }).optional() }),
  ),
  /** How sections, authors and tags were called, by their addresses. */
  names: z.record(z.string(), z.string()),
  /** Stands for the files of the site. */
  site: z.string(),
  /** Its "now", and the time from which the same content makes another site. In milliseconds since 1970. */
  now: z.number(),
  until: z.number(),
  /** How many files of the site are pages and their companions. */
  files: z.number(),
  /** The site's language. */
  language: z.enum(["id", "en"]),
  notices: z.array(z.custom<Mistake>((told) => typeof told === "object" && told !== null)),
});
type Memory = z.output<typeof memory>;

export interface BuildPlace {
  /** The project's folder. */
  root: string;
  /** The folder of the site, from there. */
  output: string;
  /** The file that remembers. */
  memoryFile: string;
  /** Stands for the code, and for all that a build is told. */
  told: string;
  /** The build's "now", in milliseconds since 1970. */
  now: number;
  /** When its files are looked at, in milliseconds since 1970; now, if not given. */
  at?: number;
  /** Looks at the files of a big site while the build goes on; if not given, they are looked at at once. */
  lookElsewhere?(folder: string): Promise<ReadonlyMap<string, Look>>;
}

/** Articles that were saved since a build, by their files: their keys then; nothing for one that is new, or had no page. */
export type SavedArticles = ReadonlyMap<string, ArticleKeys | undefined>;

/** A build that has ended. */
export interface EndedBuild extends Pick<Memory, "until" | "files" | "notices" | "language" | "names"> {
  /** The articles that have a page, by their files. */
  articles: ReadonlyMap<string, ArticleKeys>;
}

/** The last build, seen at the start of another. */
export interface LastBuild {
  /** What it told, if a build now would leave every file as it is. */
  stands?: Pick<Memory, "files" | "notices" | "language">;
  /** How sections, authors and tags were called, by their addresses. */
  names: Readonly<Record<string, string>>;
  /** How many files of the site were pages and their companions. */
  files: number;
  /** What the site is made from, by the project's paths. */
  content: ReadonlyMap<string, Look>;
  /** What is in the site before this build, and so what of it may be left. */
  site: Promise<SiteBefore>;
  /**
   * Remembers the build that ends now in its place.
   *
   * @param touched the files and folders that it may have written or removed, by their paths below the output folder, those
   * of folders with a slash at the end; if not given, any
   */
  replace(build: EndedBuild, touched?: readonly string[]): Promise<void>;
  /** Remembers none. */
  forget(): void;
}

export interface SiteBefore {
  /** Its files, by their paths below the output folder. */
  there: ReadonlyMap<string, Look>;
  /**
   * The articles that were saved since the last build, by their files, with their keys then if they had a page, and those that
   * are new; if nothing else was touched.
   */
  saved?: SavedArticles;
}

/** All that a site is made from beside the code of Warta. */
const inputs = [
  "content",
  "_data",
  ".eleventy.ts",
  "eleventy.config.js",
  "package.json",
  "package-lock.json",
  "node_modules/.package-lock.json",
];
const isArticle = (file: string): boolean => /^content\/articles\/.*\.md$/i.test(file);

/** More articles saved at once are no small edit. */
const mostSaved = 20;
/** Fewer files are looked at before a thread has started. */
const manyFiles = 5_000;

/**
 * Looks whether the last build still stands: the same code, the same files of content, nothing in the site touched, and
 * no article come due since.
 */
export function recallLastBuild({
  root,
  output,
  memoryFile,
  told,
  now,
  at = Date.now(),
  lookElsewhere,
}: BuildPlace): LastBuild {
  const folder = path.resolve(root, output);
  const articles = new Map<string, string>();
  const others = new Map<string, Look>();
  // A picture may lie in a hidden folder.
  const content = lookAt(root, inputs, { hidden: true });
  for (const [file, look] of content) {
    if (!isArticle(file)) others.set(file, look);
    else articles.set(file, isSettled(look, at) ? `${look.size} ${look.modified} ${look.changed}` : "");
  }
  const from = `${printOf(others)} ${told} ${folder}`;
  const last = readMemory(memoryFile);
  const forget = (): void => {
    try {
      rmSync(memoryFile, { force: true });
    } catch {
      // In a folder that cannot be written it is of a build before, and stands for another site.
    }
  };
  const saved = savedSince();
  const isElsewhere = lookElsewhere && saved?.size !== 0 && (last?.files ?? 0) >= manyFiles;
  const there = isElsewhere ? undefined : lookAt(folder, [""]);
  const stands = there && last && saved?.size === 0 && isSameSite(there) ? last : undefined;
  const site = lookAround();
  return {
    ...(stands && { stands }),
    site,
    names: last?.names ?? {},
    files: last?.files ?? 0,
    content,
    forget,
    async replace({ articles: keys, ...rest }, touched) {
      const { there } = await site;
      if (![...others.values()].every((look) => isSettled(look, at))) return forget();
      const looks = [...articles].map(([file, look]) => [file, { look, keys: keys.get(file) }]);
      const left = touched ? lookAgain(there, folder, touched) : lookAt(folder, [""]);
      const known = Object.fromEntries(looks);
      const replaced: Memory = { from, articles: known, site: printOf(left), now, ...rest };
      try {
        mkdirSync(path.dirname(memoryFile), { recursive: true });
        writeFileSync(memoryFile, JSON.stringify(replaced));
      } catch {
        // The next build looks closer.
      }
    },
  };

  async function lookAround(): Promise<SiteBefore> {
    const found = there ?? (await lookElsewhere?.(folder)) ?? lookAt(folder, [""]);
    return { there: found, ...(saved?.size && isSameSite(found) ? { saved } : {}) };
  }

  function isSameSite(found: ReadonlyMap<string, Look>): boolean {
    return last?.site === printOf(found);
  }

  /** The articles that were saved since the last build; nothing where it was another build than this one. */
  function savedSince(): SavedArticles | undefined {
    if (!last || last.from !== from || now < last.now || now >= last.until) return undefined;
    const before = new Map(Object.entries(last.articles));
    if ([...before.keys()].some((file) => !articles.has(file))) return undefined;
    const saved = new Map<string, ArticleKeys | undefined>();
    for (const [file, look] of articles) {
      const known = before.get(file);
      if (known && known.look !== "" && known.look === look) continue;
      if (saved.size === mostSaved) return undefined;
      saved.set(file, known?.keys);
    }
    return saved;
  }
}

/** What is in a folder now: all but what was touched is as it was. */
function lookAgain(
  before: ReadonlyMap<string, Look>,
  folder: string,
  touched: readonly string[],
): Map<string, Look> {
  const names = new Set(touched);
  const folders = touched.filter((name) => name.endsWith("/"));
  const same = [...before].filter(
    ([name]) => !names.has(name) && !folders.some((one) => name.startsWith(one)),
  );
  return new Map([...same, ...lookAt(folder, touched)]);
}

function readMemory(file: string): Memory | undefined {
  try {
    return memory.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return undefined;
  }
}
