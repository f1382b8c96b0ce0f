/**
 * Makes a frozen object whose values are computed on first access, each once, and frozen.
 *
 * @param makers functions that compute the values, by key
 */
export function lazily<Made extends object>(makers: { [Key in keyof Made]-?: () => Made[Key] }): Made {
  const made = {} as Made;
  for (const key of Object.keys(makers) as (keyof Made)[]) {
    Object.defineProperty(made, key, { enumerable: true, get: once(() => Object.freeze(makers[key]())) });
  }
  return made;
}

/** Makes a function that computes its result at the first call and keeps it. */
export function once<Result>(work: () => Result): () => Result {
  let done: { result: Result } | undefined;
  return () => {
    done ??= { result: work() };
    return done.result;
  };
}
