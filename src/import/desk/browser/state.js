// @ts-check
import { useEffect, useRef, useState } from "preact/hooks";
import { addressOf, announce, ask, linesInWords, say, unanswered } from "./page.js";

/** @typedef {import("./contract.js").DeskState} DeskState @typedef {import("./contract.js").Change} Change */
/** @typedef {{ message: string, kept: string, again?: () => void }} Failure `kept` is what was typed and is not saved */

/**
 * One article on the desk: its newest state, and the ways to change it. Changes are sent one after another, each to the version
 * that the one before made. What cannot be sent is kept.
 *
 * @param {string} file
 */
export function useArticle(file) {
  const [state, setState] = useState(/** @type {DeskState | null} */ (null));
  const [failure, setFailure] = useState(/** @type {Failure | null} */ (null));
  const newest = useRef(state);
  const queue = useRef(Promise.resolve(true));
  const unsent = useRef(/** @type {{ path: string, body: { change?: Change, publish?: boolean } }[]} */ ([]));
  const take = (/** @type {DeskState} */ next) => {
    newest.current = next;
    setState(next);
    setFailure(null);
  };
  const load = () =>
    ask(`article?${new URLSearchParams({ file })}`).then(take, ({ message }) =>
      setFailure({ message, kept: "", again: load }),
    );
  useEffect(() => void load(), []);
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
        const typed = unsent.current.map(({ body }) => typedIn(body.change));
        const failed = { message, kept: typed.filter(Boolean).join(" · ") };
        // What was meant for one state is not sent to another, nor what was refused again: the editor sees it, and decides.
        if (name !== unanswered) unsent.current = [];
        setFailure({ ...failed, ...(name === unanswered && { again: () => void enqueue() }) });
        return false;
      }
      unsent.current.shift();
      announce(body.change ? inWords(body.change, state) : say("saved"));
    }
    return true;
  };
  const enqueue = () => {
    queue.current = queue.current.then(flush);
    return queue.current;
  };
  /** @param {"change" | "save"} path @param {{ change?: Change, publish?: boolean }} body @returns {Promise<boolean>} */
  const send = (path, body) => {
    unsent.current.push({ path, body });
    return enqueue();
  };
  /** Makes a change. @param {Change} change */
  const change = (change) => send("change", { change });
  /** Writes the article's file, which may have another name then. Gives what was saved. @param {boolean} publish */
  const save = async (publish) => {
    if (!(await send("save", { publish })) || !newest.current) return null;
    history.replaceState(null, "", addressOf(newest.current.file));
    return newest.current;
  };
  return { state, failure, change, save, dismiss: () => setFailure(null) };
}

/** @param {Change | undefined} change */
const typedIn = (change) => (change?.do === "set" ? change.value : change?.do === "write" ? change.text : "");

/** What was changed, to be heard: "baris 3 menjadi judul". @param {Change} change @param {DeskState | null} state */
function inWords(change, state) {
  const said = /** @type {Record<string, string | number>} */ ({ ...change });
  const { key, from = 0, to = 0, as, index = 0 } = said;
  const label = state?.fields.find((field) => field.key === key)?.label ?? key ?? "";
  const lines = linesInWords(Number(from), Number(to));
  const name = as === "nothing" ? `did.drop.${change.do}` : `did.${change.do}`;
  return say(name, { ...said, label, lines, as: say(`as.${as}`), n: Number(index) + 1 });
}
