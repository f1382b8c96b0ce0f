import { existsSync, rmSync } from "node:fs";
import path from "node:path";
import { stringify } from "yaml";
import { z } from "zod";
import { decode, folders, readContentFile } from "../../content/content-files.ts";
import { type Diagnostic, isDiagnostic } from "../../content/diagnostic.ts";
import { createAtomic, readCached, writeAtomic } from "../../content/files.ts";
import { editKeys, readFrontMatter } from "../../content/front-matter/front-matter.ts";
import type { Project } from "../../content/read-settings.ts";
import { together } from "../../messages/message.ts";
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
import { type Offer, openHabits } from "./habits.ts";
import { type KeptSource, sourceOf } from "./kept-sources.ts";
import { type DeskState, deskState } from "./state.ts";
import { linesOfText } from "./text-blocks.ts";

/** What the desk knows about the site and about who asks. */
interface DeskPlace {
  terminal: Terminal;
  /** Returns the project as last read. */
  project(): Project;
  names(): SiteNames;
}

/** An article at the desk, as its page shows it. `undo` says how many steps can be undone. */
export type Shown = DeskState & { offers: Offer[]; version: string; isSaved: boolean; undo: number };

/** Creates the desk of a site, which answers its page. Writes nothing before an article is saved, not even its topics. */
export function createDesk({ terminal, project: readProject, names }: DeskPlace) {
  const { root, language } = terminal;
  const cache = path.join(root, ".cache/warta/desk");
  const sessions = openSessions(cache);
  const habits = openHabits(path.join(cache, "habits.json"));
  /** The source that was read last, by its hash. Reading a page takes a fifth of a second. */
  let known: { hash: string; source: KeptSource | undefined } | undefined;

  /** An open article: its file, its session, its source and the project. */
  type Opened = Awaited<ReturnType<typeof open>>;
  async function open(file: string) {
    const isArticle = file.startsWith(`${folders.articles}/`) && path.posix.normalize(file) === file;
    if (!isArticle || !file.endsWith(".md") || !existsSync(path.join(root, file)))
      throw new DeskError(deskMessages.isNoArticle({ file }), 404);
    const bytes = readContentFile(root, file);
    const text = isDiagnostic(bytes) ? bytes : decode(file, bytes);
    const read = isDiagnostic(text) ? text : readFrontMatter(file, text);
    if (isDiagnostic(bytes) || isDiagnostic(read)) throw new DeskError((read as Diagnostic).message);
    const onDisk = Buffer.from(bytes).toString();
    const project = readProject();
    const hash = importedFrom(onDisk) ?? "";
    const source = known?.hash === hash ? known.source : await sourceOf(onDisk, project, terminal);
    known = source && { hash, source };
    return { file, onDisk, session: sessions.read(file, onDisk), source, project };
  }

  function show({ file, onDisk, session, source, project }: Opened): Shown {
    const text = textIn(session);
    const draft = { file, text, project, now: buildTime(terminal.env, Date.now) };
    const state = deskState(draft, source, names(), language);
    return {
      ...state,
      offers: habits.offers(siteOf(source), file, state.source?.lines ?? []),
      version: versionOf(text),
      isSaved: text === onDisk,
      undo: session.steps.length - 1,
    };
  }

  return {
    show: async (file: string): Promise<Shown> => show(await open(file)),

    /** Returns what a preview draws: an article's file as it is at the desk, and the source lines of each line of its text. */
    async drawing(file: string): Promise<{ text: string; lines: number[][] }> {
      const { session, source } = await open(file);
      const text = textIn(session);
      return { text, lines: linesOfText(text, source?.article) };
    },

    /**
     * Carries out an editor's step.
     *
     * @param version the one that the editor saw when deciding
     * @throws DeskError if it cannot be done; its status is 409 if the article has changed since, in another window or on disk
     */
    async do(file: string, version: string, step: Step): Promise<Shown> {
      const opened = await open(file);
      const { session, source } = opened;
      if (versionOf(textIn(session)) !== version) throw new DeskError(deskMessages.isElsewhere(), 409);
      if (step.do === "save") return save(opened, step.publish);
      const next = sessions.write(file, after(step, opened));
      if (step.do === "lines" && step.start === undefined) {
        const all = source?.article.lines ?? [];
        const texts = all.flatMap(({ n, text }) => (step.lines.includes(n) ? text : []));
        habits.note(siteOf(source), file, texts, step.as);
      }
      return show({ ...opened, session: next });
    },
  };

  /** Writes the article's file as it is at the desk. */
  function save(opened: Opened, isPublished: boolean): Shown {
    const { file, project, session } = opened;
    let next = session;
    if (isPublished) {
      const { mistakes } = show(opened);
      if (mistakes.length > 0) throw new DeskError(together(...mistakes.map(({ message }) => message)));
      const keys = { draft: undefined, review: undefined };
      next = withStep(session, withoutSettled(editKeys(textIn(session), keys)));
    }
    const text = textIn(next);
    createTopics(next.topics ?? [], valueAt({ text }, "tags").split(", ").map(foldName), project);
    const name = saveArticle(file, text, project);
    if (name !== file) sessions.remove(file);
    return show({
      ...opened,
      file: name,
      onDisk: text,
      session: sessions.write(name, { ...next, disk: versionOf(text) }),
    });
  }

  function after(step: Exclude<Step, { do: "save" }>, { file, session, source, project }: Opened): Session {
    if (step.do === "undo")
      return { ...session, steps: session.steps.slice(0, Math.max(1, session.steps.length - 1)) };
    const text = textIn(session);
    if (step.do !== "topics") return withStep(session, withChange({ file, text, project }, step, source));
    const find = findTopic(project);
    const names = step.topics.map(({ name }) => find(name)?.name ?? name);
    const topics = [...step.topics, ...(session.topics ?? [])];
    return { ...withStep(session, withTopics(text, step.topics, names)), topics };
  }

  /** Creates the files of topics that an article has and the site lacks. @param names those of the article, folded */
  function createTopics(topics: readonly Topic[], names: readonly string[], project: Project): void {
    const find = findTopic(project);
    for (const { name, kind, aliases } of topics) {
      if (!names.includes(foldName(name)) || find(name)) continue;
      const file = fileForName(name, project.tags, folders.tags);
      const keys = { name, ...(kind && { kind }), ...(aliases.length > 0 && { aliases }) };
      // A topic that was created meanwhile stays as it is.
      createAtomic(path.join(root, file), `---\n${stringify(keys, { lineWidth: 0 })}---\n`);
    }
  }
}

/** Returns a function that finds a topic by any of its names. */
const findTopic = ({ tags }: Project) => indexNames(tags, ({ name, aliases }) => [name, ...aliases]).find;

/** Returns the site that a source is from, if it says so. It is the key of the habits. */
const siteOf = (source: KeptSource | undefined): string =>
  (source?.article.publisher ?? source?.article.source ?? "").toLowerCase();

/** What an editor has done to an article at the desk. */
const sessionSchema = z.object({
  /** The version of the file on disk when the desk last read a change from it or saved to it. */
  disk: z.string(),
  /** The whole file after each step. */
  steps: z.array(z.string()).min(1),
  /** New topics that an editor accepted, newest first. Saving the article creates them, if it still has them. */
  topics: z.array(topicSchema).optional(),
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
      const session = readCached(placeOf(file), sessionSchema) ?? { disk, steps: [onDisk] };
      return session.disk === disk ? session : { ...withStep(session, onDisk), disk };
    },
    write(file: string, session: Session): Session {
      writeAtomic(placeOf(file), JSON.stringify(session));
      return session;
    },
    remove: (file: string): void => rmSync(placeOf(file), { force: true }),
  };
}
