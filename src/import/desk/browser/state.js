// @ts-check
import { useEffect, useRef, useState } from "preact/hooks";
import { addressOf, announce, ask, linesInWords, say, unanswered } from "./page.js";

/** @typedef {import("./contract.js").DeskState} DeskState @typedef {import("./contract.js").Step} Step */
/** @typedef {{ message: string, kept: string, again?: () => void }} Failure `kept` is what was typed and is not saved */

/** One article's newest state, and the ways to change it: one after another. What cannot be sent is kept. @param {string} file */
export function useArticle(file) {
  const [state, setState] = useState(/** @type {DeskState | null} */ (null));
  const [failure, setFailure] = useState(/** @type {Failure | null} */ (null));
  const newest = useRef(state);
  const queue = useRef(Promise.resolve(true));
  const unsent = useRef(/** @type {{ path: string, body: { step?: Step, publish?: boolean } }[]} */ ([]));
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
        const typed = unsent.current.map(({ body }) => typedIn(body.step));
        const failed = { message, kept: typed.filter(Boolean).join(" · ") };
        // What was meant for one state is not sent to another, nor what was refused again: the editor sees it, and decides.
        if (name !== unanswered) unsent.current = [];
        setFailure({ ...failed, ...(name === unanswered && { again: () => void enqueue() }) });
        return false;
      }
      unsent.current.shift();
      announce(body.step ? inWords(body.step) : say("saved"));
    }
    return true;
  };
  const enqueue = () => {
    queue.current = queue.current.then(flush);
    return queue.current;
  };
  /** @param {"change" | "save"} path @param {{ step?: Step, publish?: boolean }} body @returns {Promise<boolean>} */
  const send = (path, body) => {
    unsent.current.push({ path, body });
    return enqueue();
  };
  /** @param {Step} step */
  const step = (step) => send("change", { step });
  /** Writes the article's file, which may have another name then. Gives what was saved. @param {boolean} publish */
  const save = async (publish) => {
    if (!(await send("save", { publish })) || !newest.current) return null;
    history.replaceState(null, "", addressOf(newest.current.file));
    return newest.current;
  };
  // The newest state, once all is sent.
  const sent = () => queue.current.then(() => newest.current);
  return { state, failure, step, save, sent, dismiss: () => setFailure(null) };
}

/** @param {Step | undefined} step */
const typedIn = (step) => (step?.do === "set" ? step.value : "");

/** What was changed, to be heard: "baris 3: judul". @param {Step} step */
const inWords = (step) =>
  step.do === "lines" ? `${linesInWords(step.lines)}: ${say(`as.${step.as}`)}` : say(`did.${step.do}`);
