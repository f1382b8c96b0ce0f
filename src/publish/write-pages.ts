import { shownKeyOf } from "../cache/kept-texts.ts";
import { showPacked } from "../cache/packed-text.ts";
import { type Kept, openSegments } from "../cache/segments.ts";
import { pages } from "../pages/pages.ts";
import { createAddresses } from "../site/addresses.ts";
import type { SiteFrame, Story } from "../site/model.ts";
import { createWriter, type WrittenFile } from "./write-file.ts";

/** What all pages are drawn with and where they go: plain data, so that another thread can. */
export interface PagesWork {
  frame: Omit<SiteFrame, "addresses">;
  /** Path prefix of every address. */
  prefix: string;
  /** The folder of the site. */
  output: string;
  /** It holds nothing that a page could be compared with. */
  isEmpty: boolean;
  /** The folder that texts are kept in. */
  texts: string;
}

/** An item, and the files that are drawn from it. */
export interface PagesOfItem {
  item: object;
  /** Where the texts of the stories in it are kept, in the order of `storiesIn`; none for a text that is not kept. */
  texts: (Kept | undefined)[];
  files: { kind: string; name: string }[];
}

/** Draws and writes pages in any thread. */
export function writePages({
  frame,
  prefix,
  output,
  isEmpty,
  texts: folder,
}: PagesWork): (piece: PagesOfItem) => WrittenFile[] {
  const segments = openSegments(folder);
  const write = createWriter(output, () => !isEmpty);
  const whole = { ...frame, addresses: createAddresses(frame.settings.origin, prefix) };
  const kinds = new Map(pages.map((page) => [page.name, page]));
  return ({ item, texts, files }) => {
    for (const [index, story] of storiesIn(item).entries()) {
      const kept = texts[index];
      const key = "";
      if (kept)
        showPacked(story, key, () => {
          const shown = segments.read(shownKeyOf(key), kept);
          if (!shown) throw new Error("A text is gone from the cache.");
          return shown;
        });
    }
    return files.map(({ kind, name }) => write(name, kinds.get(kind)?.drawItem?.(item, whole) ?? ""));
  };
}

/** An item for another thread: what it shows of texts that are kept is read where it is drawn. */
export function sendItem(
  item: object,
  _shownText: (key: string) => Kept | undefined,
): Omit<PagesOfItem, "files"> {
  const { story, stories } = item as StoriesOf;
  const texts = storiesIn(item).map(() => undefined);
  const send = (one: Story, place: number): Story => plainStory(one, texts[place] !== undefined);
  return {
    item: {
      ...item,
      ...(story && { story: send(story, 0) }),
      ...(stories && { stories: stories.map(send) }),
    },
    texts,
  };
}

interface StoriesOf {
  story?: Story;
  stories?: Story[];
}

/** The stories whose texts are shown where an item is. */
export function storiesIn(item: object): Story[] {
  const { story, stories } = item as StoriesOf;
  if (stories) return stories;
  return story ? [story] : [];
}

/** What a text is shown by. */
const wholeText: ReadonlySet<string> = new Set(["html", "feedHtml", "paragraphs"]);

function plainStory(story: Story, isKept: boolean): Story {
  const plain: Record<string, unknown> = {};
  for (const key of Object.keys(story) as (keyof Story)[])
    if (!isKept || !wholeText.has(key)) plain[key] = story[key];
  return plain as unknown as Story;
}
