import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { folders, readContentFile } from "../../content/content-files.ts";
import { isDiagnostic } from "../../content/diagnostic.ts";
import { readCached, writeAtomic } from "../../content/files.ts";
import { splitFile } from "../../content/front-matter/edit-yaml.js";
import { editKeys } from "../../content/front-matter/front-matter.ts";
import type { Project } from "../../content/read-settings.ts";
import { LocalizedError, type Message, together } from "../../messages/message.ts";
import type { Terminal } from "../../messages/terminal.ts";
import { buildTime } from "../../news/dates/moment.ts";
import { byFrequency } from "../../news/group-by.ts";
import { type KeptSource, sourceOf } from "../files/import-source.ts";
import { hashOf, importedFrom } from "../files/notes.ts";
import { deskMessages } from "../messages.ts";
import { mistakesOf, published, readDraft, saveArticle, withoutSettled } from "../review/answer.ts";
import { changeSchema, withChange } from "../review/changes.ts";
import { type ReviewState, reviewState } from "../review/state.ts";
import { placeBlocks, type ReadText } from "../review/text-blocks.ts";
import { type Offer, openHabits } from "./habits.ts";
import { createSection, sectionToAdd, withAccepted, withNewSection } from "./sections.ts";
import { createTopics, proposedTopics, type Topic, topicSchema, withTopics } from "./topics.ts";

/** What an editor does to an article at the desk. */
export const stepSchema = z.discriminatedUnion("do", [
  ...changeSchema.options,
  z.object({ do: z.literal("topics"), topics: z.array(topicSchema).max(100) }),
  /** Accepts a section that the site lacks. */
  z.object({ do: z.literal("section"), name: z.string().trim().max(200) }),
  z.object({ do: z.literal("undo") }),
  /** Writes the file. Publishing settles everything that was asked as right. */
  z.object({ do: z.literal("save"), publish: z.boolean() }),
]);
export type Step = z.output<typeof stepSchema>;

/** Tells the editor why something cannot be done. */
export class DeskError extends LocalizedError {
  /** @param status the HTTP status of the answer */
  constructor(
    message: Message,
    readonly status: number,
  ) {
    super(message);
  }
}

/** An article at the desk, as its page shows it. */
export interface Shown extends ReviewState {
  /** The name of the source; null if it is missing. */
  source: string | null;
  /** The status that the article has once it is saved. `status` is that of its file, which a step back leaves as it is. */
  statusAfter: ReviewState["status"];
  proposals: Topic[];
  /** The section that the article could have if the site had it. */
  newSection: string | null;
  offers: Offer[];
  version: string;
  isSaved: boolean;
  /** How many steps can be undone. */
  undo: number;
}

/**
 * Creates the desk of a site, which answers its page. Writes nothing before an article is saved, not even its topics.
 *
 * @param readProject returns the project as last read
 */
