import type { PageLanguage } from "../../src/messages/message.ts";
import { foldName } from "../../src/news/names.ts";
import { bidiControls } from "../../src/news/text/words.ts";
import type { StoryRef } from "../../src/site/model.ts";
import { langOf, type View } from "../view.ts";
import { wholeWords } from "../whole-words.ts";
import type { Words } from "../words/words.ts";

/**
 * The words of a headline. By the stylesheet (`.whole`), a compound like `layang-layang` or a long word moves to the next line
 * if it does not fit the rest of one, and is broken or hyphenated only if it is wider than a whole line.
 */
export function Headline({ text, language }: { text: string; language: PageLanguage }) {
  const pieces = wholeWords(text, language === "id");
  if (!pieces.some(({ isWhole }) => isWhole)) return <Name text={text} />;
  return <>{pieces.map(({ text, isWhole }) => (isWhole ? <Whole key={text} text={text} /> : text))}</>;
}

const Whole = ({ text }: { text: string }) => <span class="whole">{text}</span>;

/** Letters that are written from the right. */
const fromRight = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/**
 * A name or headline among words of the interface. One that is written from the right would turn around the date or comma
 * behind it, so it stands by itself.
 */
export const Name = ({ text }: { text: string }) =>
  fromRight.test(text) || bidiControls.test(text) ? <bdi>{text}</bdi> : text;

interface Labelled extends Pick<StoryRef, "title">, Partial<Omit<StoryRef, "title">> {
  /** The label that the page's own heading says. */
  said?: StoryRef["labels"][number] | undefined;
}

/** What readers must know of a story: `Advertorial`; whose an opinion is. It goes with each headline, and is part of its heading. */
export const StoryLabels = ({ view, ...story }: { view: View } & Omit<Labelled, "title">) => {
  const text = labelText(view.words, story);
  const name = <Name text={text} />;
  const isPaid = story.labels?.includes("advertorial");
  return text ? <span class={isPaid ? "story-labels paid" : "story-labels"}>{name} </span> : null;
};

/** The same in words: `Opini · Ratna Dewi`; of a fact check with what comes of it, `Cek fakta · Salah`. */
export const labelText = ({ labels: { names } }: Words, story: Omit<Labelled, "title">): string => {
  const { labels = [], authors = [], said, factCheck } = story;
  const writers = labels.includes("opinion") ? authors.slice(0, 2).map(({ name }) => name) : [];
  const shown = labels.flatMap((label) => {
    const own = label === said ? [] : [names[label]];
    return label === "factCheck" && factCheck ? [[...own, factCheck.rating].join("\u00a0·\u00a0")] : own;
  });
  return [...shown, ...writers].join("\u00a0·\u00a0");
};

/** A headline where it stands alone, without a page around it: `Opini: Pasar untuk Semua`. Says no label twice. */
export const labelledTitle = ({ title, labels = [] }: Labelled, { labels: { names } }: Words): string =>
  [...labels.map((label) => names[label]), title].join(": ").replace(/(?<=^|: )([^:]+): (?=\1)/i, "");

/** The label over a headline that has the name of its section, if there is one: the name is said once. */
export const sectionLabel = (
  { words }: Pick<View, "words">,
  { labels, section }: Pick<StoryRef, "labels" | "section">,
) => labels.find((label) => foldName(words.labels.names[label]) === foldName(section.name));

interface StoryLinkProps extends Pick<Labelled, "authors" | "said"> {
  view: View;
  story: Pick<StoryRef, "path" | "language"> & Labelled;
  rel?: "prev" | "next";
}

/** An opinion has a voice of its own: its headline is set as what somebody says. */
export const voiceOf = ({ labels = [] }: Partial<Pick<StoryRef, "labels">>) =>
  labels.includes("opinion") ? "voice" : undefined;

/** A headline that leads to its story. */
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
