import { existsSync } from "node:fs";
import path from "node:path";
import { folders, readOne } from "../../content/content-files.ts";
import { decode } from "../../content/decode.ts";
import { isDiagnostic } from "../../content/diagnostic.ts";
import { editKeys, readFrontMatter } from "../../content/front-matter/front-matter.ts";
import type { Project } from "../../content/project.ts";
import { createWhole } from "../../content/write-whole.ts";
import { asIs, type Message } from "../../messages/message.ts";
import type { Terminal } from "../../messages/terminal.ts";
import { importedFrom, proposalsIn, withProposals } from "../files/notes.ts";
import { readArticleSource, readSource } from "../files/sources.ts";
import { deskMessages } from "../messages.ts";
import type { ProposedTag } from "../result.ts";
import { saveArticle } from "../review/answer.ts";
import { published } from "../review/edit-text.ts";
import { type Change, type Draft, withChange } from "./changes.ts";
import { type SiteNames, valueAt } from "./fields.ts";
import { type Offer, openHabits } from "./habits.ts";
import { openKeptSources } from "./kept-sources.ts";
import { openSessions, type Session, textIn, versionOf, withStep } from "./sessions.ts";
import { type DeskSource, type DeskState, deskState } from "./state.ts";
import { topicFile } from "./topic-file.ts";

/** What the desk is told of the site and of who asks. */
export interface DeskPlace {
  terminal: Terminal;
  /** As last read. */
  project(): Promise<Project>;
  names(): SiteNames;
  /** The file of another article at the address that a file's article would have. */
  ownerOf(draft: Draft): Promise<{ address: string; file: string } | undefined>;
}

/** An article at the desk, as its page shows it. */
export interface Shown extends DeskState {
  version: string;
  isSaved: boolean;
  /** How many steps there are. */
  undo: number;
  redo: number;
  habits: Offer[];
}

/** Why something cannot be done, for the editor. */
export class DeskError extends Error {
  readonly status: number;
  readonly messages: readonly Message[];
  /** The article as it is now, where that is why. */
  readonly shown: Shown | undefined;
  constructor(status: number, messages: readonly Message[], shown?: Shown) {
    super(messages[0]?.en);
    this.status = status;
    this.messages = messages;
    this.shown = shown;
  }
}

export type Step =
  | Change
  | { do: "undo" }
  | { do: "redo" }
  | ({ do: "topic"; kind?: string | undefined } & ProposedTag);

/** One article: its file, its session, and its source. */
interface Opened {
  file: string;
  session: Session;
  source: DeskSource | undefined;
  project: Project;
}

export type Desk = ReturnType<typeof createDesk>;

