import { existsSync } from "node:fs";
import path from "node:path";
import { stringify } from "yaml";
import { z } from "zod";
import { decode, folders, readContentFile } from "../../content/content-files.ts";
import { type Diagnostic, isDiagnostic } from "../../content/diagnostic.ts";
import { createFile, readCached, writeAtomic } from "../../content/files.ts";
import { editKeys, readFrontMatter } from "../../content/front-matter/front-matter.ts";
import type { Project } from "../../content/read-settings.ts";
import { asIs, together } from "../../messages/message.ts";
import type { Terminal } from "../../messages/terminal.ts";
import { buildTime } from "../../news/dates/moment.ts";
import { foldName, indexNames } from "../../news/names.ts";
import { hashOf, importedFrom } from "../files/notes.ts";
import { deskMessages } from "../messages.ts";
import { saveArticle } from "../review/answer.ts";
import { withoutSettled } from "../review/edit-text.ts";
import { fileForName } from "../tags/names-in-texts.ts";
import type { Step, Topic } from "./changes.ts";
import { DeskError, topicSchema, withChange, withTopics } from "./changes.ts";
import { type SiteNames, valueAt } from "./fields.ts";
import { type KeptSource, sourceOf } from "./kept-sources.ts";
import { ofSection, openHabits, shapeOf } from "./offers.ts";
import { withPicture } from "./pictures.ts";
import { type DeskState, deskState } from "./state.ts";
import { linesOfText } from "./text-blocks.ts";

/** What the desk knows about the site and about who asks. */
interface DeskPlace {
  terminal: Terminal;
  /** Returns the project as last read. */
  project(): Project;
  names(): SiteNames;
  /** Returns the file of another article that has the address which a file's article would get. */
  ownerOf(address: string, file: string): string | undefined;
}

/** An article at the desk, as its page shows it. `undo` and `redo` say how many steps there are. */
export type Shown = DeskState & { version: string; isSaved: boolean; undo: number; redo: number };

/** Creates the desk of a site, which answers its page. Writes nothing before an article is saved, not even its topics. */
export function createDesk({ terminal, project: readProject, names, ownerOf }: DeskPlace) {
  const { root, language } = terminal;
  const cache = path.join(root, ".cache/warta/desk");
  const sessions = openSessions(cache);
  const habits = openHabits(path.join(cache, "habits.json"));
  /** A cache of sources by hash. Reading a page takes a fifth of a second. */
  const sources = new Map<string, Promise<KeptSource | undefined>>();

  /** An open article: its file, its session, its source and the project. */
  type Opened = Awaited<ReturnType<typeof open>>;
  async function open(file: string) {
    const isArticle = file.startsWith(`${folders.articles}/`) && file.endsWith(".md");
    const isThere = isArticle && path.posix.normalize(file) === file && existsSync(path.join(root, file));
    const bytes = isThere ? readContentFile(root, file) : { message: deskMessages.isNoArticle({ file }) };
    if ("message" in bytes) throw new DeskError(bytes.message, 404);
    const text = decode(file, bytes);
    const read = isDiagnostic(text) ? text : readFrontMatter(file, text);
    if (isDiagnostic(text) || isDiagnostic(read)) throw new DeskError((read as Diagnostic).message);
    const project = readProject();
    const hash = importedFrom(text) ?? "";
    const reading = sources.get(hash) ?? sourceOf(text, project, terminal);
    if (sources.size > 20) sources.clear();
    sources.set(hash, reading);
    const source = await reading;
    if (!source) sources.delete(hash);
    return { file, session: sessions.read(file, Buffer.from(bytes).toString()), source, project };
  }

  function show({ file, session, source, project }: Opened): Shown {
    const text = textIn(session);
    const draft = { file, text, project, now: buildTime(terminal.env, Date.now) };
    return {
      ...deskState(draft, source, names(), habits(siteOf(source)), language),
      version: versionOf(text),
      isSaved: isSaved(session),
      undo: session.at,
      redo: session.steps.length - 1 - session.at,
    };
  }

  return {
    show: async (file: string): Promise<Shown> => show(await open(file)),

    /** Returns whether an article has decisions that are not saved. */
    isOpen: sessions.isOpen,

    /** Returns what a preview draws: an article's file as it is at the desk, and the source lines of each line of its text. */
    async drawing(file: string): Promise<{ text: string; lines: number[][] }> {
      const { session, source } = await open(file);
      const text = textIn(session);
      return { text, lines: linesOfText(text, source?.article) };
    },

    /** Adds a picture to an article, as an undo step. @throws LocalizedError if no build would show it */
    async picture(file: string, name: string, bytes: Uint8Array): Promise<Shown> {
      const opened = await open(file);
      const { session, project } = opened;
      const next = withStep(session, withPicture({ file, text: textIn(session), project }, name, bytes));
      return show({ ...opened, session: sessions.write(file, next) });
    },

    /**
     * Carries out an editor's step.
     *
     * @param version the one that the editor saw when deciding
     * @throws DeskError if it cannot be done, or if the article has changed since, in another window or on disk
     */
    async do(file: string, version: string, step: Step): Promise<Shown> {
      const opened = await open(file);
      const { session, source } = opened;
      if (versionOf(textIn(session)) !== version) {
        sessions.write(file, session);
        throw new DeskError(deskMessages.isElsewhere(), 409, show(opened));
      }
      if (step.do === "save") return save(opened, step.publish);
      const next = after(step, opened);
      if (step.do === "lines" && step.start === undefined) {
        const lines = source?.article.lines.filter(({ n }) => step.lines.includes(n)) ?? [];
        const shapes = lines.flatMap(({ text }) => shapeOf(text) ?? []);
        habits(siteOf(source)).note(file, shapes, step.as);
      }
      return show({ ...opened, session: next === session ? session : sessions.write(file, next) });
    },
  };

  /** Writes the article's file as it is at the desk. */
  function save(opened: Opened, isPublished: boolean): Shown {
    const { file, project, session, source } = opened;
    let next = session;
    if (isPublished) {
      const { mistakes, address } = show(opened);
      const wrong = mistakes.map(({ message }) => asIs(message));
      const owner = ownerOf(address, file);
      if (owner) wrong.push(deskMessages.isTaken({ address, file: owner }));
      if (wrong.length > 0) throw new DeskError(together(...wrong));
      const settled = editKeys(textIn(session), { review: undefined, draft: undefined });
      next = withStep(session, withoutSettled(settled));
    }
    const text = textIn(next);
    const tags = valueAt({ text }, "tags").split(", ").map(foldName);
    const kept = next.topics?.filter(({ name }) => tags.includes(foldName(name))) ?? [];
    const topics = described(kept, project);
    const name = saveArticle(file, text, project);
    // A topic that was created meanwhile stays as it is.
    for (const one of topics) if (one.file) createFile(path.join(root, one.file), one.text);
    const section = isPublished ? valueAt({ text }, "section") : "";
    if (section !== "") habits(siteOf(source)).note(name, [ofSection], section);
    return show({ ...opened, file: name, session: sessions.move(file, name, next) });
  }

  function after(step: Exclude<Step, { do: "save" }>, { file, session, source, project }: Opened): Session {
    const at = session.at + (step.do === "undo" ? -1 : 1);
    if (step.do === "undo" || step.do === "redo") return session.steps[at] ? { ...session, at } : session;
    const text = textIn(session);
    if (step.do !== "topics") return withStep(session, withChange({ file, text, project }, step, source));
    const names = described(step.topics, project).map(({ name }) => name);
    const topics = [...step.topics, ...(session.topics ?? [])];
    return { ...withStep(session, withTopics(text, step.topics, names)), topics };
  }

  /** Returns the names of topics as the site has them. A topic that it lacks comes with the file to create. */
  function described(topics: readonly Topic[], { tags }: Project) {
    const { find } = indexNames(tags, ({ name, aliases }) => [name, ...aliases]);
    return topics.map(({ name, kind, aliases }) => {
      const known = find(name);
      if (known) return { name: known.name };
      const file = fileForName(name, tags, folders.tags);
      const keys = { name, ...(kind && { kind }), ...(aliases.length > 0 && { aliases }) };
      return { name, file, text: `---\n${stringify(keys, { lineWidth: 0 })}---\n` };
    });
  }
}

