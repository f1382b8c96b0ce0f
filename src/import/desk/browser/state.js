// @ts-check
import { useEffect, useRef, useState } from "preact/hooks";
import { addressOf, announce, ask, linesInWords, say, unanswered } from "./page.js";

/**
 * What the desk's server answers with, and what it may be asked to change.
 *
 * @typedef {import("../state.ts").SourceLine} SourceLine
 * @typedef {import("../fields.ts").DeskField} DeskField
 * @typedef {import("../state.ts").Question} Question
 * @typedef {import("../offers.ts").Offer} Offer
 * @typedef {import("../desk.ts").Shown} DeskState
 * @typedef {import("../changes.ts").Step} Step
 * @typedef {import("../changes.ts").Topic} Topic
 * @typedef {import("../changes.ts").LinesAs} LinesAs
 * @typedef {{ file: string, title: string, day: string, questions: number, isOpen: boolean }} Listed
 * @typedef {{ source: string, status: string, message: string, file?: string }} Taken
 * What became of one source that was given in.
 *
 * @typedef {{ lines: number[], anchor: number, active: number, start?: number, end?: number }} Chosen
 * The lines an editor chose, and of a single line maybe a part. `active` is where the arrow keys are.
 *
 * @typedef {{
 *   state: DeskState, question: Question | undefined, step: (step: Step, from?: string) => Promise<boolean>, refused: Refused | undefined, forget: () => void,
 *   point: (lines: number[] | undefined, by?: EventTarget | null) => void, light: (lines: number[]) => void, show: (lines: number[]) => void, go: (to: number, all?: Question[]) => void, take: (offer: Offer) => void,
 *   answer: (number: number) => void, right: () => void,
 *   chosen: Chosen | null, choose: (chosen: Chosen) => void, make: (kind: string) => void,
 *   isPart: boolean, setPart: (isPart: boolean) => void,
 *   topics: Topic[], describe: (at: number, topic: Topic) => void,
 * }} Desk
 * What the parts of an article's page share. `point` lights lines while the pointer is there, `light` until others are, `show` also brings the source to the front,
 * `go` leads to a question by its place. `isPart`: a part is chosen by keys. `topics`: proposed, as they are described until now.
 */
/** @typedef {{ id: string, key: string, value: string, message: string }} Refused what cannot be written, and the field that it was typed in */
/** @typedef {{ message: string, kept: string, again?: () => void, refused?: Refused }} Failure `kept` is what was typed and is not saved */
/** @typedef {{ path: string, body: { step?: Step, publish?: boolean }, from?: string, isDone?: boolean }} Unsent */

/** One article's newest state, and the ways to change it: one after another. What cannot be sent is kept. @param {string} file */
export function useArticle(file) {
  const [state, setState] = useState(/** @type {DeskState | null} */ (null));
  const [failure, setFailure] = useState(/** @type {Failure | null} */ (null));
  const newest = useRef(state);
  const queue = useRef(Promise.resolve(true));
  const unsent = useRef(/** @type {Unsent[]} */ ([]));
  const take = (/** @type {DeskState} */ next) => {
    newest.current = next;
    setState(next);
    setFailure(null);
  };
  const load = () =>
    ask(`article?${new URLSearchParams({ file })}`).then(
      (next) => {
        const isNews = newest.current && newest.current.version !== next.version;
        take(next);
        if (isNews) setFailure({ message: say("notYours"), kept: "" });
      },
      ({ message }) => setFailure({ message, kept: "", again: load }),
    );
  useEffect(() => {
    void load();
    // It may have been changed on disk, or in another window.
    const reload = () => unsent.current.length === 0 && load();
    addEventListener("focus", reload);
    return () => removeEventListener("focus", reload);
  }, []);
  useEffect(() => {
    const warn = (/** @type {Event} */ event) => {
      // What is being typed is sent when its field is left.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      if (unsent.current.length > 0 && failure) event.preventDefault();
    };
    addEventListener("beforeunload", warn);
    // A preview that was stopped may be started again: what waits is sent then, in its order.
    const wait = failure?.again && setTimeout(failure.again, 3000);
    return () => {
      removeEventListener("beforeunload", warn);
      clearTimeout(wait);
    };
  }, [failure]);

  /** Sends what waits, one after another. @returns {Promise<boolean>} whether all of it was done */
  const flush = async () => {
    for (let next = unsent.current[0]; next; next = unsent.current[0]) {
      const { path, body } = next;
      const { file = "", version = "" } = newest.current ?? {};
      try {
        take(await ask(path, { file, version, ...body }));
      } catch (error) {
        const { message, cause, name } = /** @type {Error & { cause?: DeskState }} */ (error);
        if (cause) take(cause);
        const typed = unsent.current.flatMap(({ body: { step }, from: id = "" }) =>
          step?.do === "set" ? { ...step, id, message } : [],
        );
        const kept = typed.flatMap(({ value }) => value || []).join(" · ");
        const refused = typed.length === 1 && !cause ? typed.find(({ id }) => id) : undefined;
        const again = () => void enqueue();
        setFailure({ message, kept, ...(name === unanswered ? { again } : { refused }) });
        // What was meant for one state is not sent to another, nor what was refused again: the editor sees it, and decides.
        if (name !== unanswered) unsent.current = [];
        return false;
      }
      unsent.current.shift();
      next.isDone = true;
      announce(body.step ? inWords(body.step) : say("saved"));
    }
    return true;
  };
  const enqueue = () => {
    queue.current = queue.current.then(flush);
    return queue.current;
  };
  /** @param {Unsent} one @returns {Promise<boolean>} */
  const send = async (one) => {
    unsent.current.push(one);
    await enqueue();
    return one.isDone ?? false;
  };
  /** @param {Step} step @param {string} [from] the field that it was typed in */
  const step = (step, from) => send({ path: "change", body: { step }, from });
  /** Writes the article's file, which may have another name then. Gives what was saved. @param {boolean} publish */
  const save = async (publish) => {
    if (!(await send({ path: "save", body: { publish } })) || !newest.current) return null;
    history.replaceState(null, "", addressOf(newest.current.file));
    return newest.current;
  };
  /** The newest state, once all is sent; null if some was not. */
  const sent = async () => {
    const all = [...unsent.current];
    await queue.current;
    return all.every(({ isDone }) => isDone) ? newest.current : null;
  };
  return { state, failure, step, save, sent, dismiss: () => setFailure(null) };
}

/** What was changed, to be heard: "baris 3: judul". @param {Step} step */
const inWords = (step) =>
  step.do === "lines" ? `${linesInWords(step.lines)}: ${say(`as.${step.as}`)}` : say(`did.${step.do}`);
