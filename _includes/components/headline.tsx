import type { PageLanguage } from "../../src/messages/message.ts";
import { foldName } from "../../src/news/names.ts";
import { bidiControls } from "../../src/news/text/words.ts";
import type { StoryRef } from "../../src/site/model.ts";
import { langOf, type View } from "../view.ts";
import { wholeWords } from "../whole-words.ts";
import type { Words } from "../words/words.ts";

/**
 * Draws the words of a headline. With the stylesheet (`.whole`), a compound like `layang-layang` or a long word moves to the next line
 * if it does not fit the rest of one, and is broken or hyphenated only if it is wider than a whole line.
 */
export function Headline({ text, language }: { text: string; language: PageLanguage }) {
  const pieces = wholeWords(text, language === "id");
  if (!pieces.some(({ isWhole }) => isWhole)) return <Name text={text} />;
  return <>{pieces.map(({ text, isWhole }) => (isWhole ? <Whole key={text} text={text} /> : text))}</>;
}

const Whole = ({ text }: { text: string }) => <span class="whole">{text}</span>;

/** Letters of scripts that are written right to left. */
const fromRight = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/**
 * Draws a name or headline among words of the interface. One that is written right to left is isolated, since it would reorder the
 * date or comma after it.
 */
export const Name = ({ text }: { text: string }) =>
  fromRight.test(text) || bidiControls.test(text) ? <bdi>{text}</bdi> : text;

interface Labelled extends Pick<StoryRef, "title">, Partial<Omit<StoryRef, "title">> {
  /** A label that the page's own heading already gives. */
  said?: StoryRef["labels"][number] | undefined;
}

/** Draws what readers must know about a story: `Advertorial`, or whose opinion it is. It belongs to the heading wherever the headline appears. */
export const StoryLabels = ({ view, ...story }: { view: View } & Omit<Labelled, "title">) => {
  const text = labelText(view.words, story);
  const name = <Name text={text} />;
  const isPaid = story.labels?.includes("advertorial");
  return text ? <span class={isPaid ? "story-labels paid" : "story-labels"}>{name} </span> : null;
};

/** Returns the labels as text: `Opini · Ratna Dewi`; for a fact check with its rating, `Cek fakta · Salah`. */
export const labelText = ({ labels: { names } }: Words, story: Omit<Labelled, "title">): string => {
  const { labels = [], authors = [], said, factCheck } = story;
  const writers = labels.includes("opinion") ? authors.slice(0, 2).map(({ name }) => name) : [];
  const shown = labels.flatMap((label) => {
    const name = label === said ? [] : [names[label]];
    return label === "factCheck" && factCheck ? [[...name, factCheck.rating].join("\u00a0·\u00a0")] : name;
  });
  return [...shown, ...writers].join("\u00a0·\u00a0");
};

/** Returns a headline for use without a page around it: `Opini: Pasar untuk Semua`. A label that the title starts with is not repeated. */
export const labelledTitle = ({ title, labels = [] }: Labelled, { labels: { names } }: Words): string =>
  [...labels.map((label) => names[label]), title].join(": ").replace(/(?<=^|: )([^:]+): (?=\1)/i, "");

/** Returns the label with the same name as the story's section, if there is one, so that the name appears only once. */
export const sectionLabel = (
  { words }: Pick<View, "words">,
  { labels, section }: Pick<StoryRef, "labels" | "section">,
) => labels.find((label) => foldName(words.labels.names[label]) === foldName(section.name));

interface StoryLinkProps extends Pick<Labelled, "authors" | "said"> {
  view: View;
  story: Pick<StoryRef, "path" | "language"> & Labelled;
  rel?: "prev" | "next";
}

/** Returns the class for an opinion, whose headline is set in a style of its own. */
export const voiceOf = ({ labels = [] }: Partial<Pick<StoryRef, "labels">>) =>
  labels.includes("opinion") ? "voice" : undefined;

/** Returns the class for a headline's length in characters: short ones without a long word are set large, long ones smaller. */
export const sizeClass = (title: string): string | undefined =>
  title.length > 85 ? "long" : title.length > 45 || /[^\s-]{21}/.test(title) ? undefined : "short";

/** Draws a headline that links to its story. */
export const StoryLink = ({ view, story, said, authors = story.authors, rel }: StoryLinkProps) => {
  const { labels, factCheck } = story;
  const lang = langOf(view, story);
  const link = { href: view.site.addresses.href(story.path), rel, lang, hreflang: lang };
  return (
    <>
      <StoryLabels view={view} labels={labels} authors={authors} said={said} factCheck={factCheck} />
      <a class={voiceOf(story)} {...link}>
        <Headline text={story.title} language={story.language} />
      </a>
    </>
  );
};