/** Returns the site that a source is from, if it says so. It is the key of the habits. */
const siteOf = (source: KeptSource | undefined): string =>
  (source?.article.publisher ?? source?.article.source ?? "").toLowerCase();

/** What an editor has done to an article at the desk. Each step is the whole file. */
const sessionSchema = z.object({
  /** The version of the file on disk when the desk last read a change from it or saved to it. */
  disk: z.string(),
  steps: z.array(z.string()).min(1),
  /** New topics that an editor accepted, newest first. Saving the article creates them, if it still has them. */
  topics: z.array(topicSchema).optional(),
  /** The index of the step that is shown. */
  at: z.int().nonnegative(),
});
type Session = z.output<typeof sessionSchema>;

/** How many undo steps are kept. */
const mostSteps = 200;

/** Returns a hash that tells versions of a file apart. */
const versionOf = (text: string): string => hashOf(text).slice(0, 16);

const textIn = ({ steps, at }: Session): string => steps[at] ?? steps.at(-1) ?? "";

/** Opens a site's sessions, one file each, so that decisions survive a killed preview. A session that cannot be read starts anew. */
function openSessions(folder: string) {
  const placeOf = (file: string): string => path.join(folder, `${versionOf(file)}.json`);
  const stored = (file: string): Session | undefined => readCached(placeOf(file), sessionSchema);
  const write = (file: string, session: Session): Session => {
    writeAtomic(placeOf(file), JSON.stringify(session));
    return session;
  };
  return {
    /** Reads a session. Edits made elsewhere become a step, and undo leads back to the desk's version. @param onDisk the article's file */
    read(file: string, onDisk: string): Session {
      const disk = versionOf(onDisk);
      const session = stored(file) ?? { disk, steps: [onDisk], at: 0 };
      return session.disk === disk ? session : { ...withStep(session, onDisk), disk };
    },
    write,
    /** Returns whether there are steps that are not saved. */
    isOpen: (file: string): boolean => !isSaved(stored(file)),
    /** Records a save, which may have given the file another name. */
    move(file: string, name: string, session: Session): Session {
      if (name !== file) writeAtomic(placeOf(file), "");
      return write(name, { ...session, disk: versionOf(textIn(session)) });
    },
  };
}

const isSaved = (session: Session | undefined): boolean =>
  session === undefined || versionOf(textIn(session)) === session.disk;

/** Adds a step to a session, and drops the steps that were undone. */
function withStep(session: Session, text: string): Session {
  const { steps, at } = session;
  if (steps[at] === text) return session;
  const kept = [...steps.slice(0, at + 1), text].slice(-mostSteps);
  return { ...session, steps: kept, at: kept.length - 1 };
}
