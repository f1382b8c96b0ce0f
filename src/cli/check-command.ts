import { damagedPictures } from "../assets/pictures/damaged-pictures.ts";
import type { Showing } from "../assets/pictures/make-pictures.ts";
import type { Content } from "../content/content.ts";
import { buildTime } from "../content/dates/build-time.ts";
import { compareMistakes, type Mistake } from "../content/mistake.ts";
import { readContent } from "../content/read-content.ts";
import { formatMistake } from "../content/report.ts";
import { sayBuilds } from "../messages/builds.ts";
import { sayChecks } from "../messages/checks.ts";
import { wordsOf } from "../messages/localized-error.ts";
import type { Language, Message } from "../messages/message.ts";
import { buildModel } from "../site/build-model.ts";
import { deadLinks } from "../site/dead-links/dead-links.ts";
import { writtenAddresses } from "../templates/written-addresses.ts";
import { callersLanguage } from "./callers-language.ts";
import { annotation } from "./check/annotation.ts";
import { compareWith } from "./check/compare.ts";
import { folderInRepository } from "./check/git.ts";
import { newsroomsOwn } from "./check/newsrooms-own.ts";
import { type CheckOptions, parseCheckArgs } from "./check/options.ts";

/** Where a build keeps what it made of pictures. */
const picturesCache = ".cache/warta/pictures";

/** `warta check`: tells every mistake and notice of the content, and with `--against` every silent edit. Writes nothing. */
export async function run(args: string[]): Promise<number> {
  const parsed = parseCheckArgs(args);
  const root = process.cwd();
  const language = callersLanguage();
  if ("message" in parsed) {
    process.stderr.write(`warta check: ${parsed.message[language]}\n`);
    return 2;
  }
  if (parsed.help) {
    process.stdout.write(sayChecks.help[language]);
    return 0;
  }
  const { options } = parsed;
  const now = buildTime(process.env, Date.now);
  const result = await readContent({ root, now, preview: true, urlOverride: process.env.WARTA_URL });

  if (!result.ok) {
    await tell({ root, language, ...options }, result.mistakes, result.notices);
    // A link to what has a mistake would seem to lead nowhere: neither its address nor its lists may be known.
    process.stderr.write(`${sayChecks.linksNotLookedAt[language]}\n`);
    if (options.against) process.stderr.write(`${sayChecks.notCompared(options.against)[language]}\n`);
    return 1;
  }
  const { settings, articles, tags } = result.content;
  const pictures = await damagedPictures(shown(result.content), { root, cache: picturesCache });
  const isWritten = writtenAddresses(buildModel(result.content, { now, preview: true, prefix: "/" }));
  const own = newsroomsOwn(root);
  const links = deadLinks(result.content, now, {
    isWritten: (path) => isWritten(path) || own.isBuilt(path),
    mayBeOthers: own.mayBe,
  });
  const notices = [...result.content.notices, ...links, ...pictures.notices];
  notices.sort(compareMistakes);
  const { mistakes } = pictures;
  if (options.against) {
    try {
      const { timeZone } = settings;
      mistakes.push(...(await compareWith({ root, revision: options.against, now, timeZone })));
    } catch (error) {
      process.stderr.write(`warta check: ${wordsOf(error, language)}\n`);
      return 2;
    }
  }
  await tell({ root, language, ...options }, mistakes.sort(compareMistakes), notices);
  if (mistakes.length === 0 && options.format === "plain")
    process.stdout.write(`${sayChecks.isSound(articles.length, tags.length, notices.length)[language]}\n`);
  return mistakes.length > 0 ? 1 : 0;
}

/** Of a withdrawn article readers see no picture. */
const shown = ({ settings, articles, tags, pages }: Content): Showing => ({
  settings,
  articles: articles.filter(({ retracted }) => !retracted),
  tags,
  pages,
});

interface Telling extends Pick<CheckOptions, "format"> {
  root: string;
  language: Language;
}

/** Each on a line of its own; mistakes last, where a terminal stops. */
async function tell(
  { root, language, format }: Telling,
  mistakes: Mistake[],
  notices: Mistake[],
): Promise<void> {
  const folder = format === "github" ? await folderInRepository(root) : "";
  const lines =
    format === "github"
      ? [
          ...notices.map((notice) => annotation("notice", notice, folder, language)),
          ...mistakes.map((mistake) => annotation("error", mistake, folder, language)),
        ]
      : [...plain(sayBuilds.notices, notices, language), ...plain(sayBuilds.mistakes, mistakes, language)];
  process.stdout.write(lines.map((line) => `${line}\n`).join(""));
}

function plain(heading: (count: number) => Message, found: Mistake[], language: Language): string[] {
  if (found.length === 0) return [];
  return [heading(found.length)[language], ...found.map((mistake) => formatMistake(mistake, language))];
}