export function createDesk(terminal: Terminal, readProject: () => Project) {
  const { root, language } = terminal;
  const cache = path.join(root, ".cache/warta/desk");
  const sessions = openSessions(cache);
  const habits = openHabits(path.join(cache, "habits.json"));
  const now = () => buildTime(terminal.env, Date.now);
  /** The source that was read last, by its hash. Reading a page takes a fifth of a second. */
  let known: { hash: string; source: KeptSource | undefined } | undefined;

  /** An open article: its file, its session, its source and the project. */
  type Opened = Awaited<ReturnType<typeof open>>;
  async function open(file: string) {
    const isArticle = file.startsWith(`${folders.articles}/`) && path.posix.normalize(file) === file;
    if (!isArticle || !file.endsWith(".md") || !existsSync(path.join(root, file)))
      throw new DeskError(deskMessages.isNoArticle({ file }), 404);
    const project = readProject();
    const bytes = readContentFile(root, file);
    if (isDiagnostic(bytes)) throw new LocalizedError(bytes.message);
    const { article, diagnostics } = readDraft({ file, text: bytes, project, now: now() });
    if (!article) throw new LocalizedError(together(...mistakesOf(diagnostics)));
    const onDisk = Buffer.from(bytes).toString();
    const hash = importedFrom(onDisk) ?? "";
    if (known?.hash !== hash || !known.source)
      known = { hash, source: await sourceOf(onDisk, project, terminal) };
    const session = sessions.read(file, onDisk);
    return { file, onDisk, status: article.status, session, source: known.source, project };
  }

  function show({ file, onDisk, status, session, source, project }: Opened): Shown {
    const text = textIn(session);
    const isSaved = text === onDisk;
    const draft = { file, text, project: withAccepted(project, session.sections, text), now: now() };
    const state = reviewState(draft, source, language);
    return {
      ...state,
      status: isSaved ? state.status : status,
      statusAfter: state.status,
      source: source?.name ?? null,
      proposals: proposedTopics(text),
      newSection: sectionToAdd(draft, source),
      offers: habits.offers(siteOf(source, root), file, state.lines),
      version: versionOf(text),
      isSaved,
      undo: session.steps.length - 1,
    };
  }

  return {
    show: async (file: string): Promise<Shown> => show(await open(file)),

    /** Returns what a preview draws: an article's file as it is at the desk, and the source lines of each line of its text. */
    async drawing(file: string): Promise<{ text: string; lines: number[][] }> {
      const { session, source, status } = await open(file);
      const text = textIn(session);
      // A published article is not called a draft before it is one.
      return { text: status === "draft" ? text : published(text), lines: linesOfText(text, source?.article) };
    },

    /**
     * Carries out an editor's step.
     *
     * @param version the one that the editor saw when deciding
     * @throws LocalizedError if it cannot be done; a DeskError with the status 409 if the article has changed since, in another
     *   window or on disk
     */
    async do(file: string, version: string, step: Step): Promise<Shown> {
      const opened = await open(file);
      if (versionOf(textIn(opened.session)) !== version) throw new DeskError(deskMessages.isElsewhere(), 409);
      if (step.do === "save") return save(opened, step.publish);
      const session = sessions.write(file, after(step, opened));
      if (step.do === "lines" && step.start === undefined) {
        const lines = opened.source?.article.lines ?? [];
        const texts = lines.flatMap(({ n, text }) => (step.lines.includes(n) ? text : []));
        habits.note(siteOf(opened.source, root), file, texts, step.as);
      }
      return show({ ...opened, session });
    },
  };

  /** Writes the article's file as it is at the desk. What is published has no mistakes. */
  function save(opened: Opened, isPublished: boolean): Shown {
    const { file, project } = opened;
    let { session } = opened;
    const { mistakes, statusAfter } = show(opened);
    if (mistakes.length > 0 && (isPublished || statusAfter !== "draft"))
      throw new LocalizedError(together(...mistakes.map(({ message }) => message)));
    if (isPublished) {
      const keys = { draft: undefined, review: undefined };
      session = withStep(session, withoutSettled(editKeys(textIn(session), keys)));
    }
    const text = textIn(session);
    createSection(session.sections, text, project);
    createTopics(session.topics, text, project);
    const name = saveArticle(file, text, project);
    if (name !== file) sessions.remove(file);
    session = { ...session, disk: versionOf(text) };
    sessions.write(name, { ...session, sections: [] });
    return show({ ...opened, file: name, onDisk: text, session });
  }

  function after(step: Exclude<Step, { do: "save" }>, { file, session, source, project }: Opened): Session {
    if (step.do === "undo")
      return { ...session, steps: session.steps.slice(0, Math.max(1, session.steps.length - 1)) };
    const text = textIn(session);
    const draft = { file, text, project: withAccepted(project, session.sections, text) };
    if (step.do === "section")
      return {
        ...withStep(session, withNewSection(draft, step.name)),
        sections: [step.name, ...session.sections],
      };
    if (step.do !== "topics") return withStep(session, withChange(draft, step, source));
    const topics = [...step.topics, ...session.topics];
    return { ...withStep(session, withTopics(text, step.topics, project)), topics };
  }
}

/** Returns the site that a source is from: as it says itself, else the host that most of a page's links lead to. It is the key of the habits. */
function siteOf(source: KeptSource | undefined, root: string): string {
  const { publisher, source: agency } = source?.article ?? {};
  const page = source && /\.html?$/i.test(source.name) ? path.join(root, source.name) : undefined;
  const links = publisher || !page ? [] : readFileSync(page, "utf8").matchAll(linkedHost);
  const [host = ""] = byFrequency(Array.from(links, ([, name = ""]) => name));
  return (publisher ?? agency ?? host).toLowerCase();
}
const linkedHost = /\shref=["']?https?:\/\/(?:www\.)?([^/"'?#\s>]+)/gi;

/** What an editor has done to an article at the desk. */
const sessionSchema = z.object({
  /** The version of the file on disk when the desk last read a change from it or saved to it. */
  disk: z.string(),
  /** The whole file after each step. */
  steps: z.array(z.string()).min(1),
  /** New topics that an editor accepted, newest first. Saving the article creates them, if it still has them. */
  topics: z.array(topicSchema).default([]),
  /** The new sections that an editor accepted, in the same way. */
  sections: z.array(z.string()).default([]),
});
type Session = z.output<typeof sessionSchema>;

/** Returns a hash that tells versions of a file apart. */
const versionOf = (text: string): string => hashOf(text).slice(0, 16);

const textIn = ({ steps }: Session): string => steps.at(-1) ?? "";

/** Adds a step to a session. */
const withStep = (session: Session, text: string): Session =>
  text === textIn(session) ? session : { ...session, steps: [...session.steps, text] };

/** Opens a site's sessions, one file each, so that decisions survive a killed preview. A session that cannot be read starts anew. */
function openSessions(folder: string) {
  const placeOf = (file: string): string => path.join(folder, `${versionOf(file)}.json`);
  return {
    /** Reads a session. Edits made elsewhere become a step, and undo leads back to the desk's version. @param onDisk the article's file */
    read(file: string, onDisk: string): Session {
      const disk = versionOf(onDisk);
      const session =
        readCached(placeOf(file), sessionSchema) ?? sessionSchema.parse({ disk, steps: [onDisk] });
      return session.disk === disk ? session : { ...withStep(session, onDisk), disk };
    },
    write(file: string, session: Session): Session {
      writeAtomic(placeOf(file), JSON.stringify(session));
      return session;
    },
    remove: (file: string): void => rmSync(placeOf(file), { force: true }),
  };
}

/** Returns the source lines of each line of an article's text. @param text the article's file */
const linesOfText = (text: string, read?: ReadText): number[][] =>
  placeBlocks(splitFile(text).body.trim(), read).blocks.flatMap(({ gap, text, lines }) =>
    Array.from(`${gap}${text}`.matchAll(/\n/g), () => lines),
  );
