import { createHash } from "node:crypto";
import path from "node:path";
import { z } from "zod";
import { readStored, writeWhole } from "../../content/write-whole.ts";

/** What an editor has done to an article at the desk: each step is the whole file. */
const sessionSchema = z.object({
  /** Of the file on disk when the last step began from it or was saved. */
  disk: z.string(),
  steps: z.array(z.string()).min(1),
  /** Index of the step that is shown. */
  at: z.int().nonnegative(),
});
export type Session = z.output<typeof sessionSchema>;

/** So many steps can be undone. */
const mostSteps = 200;

/** Tells versions of a file apart. */
export const versionOf = (text: string): string =>
  createHash("sha256").update(text).digest("hex").slice(0, 16);

export const textIn = ({ steps, at }: Session): string => steps[at] ?? steps.at(-1) ?? "";

/** The sessions of a site, a file each in a folder, so that decisions survive a killed preview. One that cannot be read begins anew. */
export function openSessions(folder: string) {
  const placeOf = (file: string): string => path.join(folder, `${versionOf(file)}.json`);
  const stored = (file: string): Session | undefined => readStored(placeOf(file), sessionSchema);
  const write = (file: string, session: Session): Session => {
    writeWhole(placeOf(file), JSON.stringify(session));
    return session;
  };
  return {
    /** @param onDisk the article's file. Edited elsewhere since, it is a step of its own: to undo it leads back to the desk's. */
    read(file: string, onDisk: string): Session {
      const [disk, session] = [versionOf(onDisk), stored(file)];
      if (!session) return { disk, steps: [onDisk], at: 0 };
      return session.disk === disk ? session : { ...withStep(session, onDisk), disk };
    },
    write,
    /** Whether there are steps that are not saved. */
    isOpen: (file: string): boolean => {
      const session = stored(file);
      return session !== undefined && versionOf(textIn(session)) !== session.disk;
    },
    /** Saved: the file has another name now, or the same. */
    move(file: string, name: string, session: Session): Session {
      if (name !== file) writeWhole(placeOf(file), "");
      return write(name, { ...session, disk: versionOf(textIn(session)) });
    },
  };
}

/** A session with another step; those that were undone are gone. */
export function withStep({ disk, steps, at }: Session, text: string): Session {
  if (steps[at] === text) return { disk, steps, at };
  const kept = [...steps.slice(0, at + 1), text].slice(-mostSteps);
  return { disk, steps: kept, at: kept.length - 1 };
}
