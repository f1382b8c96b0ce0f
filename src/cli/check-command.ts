import { damagedPictures } from "../assets/pictures/damaged-pictures.ts";
import { buildTime } from "../content/dates/build-time.ts";
import { compareMistakes, type Mistake } from "../content/mistake.ts";
import { readContent } from "../content/read-content.ts";
import { sayChecks } from "../messages/checks.ts";
import type { Language } from "../messages/message.ts";
import { buildModel } from "../site/build-model.ts";
import { deadLinks } from "../site/dead-links/dead-links.ts";
import { writtenAddresses } from "../templates/written-addresses.ts";
import { compareWith } from "./check/compare.ts";
import { folderInRepository } from "./check/git.ts";
import { annotations, type Found, plainLines } from "./check/lines.ts";

export interface CheckOptions {
  /** `github`: as annotations of a pull request. */
  format: "plain" | "github";
  /** A git revision whose published texts are compared with those of now. */
  against?: string;
}

/** Where a build keeps what it made of pictures. */
const picturesCache = ".cache/warta/pictures";

/**
 * `warta check`: prints every mistake and notice of the content, and with `--against` what was changed in silence. Writes nothing.
 *
 * @returns the exit code: 1 if there is a mistake
 * @throws LocalizedError if there is nothing to compare with
 */
export async function runCheck({ format, against }: CheckOptions, language: Language): Promise<number> {
  const root = process.cwd();
  const print = async (found: Found): Promise<void> => {
    const lines =
      format === "plain"
        ? plainLines(found, language)
        : annotations(found, await folderInRepository(root), language);
    process.stdout.write(lines.map((line) => `${line}\n`).join(""));
  };

  const now = buildTime(process.env, Date.now);
  const result = await readContent({ root, now, preview: true, urlOverride: process.env.WARTA_URL });
  if (!result.ok) {
    await print(result);
    // A link to what has a mistake would seem to lead nowhere: neither its address nor its lists may be known.
    process.stderr.write(`${sayChecks.linksNotLookedAt[language]}\n`);
    if (against) process.stderr.write(`${sayChecks.notCompared(against)[language]}\n`);
    return 1;
  }

  const { settings, articles, tags, pages } = result.content;
  // Of a withdrawn article readers see no picture.
  const shown = articles.filter(({ retracted }) => !retracted);
  const pictures = await damagedPictures(
    { settings, articles: shown, tags, pages },
    { root, cache: picturesCache },
  );
  const isWritten = writtenAddresses(buildModel(result.content, { now, preview: true, prefix: "/" }));
  // Only a build knows what a newsroom's own templates and folders make.
  const links = deadLinks(result.content, now, { isWritten, mayBeOthers: () => true });
  const silent: Mistake[] = against
    ? await compareWith({ root, revision: against, now, timeZone: settings.timeZone })
    : [];

  const mistakes = [...pictures.mistakes, ...silent].sort(compareMistakes);
  const notices = [...result.content.notices, ...links, ...pictures.notices].sort(compareMistakes);
  await print({ mistakes, notices });
  if (mistakes.length > 0) return 1;
  if (format === "plain")
    process.stdout.write(`${sayChecks.isSound(articles.length, tags.length, notices.length)[language]}\n`);
  return 0;
}
