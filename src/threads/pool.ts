import { availableParallelism } from "node:os";
import { type Helper, startHelper } from "./helper.ts";
import type { PieceOf, ResultOf, SharedOf, TaskName } from "./tasks.ts";

/** Work of many like pieces. */
export interface Job<Name extends TaskName, Piece> {
  /** What a thread does to each piece. It may happen that a piece is done twice. */
  task: Name;
  /** What all pieces need: plain data. */
  shared: SharedOf<Name>;
  /** Asked for one after the other, as they are needed. */
  pieces: Iterable<Piece>;
  /** A piece as another thread gets it: plain data. */
  send(piece: Piece): PieceOf<Name>;
  /** Does the same to a piece in this thread. */
  here(piece: Piece): ResultOf<Name>;
  /** Takes what came of each piece, in no order. */
  take(piece: Piece, result: ResultOf<Name>): void;
  /**
   * Asked before each chunk of pieces: whether it is handed over even if no thread is free for it, because this one is about
   * to be busy with what comes after.
   */
  isUrgent?(): boolean;
}

/** Threads for such work. This one does its share: on one core it does all of it. */
export interface Pool {
  /** @throws what `here` or `take` throws */
  run<Name extends TaskName, Piece>(job: Job<Name, Piece>): Promise<void>;
  /** Lets the threads go. Further work starts new ones. */
  close(): Promise<void>;
}

/** Pieces handed over at a time: some hundredths of a second of work, so that all threads end at about the same time. */
const chunkSize = 32;
/** A thread has the next chunk at hand when it is done with one. */
const chunksAhead = 2;
/** Fewer pieces are done before a thread has started, which takes half a second. */
const fewest = 320;
/** This thread prepares the pieces of all: more threads would wait for it. */
const mostThreads = 5;

/** @param threads beside this one; one for each further core, if not given */
export function openPool(threads = Math.min(availableParallelism() - 1, mostThreads)): Pool {
  let helpers: Helper[] = [];
  return {
    async run<Name extends TaskName, Piece>({
      task,
      shared,
      pieces,
      isUrgent = () => false,
      ...job
    }: Job<Name, Piece>) {
      const work = { task, shared };
      const handed = new Set<Promise<void>>();
      const faults: unknown[] = [];
      const doHere = (chunk: Piece[]): void => {
        for (const piece of chunk) job.take(piece, job.here(piece));
      };
      const hand = async (helper: Helper, chunk: Piece[]): Promise<void> => {
        const found = await helper.give(work, chunk.map(job.send));
        if (!found) return doHere(chunk);
        for (const [index, piece] of chunk.entries()) job.take(piece, found[index] as ResultOf<Name>);
      };

      let chunks = 0;
      for (const chunk of inChunks(pieces)) {
        if (chunks++ * chunkSize >= fewest && helpers.length === 0) {
          helpers = Array.from({ length: threads }, startHelper);
        }
        const [free] = helpers.toSorted((a, b) => a.waiting - b.waiting);
        if (free && free.waiting < (isUrgent() ? Number.POSITIVE_INFINITY : chunksAhead)) {
          const answer = hand(free, chunk).catch((fault) => void faults.push(fault));
          handed.add(answer);
          answer.then(() => handed.delete(answer));
        } else {
          doHere(chunk);
          if (helpers.length > 0) await answersComeIn();
        }
      }
      await Promise.all(handed);
      if (faults.length > 0) throw faults[0];
    },
    async close() {
      const all = helpers;
      helpers = [];
      await Promise.all(all.map((helper) => helper.stop()));
    },
  };
}

function* inChunks<Piece>(pieces: Iterable<Piece>): Generator<Piece[]> {
  let chunk: Piece[] = [];
  for (const piece of pieces) {
    chunk.push(piece);
    if (chunk.length < chunkSize) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

const answersComeIn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
