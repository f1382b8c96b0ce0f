import { isMistake } from "../../content/diagnostic.ts";
import { splitFile } from "../../content/front-matter/edit-yaml.js";
import type { Doubt } from "../../content/front-matter/front-matter.ts";
import { type Language, together } from "../../messages/message.ts";
import { suspicionOf } from "../body-doubt.ts";
import { dayInText, frontMatterKeys } from "../files/article-file.ts";
import { newestDayIn } from "../files/from-the-text.ts";
import { proposedFor } from "../files/notes.ts";
import type { ReadArticle } from "../files/sources.ts";
import { deskMessages, reasonMessage, reviewMessages } from "../messages.ts";
import type { LineReport } from "../result.ts";
import { wrongDay } from "../rules/dates.ts";
import { type Draft, published, readDraft, statusMessage, unlistedSection } from "./answer.ts";
import { captionIn } from "./changes.ts";
import { lettersOf, openDoubts, placeBlocks } from "./text-blocks.ts";
import { placedFields, valuesAt } from "./values.ts";

/** An article beside its source, as an editor reviews it. */
export type ReviewState = ReturnType<typeof reviewState>;
/** What an editor has to decide. */
export type Question = ReviewState["questions"][number];
/** A line of the source, and what it is in the article now. */
export type SourceLine = ReviewState["lines"][number];

/** How old the newest day that a text names may be for its own day, in ms: a week. */
const maxAge = 7 * 86_400_000;

/** Returns an article beside its source. @param source undefined if it is missing */
export function reviewState(draft: Draft, source: ReadArticle | undefined, language: Language) {
  const { text, project } = draft;
  const { values, status = "published", path = "/", doubts = [] } = readDraft(draft).article ?? {};
  const isAsked = (key: string): boolean => doubts.some((doubt) => doubt.key === key);
  const fields = placedFields(draft, source?.article);
  const all = source?.article.lines ?? [];
  const { ofLine } = placeBlocks(splitFile(text).body, source?.article);
  const caption = lettersOf(captionIn(text) ?? "");
  const open = source && isAsked("body") ? openDoubts(text, source) : [];
  const { n: begin = Number.POSITIVE_INFINITY } =
    all.find(({ n, reason }) => reason === "begins another story" && open.includes(n)) ?? {};
  const doubtful = all.flatMap(({ n }) => (open.includes(n) || (n > begin && ofLine.has(n)) ? n : []));
  const found = readDraft({ ...draft, text: published(text) }).diagnostics.filter(isMistake);
  const mistakes = found.map(({ key, line, message }) => ({ key, line, message: message[language] }));
  // A stand-in for a section of the site can only be settled by choosing that section.
  if (isAsked("section"))
    for (const message of unlistedSection(valuesAt(draft)("section"), project))
      mistakes.push({ key: "section", line: 1, message: message[language] });
  // If the source has no date, the article has that of the newest day in it, or else of the import.
  const day = valuesAt(draft)("date").slice(0, 10);
  const isUndated = source && !source.article.published && isAsked("date");
  const isNamed = isUndated && dayInText(source.article, day) === day;
  const noDate = isUndated ? [isNamed ? reviewMessages.isNewestDay() : reviewMessages.hasNoDate()] : [];
  const dayLines = () => all.filter(({ text }) => newestDayIn([text], day) === day).map(({ n }) => n);
  const isRecent = isNamed && draft.now && draft.now.toMillis() - Date.parse(day) < maxAge;
  for (const message of isRecent ? [] : noDate)
    mistakes.push({ key: "date", line: 1, message: message[language] });
  return {
    file: draft.file,
    status,
    became: statusMessage(draft)[language],
    /** The article's address from the site's root. */
    address: path,
    title: values?.title ?? "",
    /** The lines of the source. */
    lines: all.map(sourceLine),
    fields,
    /** The lines of another story below this one, `9-15`. */
    otherStory: doubtful.includes(begin) ? `${begin}-${doubtful.at(-1)}` : undefined,
    body: splitFile(text).body.trim(),
    /** The questions that need an answer come first. */
    questions: doubts.map(question).sort((one, other) => Number(other.isNeeded) - Number(one.isNeeded)),
    /** The mistakes that would stop a build if the article were published. */
    mistakes,
  };

  function sourceLine({ n, text, roles, reason, left }: LineReport) {
    const holders = fields.filter((field) => field.lines.includes(n));
    const block = ofLine.get(n)?.kind;
    const isCaption = caption !== "" && lettersOf(text).includes(caption);
    // A line that a field was read from keeps its kind, even if the value was corrected.
    const isFrom = ({ value, lines, read }: (typeof fields)[number]): boolean =>
      value !== "" && lines.length === 0 && read.includes(n);
    const { key = roles.includes("copyright") ? "source" : "nothing" } =
      holders.find((field) => field.key !== "tags") ?? fields.find(isFrom) ?? {};
    const kind = block ?? (isCaption ? "caption" : key);
    const wasKept = roles.includes("body") && kind === "nothing";
    const doubted = !doubtful.includes(n) ? undefined : n < begin ? suspicionOf(text.trim()) : reason;
    const part = left ? deskMessages.isLeftOut({ part: left }) : doubted && reasonMessage(doubted);
    const whole = wasKept ? reviewMessages.isOut() : reason && reasonMessage(reason);
    const why = kind === "nothing" ? whole : block && part;
    return {
      n,
      text,
      /** What lines can become, or the place of a value that they cannot become. */
      kind,
      doubt: holders.some(({ key }) => isAsked(key)) || doubtful.includes(n),
      /** Why it was dropped, or which part of it was. */
      why: why?.[language] ?? null,
      /** The keys whose value the line contains. */
      keys: holders.map((field) => field.key),
    };
  }

  function question({ key, value, message, hint }: Doubt) {
    const field = fields.find((one) => one.key === key);
    const [name] = frontMatterKeys.find(([, written]) => written === key) ?? [];
    const disputes = source?.disputes.filter((one) => one.field === name) ?? [];
    const disputed = disputes.flatMap((one) => [one.meta, "text" in one ? one.text : one.says]);
    // All sections are listed, so that each has the same number every time.
    const sections = key === "section" ? project.settings.sections.map(({ name }) => name) : [];
    const read = field ? [...proposedFor(key, text), value, ...disputed] : [];
    const values = [...new Set(sections.length > 0 ? sections : read)].filter((one) => one !== "");
    const lines = (key === "body" ? doubtful : key === "date" && isNamed ? dayLines() : field?.lines) ?? [];
    const printed = all.filter(({ n }) => lines.includes(n));
    const isOther = begin < Number.POSITIVE_INFINITY && /^(?:body|authors)$/.test(key);
    const other = isOther ? [reviewMessages.beginsAnother({ line: begin })] : [];
    const whyTitle = value.toUpperCase() === value ? reviewMessages.isInCapitals() : reviewMessages.isGuess();
    const wrong = key === "date" ? [...printed.map(({ text }) => wrongDay(text)), ...noDate] : other;
    if (key === "title" && source && disputes.length === 0) wrong.push(whyTitle);
    // The lines themselves are shown beside the question.
    const texts = [key === "body" && isOther ? "" : message, printed.length > 0 ? "" : hint];
    return {
      key,
      value,
      message: together(...texts, ...wrong)[language],
      /** The numbers of the lines that the question is about. */
      lines,
      // The written value alone is no choice, because one key says that it is right.
      candidates: values.every((one) => one === value) ? [] : values,
      /** Whether publishing needs an answer. */
      isNeeded: mistakes.some((one) => one.key === key),
    };
  }
}
