import { isMistake } from "../../content/diagnostic.ts";
import { splitFile } from "../../content/front-matter/edit-yaml.js";
import type { Doubt } from "../../content/notices/doubts.ts";
import type { Project } from "../../content/project.ts";
import { readArticle } from "../../content/read-article.ts";
import type { Language } from "../../messages/message.ts";
import { articleSchema } from "../../news/article.ts";
import { frontMatterKeys } from "../files/article-file.ts";
import { proposalsIn, sectionProposalsIn, titleProposalsIn } from "../files/notes.ts";
import type { ReadArticle } from "../files/sources.ts";
import { deskMessages, reasonMessage, roleMessages } from "../messages.ts";
import type { LineReport, ProposedTag, Role } from "../result.ts";
import { published } from "../review/edit-text.ts";
import type { Draft } from "./changes.ts";
import { captionIn, type DeskField, deskFields, type SiteNames } from "./fields.ts";
import { lettersOf, noText, placeBlocks } from "./places.ts";
import { blocksOf, type TextBlock } from "./text-blocks.ts";

/** A line of the source, and what it is in the article now. */
export interface SourceLine extends Pick<LineReport, "n" | "text"> {
  /** What editors call that. */
  role: string;
  kind: keyof typeof roleOf;
  doubt: boolean;
  /** Why it was dropped. */
  why: string | null;
  /** Keys whose value stands in it. */
  keys: string[];
}

/** What an editor has to decide. */
export interface Question {
  key: string;
  label: string;
  message: string;
  /** Numbers of the lines that it is about. */
  lines: number[];
  candidates: { value: string; lines: number[] }[];
}

/** An article beside its source, for the desk's page. */
export interface DeskState {
  file: string;
  status: "draft" | "published";
  /** Its address from the site's root. */
  address: string;
  title: string;
  source: { name: string; lines: SourceLine[] } | null;
  fields: DeskField[];
  blocks: { kind: TextBlock["kind"]; text: string; lines: number[] }[];
  questions: Question[];
  /** Topics that could be made. */
  proposals: ProposedTag[];
  /** What would end a build with the article as published. */
  mistakes: { key?: string | undefined; line: number; message: string }[];
}

/** A source that was read, and what it is called. */
export interface DeskSource extends ReadArticle {
  name: string;
}

/** By what a line is: what editors call that. */
const roleOf = {
  title: "title",
  description: "description",
  byline: "byline",
  date: "date",
  dateline: "dateline",
  section: "section",
  tags: "tags",
  source: "publisher",
  caption: "caption",
  text: "body",
  heading: "heading",
  quote: "quote",
  list: "list",
  other: "body",
  dropped: "noise",
} as const;

const kindOfKey: Readonly<Record<string, keyof typeof roleOf>> = {
  ...{ authors: "byline", editors: "byline", initials: "byline", updated: "date" },
  ...{ title: "title", description: "description", date: "date", dateline: "dateline", section: "section" },
  ...{ tags: "tags", source: "source" },
};

const kindOfRole: Partial<Record<Role, keyof typeof roleOf>> = {
  ...{ title: "title", description: "description", byline: "byline", initials: "byline", date: "date" },
  ...{ dateline: "dateline", section: "section", publisher: "source", copyright: "source" },
};

