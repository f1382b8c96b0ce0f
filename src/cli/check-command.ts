import type { Content } from "../content/content.ts";
import { formatMistake } from "../content/format-mistake.ts";
import { compareMistakes, type Mistake } from "../content/mistake.ts";
import { readContent } from "../content/read-content.ts";
import { buildTime } from "../publish/clock.ts";
import { damagedPictures } from "../publish/pictures/damaged-pictures.ts";
import type { Showing } from "../publish/pictures/make-pictures.ts";
import { deadLinks } from "../site/dead-links/dead-links.ts";
import { annotation } from "./check/annotation.ts";
import { compareWith } from "./check/compare.ts";
import { folderInRepository } from "./check/git.ts";
import { type CheckOptions, checkHelp, parseCheckArgs } from "./check/options.ts";

/** Where a build keeps what it made of pictures. */
const picturesCache = ".cache/warta/pictures";

/** `warta check`: tells every mistake and notice of the content, and with `--against` every silent edit. Writes nothing. */
export async function run(args: string[]): Promise<number> {
  const parsed = parseCheckArgs(args);
  if ("message" in parsed) {
    process.stderr.write(`warta check: ${parsed.message}\n`);
    return 2;
  }
  if (parsed.help) {
    process.stdout.write(checkHelp);
    return 0;
  }
  const { options } = parsed;
  const root = process.cwd();
  const now = buildTime(process.env, Date.now);
  const result = await readContent({ root, now, preview: true, urlOverride: process.env.WARTA_URL });

  if (!result.ok) {
    await tell(root, options, result.mistakes, result.notices);
    if (options.against)
      process.stderr.write(`Not compared with ${options.against} before these are mended.\n`);
    return 1;
  }
  const { settings, articles, tags } = result.content;
  const pictures = await damagedPictures(shown(result.content), { root, cache: picturesCache });
  const notices = [...result.content.notices, ...deadLinks(result.content, now), ...pictures.notices];
  notices.sort(compareMistakes);
  const { mistakes } = pictures;
  if (options.against) {
    try {
      const { timeZone } = settings;
      mistakes.push(...(await compareWith({ root, revision: options.against, now, timeZone })));
    } catch (error) {
      process.stderr.write(`warta check: ${error instanceof Error ? error.message : error}\n`);
      return 2;
    }
  }
  await tell(root, options, mistakes.sort(compareMistakes), notices);
  const files = `${count(articles.length, "article")}, ${count(tags.length, "tag")}`;
  if (mistakes.length === 0 && options.format === "plain")
    process.stdout.write(`${files}: ${count(notices.length, "notice")}, no mistake.\n`);
  return mistakes.length > 0 ? 1 : 0;
}

/** Of a withdrawn article readers see no picture. */
const shown = ({ settings, articles, tags, pages }: Content): Showing => ({
  settings,
  articles: articles.filter(({ retracted }) => !retracted),
  tags,
  pages,
});

/** Each on a line of its own; mistakes last, where a terminal stops. */
async function tell(
  root: string,
  { format }: CheckOptions,
  mistakes: Mistake[],
  notices: Mistake[],
): Promise<void> {
  const folder = format === "github" ? await folderInRepository(root) : "";
  const lines =
    format === "github"
      ? [
          ...notices.map((notice) => annotation("notice", notice, folder)),
          ...mistakes.map((mistake) => annotation("error", mistake, folder)),
        ]
      : [...plain("notice", notices), ...plain("mistake", mistakes)];
  process.stdout.write(lines.map((line) => `${line}\n`).join(""));
}

function plain(what: string, found: Mistake[]): string[] {
  return found.length > 0 ? [`${count(found.length, what)}:`, ...found.map(formatMistake)] : [];
}

const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? "" : "s"}`;
