/**
 * An object whose values are worked out when they are first asked for, each once, and frozen.
 *
 * @param makers of its values, by key
 */
export function lazily<Made extends object>(makers: { [Key in keyof Made]-?: () => Made[Key] }): Made {
  const made = {} as Made;
  for (const key of Object.keys(makers) as (keyof Made)[]) {
    Object.defineProperty(made, key, { enumerable: true, get: once(() => Object.freeze(makers[key]())) });
  }
  return made;
}

/** A function that does its work at the first call, and from then on gives what came of it. */
export function once<Result>(work: () => Result): () => Result {
  let done: { result: Result } | undefined;
  return () => {
    done ??= { result: work() };
    return done.result;
  };
}