/** An article beside its source. @param source undefined if it is not there */
export function deskState(
  draft: Draft,
  source: DeskSource | undefined,
  project: Project,
  names: SiteNames,
  language: Language,
): DeskState {
  const { settings } = project;
  const read = (text: string) =>
    readArticle(draft.file, Buffer.from(text), {
      schema: articleSchema(settings.timeZone, settings.frontMatter, settings.languages),
      timeZone: settings.timeZone,
      language: settings.language,
    });
  const { values, path = "/", doubts = [] } = read(draft.text).article ?? {};
  const fields = deskFields(draft, source?.article, names, language);
  const blocks = blocksOf(splitFile(draft.text).body);
  const all = source?.article.lines ?? [];
  const { ofLine, ofBlock } = placeBlocks(blocks, all, source?.article ?? noText);
  const numbers = (indexes: readonly number[]): number[] => indexes.flatMap((index) => all[index]?.n ?? []);
  const caption = lettersOf(captionIn(draft.text) ?? "");
  return {
    file: draft.file,
    status: values?.draft ? "draft" : "published",
    address: path,
    title: values?.title ?? "",
    source: source
      ? { name: source.name, lines: all.map((line, index) => sourceLine(line, ofLine[index])) }
      : null,
    fields,
    blocks: blocks.map(({ kind, text }, index) => ({ kind, text, lines: numbers(ofBlock[index] ?? []) })),
    questions: doubts.map((doubt) => question(doubt, draft, fields, source, language)),
    proposals: proposalsIn(draft.text),
    mistakes: read(published(draft.text)).diagnostics.flatMap((one) =>
      isMistake(one) ? [{ key: one.key, line: one.line, message: one.message[language] }] : [],
    ),
  };

  /** Whether a field of a kind of line has a value. */
  function isSaid(kind: keyof typeof roleOf): boolean {
    return kind === "source" || fields.some(({ key, value }) => kindOfKey[key] === kind && value !== "");
  }

  function sourceLine(line: LineReport, block: number | undefined): SourceLine {
    const keys = fields.filter(({ lines }) => lines.includes(line.n)).map(({ key }) => key);
    const isCaption = caption !== "" && lettersOf(line.text).includes(caption);
    const ofKey = kindOfKey[keys.find((key) => key !== "tags") ?? ""];
    // What a field was read from is still that where its value was corrected.
    const read = line.roles.flatMap((role) => kindOfRole[role] ?? []).find((one) => isSaid(one));
    const kind =
      (block !== undefined && blocks[block]?.kind) || (isCaption ? "caption" : ofKey) || read || "dropped";
    const isDoubtful = fields.some((field) => field.isAsked && field.lines.includes(line.n));
    const inText = doubts.some(({ key }) => key === "body") && source?.article.doubts.includes(line.n);
    const wasKept = line.roles.includes("body") && kind === "dropped";
    return {
      n: line.n,
      text: line.text,
      role: roleMessages[roleOf[kind]]()[language],
      kind,
      doubt: isDoubtful || inText === true,
      why: wasKept
        ? deskMessages.droppedHere()[language]
        : line.reason
          ? reasonMessage(line.reason)[language]
          : null,
      keys,
    };
  }
}

/** @param fields of the article, for the lines they stand in */
function question(
  { key, value, message }: Doubt,
  { text }: Draft,
  fields: readonly DeskField[],
  source: DeskSource | undefined,
  language: Language,
): Question {
  const field = fields.find((one) => one.key === key);
  const [name] = frontMatterKeys.find(([, written]) => written === key) ?? [];
  const disputes = source?.disputes.filter((one) => one.field === name) ?? [];
  const said = disputes.flatMap((one) => [one.meta, "text" in one ? one.text : one.says]);
  const proposed =
    key === "title" ? titleProposalsIn(text) : key === "section" ? sectionProposalsIn(text) : [];
  // The site's sections keep their numbers, whatever a source says.
  const own = key === "section" ? (field?.options ?? []) : [];
  const all = [...own, ...(own.includes(value) ? [] : [value]), ...said, ...proposed];
  const lines = (key === "body" ? source?.article.doubts : field?.lines) ?? [];
  return {
    key,
    label: name ? roleMessages[name]()[language] : key,
    message: message[language],
    lines,
    candidates: [...new Set(all)]
      .filter((one) => one !== "" && (key !== "body" || one !== value))
      .slice(0, 9)
      .map((one) => ({ value: one, lines: one === value ? lines : [] })),
  };
}