/** The desk of a site: what its page asks for and does. Nothing is written to an article before it is saved. */
export function createDesk({ terminal, project: readProject, names, ownerOf }: DeskPlace) {
  const { root, language } = terminal;
  const cache = path.join(root, ".cache/warta/desk");
  const sessions = openSessions(cache);
  const habits = openHabits(path.join(cache, "habits.json"));
  /** Sources that were read, by hash. To read a page takes a fifth of a second. */
  const sources = new Map<string, Promise<DeskSource | undefined>>();

  async function open(file: string): Promise<Opened> {
    const project = await readProject();
    const isArticle = file.startsWith(`${folders.articles}/`) && file.endsWith(".md");
    const isThere = isArticle && path.posix.normalize(file) === file && existsSync(path.join(root, file));
    const bytes = isThere ? await readOne(root, file) : undefined;
    if (!bytes || isDiagnostic(bytes))
      throw new DeskError(404, [bytes?.message ?? deskMessages.isNoArticle({ file })]);
    const text = decode(file, bytes);
    if (isDiagnostic(text)) throw new DeskError(422, [text.message]);
    const read = readFrontMatter(file, text);
    if (isDiagnostic(read)) throw new DeskError(422, [read.message]);
    const onDisk = Buffer.from(bytes).toString();
    const hash = importedFrom(text);
    return {
      file,
      session: sessions.read(file, onDisk),
      source: hash ? await sourceOf(hash, project) : undefined,
      project,
    };
  }

  function sourceOf(hash: string, project: Project): Promise<DeskSource | undefined> {
    const read = async (): Promise<DeskSource | undefined> => {
      const { settings, tags, ownNames } = project;
      const file = await openKeptSources(root, settings.sources).find(hash);
      if (file === undefined) return undefined;
      const opened = await readSource(file, terminal);
      return {
        name: file,
        ...(await readArticleSource(opened, { timeZone: settings.timeZone, tags, ownNames })),
      };
    };
    // A source that cannot be read any more is as if it were not there: the article is.
    const reading = sources.get(hash) ?? read().catch(() => undefined);
    if (sources.size > 20) sources.clear();
    sources.set(hash, reading);
    void reading.then((found) => found ?? sources.delete(hash));
    return reading;
  }

  function show({ file, session, source, project }: Opened): Shown {
    const text = textIn(session);
    const state = deskState({ file, text }, source, project, names(), language);
    return {
      ...state,
      version: versionOf(text),
      isSaved: versionOf(text) === session.disk,
      undo: session.at,
      redo: session.steps.length - 1 - session.at,
      habits: habits.offers(siteOf(source), file, state.source?.lines ?? []),
    };
  }

  /** @throws DeskError if another window, or an editor on disk, has changed it since */
  async function openAt(file: string, version: string): Promise<Opened> {
    const opened = await open(file);
    if (versionOf(textIn(opened.session)) === version) return opened;
    sessions.write(file, opened.session);
    throw new DeskError(409, [deskMessages.isElsewhere()], show(opened));
  }

  return {
    show: async (file: string): Promise<Shown> => show(await open(file)),

    /** Whether an article has decisions that are not saved. */
    isOpen: sessions.isOpen,

    /** The file of an article as it is at the desk, to be drawn. */
    textOf: async (file: string): Promise<string> => textIn((await open(file)).session),

    /** @param version what the editor saw when deciding */
    async change(file: string, version: string, change: Step): Promise<Shown> {
      const opened = await openAt(file, version);
      const { session, source, project } = opened;
      const next = await after(change, opened);
      if (change.do === "lines") {
        const lines = source?.article.lines.filter(({ n }) => n >= change.from && n <= change.to) ?? [];
        if (change.start === undefined && siteOf(source) !== "")
          habits.note(siteOf(source), file, lines, change.as);
      }
      return show({
        file,
        session: next === session ? session : sessions.write(file, next),
        source,
        project,
      });
    },

    /** Writes the article's file as it is at the desk. @throws DeskError if published with a mistake */
    async save(file: string, version: string, isPublished: boolean): Promise<Shown> {
      const opened = await openAt(file, version);
      const { project, source, session } = opened;
      const draft = { file, text: textIn(session) };
      const owner = await ownerOf(draft);
      if (isPublished) {
        const wrong = show(opened).mistakes.map(({ message }) => asIs(message));
        if (owner) wrong.push(deskMessages.isTaken({ address: owner.address, file: owner.file }));
        if (wrong.length > 0) throw new DeskError(422, wrong);
      }
      const next = isPublished ? withStep(session, published(draft.text)) : session;
      const name = saveArticle(file, textIn(next), project);
      return show({ file: name, session: sessions.move(file, name, next), source, project });
    },
  };

  async function after(change: Step, { file, session, source, project }: Opened): Promise<Session> {
    if (change.do === "undo") return { ...session, at: Math.max(0, session.at - 1) };
    if (change.do === "redo") return { ...session, at: Math.min(session.steps.length - 1, session.at + 1) };
    const text = textIn(session);
    if (change.do === "topic") return withStep(session, addTopic(change, { file, text }, project));
    const changed = withChange({ file, text }, change, project, source?.article);
    if ("wrong" in changed) throw new DeskError(422, changed.wrong);
    return withStep(session, changed.text);
  }

  /** Makes a topic's file, and names it in the article. */
  function addTopic(
    topic: ProposedTag & { kind?: string | undefined },
    draft: Draft,
    project: Project,
  ): string {
    const made = topicFile(topic, project);
    if ("wrong" in made) throw new DeskError(422, [made.wrong]);
    if (!createWhole(path.join(root, made.file), made.text))
      throw new DeskError(422, [deskMessages.hasTopic({ name: topic.name, file: made.file })]);
    const left = proposalsIn(draft.text).filter(({ name }) => name !== topic.name);
    const before = valueAt(draft, "tags");
    const tags = [...before.split(", "), topic.name].filter((name) => name !== "");
    const text = withProposals(editKeys(draft.text, { tags: [...new Set(tags)] }), left);
    // That there was none was the question.
    const review = valueAt(draft, "review")
      .split(", ")
      .filter((key) => key !== "tags");
    return before === "" ? editKeys(text, { review }) : text;
  }
}

/** The site that a source is from, as far as it says: habits go by it. */
const siteOf = (source: DeskSource | undefined): string =>
  (source?.article.publisher ?? source?.article.source ?? "").toLowerCase();
