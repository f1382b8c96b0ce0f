import { isMistake } from "../../content/diagnostic.ts";
import { splitFile } from "../../content/front-matter/edit-yaml.js";
import type { Doubt } from "../../content/front-matter/front-matter.ts";
import { type Language, together } from "../../messages/message.ts";
import { frontMatterKeys } from "../files/article-file.ts";
import { proposalsIn, proposedFor } from "../files/notes.ts";
import { deskMessages, reasonMessage } from "../messages.ts";
import type { LineReport } from "../result.ts";
import { type Draft, readDraft, statusMessage, unlistedSection } from "../review/answer.ts";
import { published } from "../review/edit-text.ts";
import { fieldOf } from "../review/read-reviews.ts";
import { wrongDay } from "../rules/dates.ts";
import type { LinesAs } from "./changes.ts";
import { placedFields, type SiteNames, shownAs, valueAt } from "./fields.ts";
import type { KeptSource } from "./kept-sources.ts";
import { doubtOffers, type Habits, proposedTopics } from "./offers.ts";
import { captionIn } from "./pictures.ts";
import { lettersOf, openDoubts, placeBlocks } from "./text-blocks.ts";

/** A line of the source, and what it is in the article now. */
export interface SourceLine extends Pick<LineReport, "n" | "text"> {
  kind: Kind;
  doubt: boolean;
  /** Why it was dropped, or which part of it was. */
  why: string | null;
  /** The keys whose value the line contains. */
  keys: string[];
}

/** An article beside its source, for the desk's page. */
export type DeskState = ReturnType<typeof deskState>;
/** What an editor has to decide. */
export type Question = DeskState["questions"][number];

/** What a line is: something that it can be made, or the place of a value that it cannot be made. */
type Kind = Exclude<LinesAs, "joined"> | "tags" | "source" | "other";
/** The kinds for keys that have another name. */
const otherKinds: Readonly<Record<string, Kind>> = {
  ...{ editors: "authors", credits: "authors", updated: "date" },
};
/** Returns the kind of line that contains a key's value. */
const kindOf = (name: string): Kind => otherKinds[name] ?? (name as Kind);

/** Returns an article beside its source. @param source undefined if it is missing */
export function deskState(
  draft: Draft,
  source: KeptSource | undefined,
  names: SiteNames,
  habits: Habits,
  language: Language,
) {
  const check = (text: string) => readDraft({ ...draft, text });
  const { values, status = "published", path = "/", doubts = [] } = check(draft.text).article ?? {};
  const fields = placedFields(draft, source?.article).map((field) => ({
    ...field,
    ...shownAs(field.key, names, language),
  }));
  const { body } = splitFile(draft.text);
  const all = source?.article.lines ?? [];
  const { ofLine } = placeBlocks(body, source?.article);
  const caption = lettersOf(captionIn(draft.text) ?? "");
  const isAsked = (key: string): boolean => doubts.some((doubt) => doubt.key === key);
  const doubtful = source && isAsked("body") ? openDoubts(draft.text, source) : [];
  const lines = all.map((line) => sourceLine(line, ofLine.get(line.n)?.kind));
  const dateLines = fields.find(({ key }) => key === "date")?.lines ?? [];
  const wrong = all.flatMap(({ n, text }) => (dateLines.includes(n) && wrongDay(text)) || [])[0];
  const isWhole = ({ n }: SourceLine): boolean => ofLine.get(n)?.lines.length === 1;
  const mistakes = check(published(draft.text)).diagnostics.flatMap((one) =>
    isMistake(one) ? [{ key: one.key, line: one.line, message: one.message[language] }] : [],
  );
  // A stand-in for a section of the site can only be settled by choosing that section.
  for (const message of isAsked("section") ? unlistedSection(valueAt(draft, "section"), draft.project) : [])
    mistakes.push({ key: "section", line: 1, message: message[language] });
  const offers = doubtOffers(lines, doubtful, isWhole);
  // Marks every line that an offer would change.
  for (const line of lines) line.doubt ||= offers.some((offer) => offer.lines.includes(line.n));
  return {
    file: draft.file,
    status,
    became: statusMessage(draft)[language],
    /** The article's address from the site's root. */
    address: path,
    title: values?.title ?? "",
    source: source ? { name: source.name, lines } : null,
    fields,
    body: body.trim(),
    /** The questions that need an answer come first. */
    questions: doubts.map(question).sort((one, other) => Number(other.isNeeded) - Number(one.isNeeded)),
    offers: [...habits.offers(draft.file, lines), ...offers],
    /** The topics that could be created. */
    proposals: proposedTopics(proposalsIn(draft.text), valueAt(draft, "tags"), valueAt(draft, "dateline")),
    /** The mistakes that would stop a build if the article were published. */
    mistakes,
  };

  function sourceLine(line: LineReport, block: Kind | undefined): SourceLine {
    const { n, text, roles, reason, left } = line;
    const holders = fields.filter((field) => field.lines.includes(n));
    const isCaption = caption !== "" && lettersOf(text).includes(caption);
    // A line that a field was read from keeps its kind, even if the value was corrected.
    const isFrom = ({ value, lines, read }: (typeof fields)[number]): boolean =>
      value !== "" && lines.length === 0 && read.includes(n);
    const key = (holders.find((field) => field.key !== "tags") ?? fields.find(isFrom))?.key;
    const otherwise = roles.includes("copyright") ? "source" : "nothing";
    const kind = block ?? (isCaption ? "caption" : key ? kindOf(key) : otherwise);
    const wasKept = roles.includes("body") && kind === "nothing";
    const part = block && left ? deskMessages.isLeftOut({ part: left }) : undefined;
    const whole = wasKept ? deskMessages.droppedHere() : reason && reasonMessage(reason);
    const why = kind === "nothing" ? whole : part;
    return {
      n,
      text,
      kind,
      doubt: holders.some(({ isAsked }) => isAsked) || doubtful.includes(n),
      why: why?.[language] ?? null,
      keys: holders.map((field) => field.key),
    };
  }

  function question({ key, value, message }: Doubt) {
    const field = fields.find((one) => one.key === key);
    const { hint = "" } = field ?? {};
    const [name] = frontMatterKeys.find(([, written]) => written === key) ?? [];
    const disputes = source?.disputes.filter((one) => one.field === name) ?? [];
    const disputed = disputes.flatMap((one) => [one.meta, "text" in one ? one.text : one.says]);
    // All sections are listed, so that each has the same number every time.
    const sections = key === "section" ? (field?.options ?? []) : [];
    const read = field ? [...proposedFor(key, draft.text), value, ...disputed] : [];
    const all = [...new Set(sections.length > 0 ? sections : read)].filter((one) => one !== "");
    return {
      key,
      label: fieldOf(key)[language],
      message: key === "image" ? hint : together(message, key === "date" ? wrong : undefined)[language],
      /** The numbers of the lines that the question is about. */
      lines: (key === "body" ? doubtful : field?.lines) ?? [],
      // The written value alone is no choice, because one key says that it is right.
      candidates: key === "tags" || all.every((one) => one === value) ? [] : all,
      /** Whether publishing needs an answer. */
      isNeeded: mistakes.some((one) => one.key === key),
      before: key === "section" ? habits.section() : undefined,
    };
  }
}
