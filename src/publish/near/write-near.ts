import { declareStories } from "../../cache/declare-stories.ts";
import { shortFingerprint } from "../../cache/fingerprint.ts";
import { shareCardsPath } from "../../site/addresses.ts";
import type { SiteModel } from "../../site/model.ts";
import { fileOfPath, listFiles } from "../list-files.ts";
import { recallPages, rememberPages } from "../page-memory.ts";
import { createWriter } from "../write-file.ts";
import { storiesIn } from "../write-pages.ts";
import { type SiteWriting, surroundingsOf, type WrittenSite } from "../write-site.ts";
import type { NearPages } from "./near-pages.ts";

/**
 * Writes those pages of some kinds that are near a change and other than they were. All else of the site stays as it is, and
 * unasked: of 10,000 articles some fifty pages are looked at.
 */
export function writeNear(
  model: SiteModel,
  { kinds, isNear }: NearPages,
  { output, there, memory, code }: Pick<SiteWriting, "output" | "there" | "memory" | "code">,
): WrittenSite {
  const { files, frame } = listFiles(model, kinds);
  const surroundings = surroundingsOf(frame, code);
  const pages = recallPages(memory, output);
  const write = createWriter(output, (name) => there.has(name));
  // Which cards are of use is told by those who make them.
  const kept = [...there.keys()].filter((name) => !name.startsWith(shareCardsPath.slice(1)));
  const left = new Set(kept);
  let changed = 0;
  for (const { path, item, draw } of files) {
    if (item && !isNear(item)) continue;
    const name = fileOfPath(path);
    if (item) declareStories(storiesIn(item));
    const inputs = item && shortFingerprint([surroundings, item]);
    if (inputs !== undefined && pages.get(name)?.inputs === inputs) continue;
    const { isNew, size, modified } = write(name, draw());
    if (inputs !== undefined) pages.set(name, { inputs, size, modified });
    if (isNew) changed++;
    left.delete(name);
  }
  rememberPages(memory, output, pages);
  return { files: kept, changed, left };
}
