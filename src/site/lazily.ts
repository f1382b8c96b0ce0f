/** Makes a frozen object whose values are computed on first access, each once, and frozen. */
export function lazily<Made extends object>(makers: { [Key in keyof Made]-?: () => Made[Key] }): Made {
  const made = {} as Made;
  for (const key of Object.keys(makers) as (keyof Made)[])
    withGetters(made, { [key]: once(() => Object.freeze(makers[key]())) });
  return made;
}

/** Adds values to an object that are computed when they are asked for. @param getters functions that give the values, by key */
export function withGetters<Given extends object, Later extends object>(
  given: Given,
  getters: { [Key in keyof Later]: () => Later[Key] },
): Given & Later {
  for (const key of Object.keys(getters) as (keyof Later)[])
    Object.defineProperty(given, key, { enumerable: true, get: getters[key] });
  return given as Given & Later;
}

/** Makes a function that computes its result at the first call and keeps it. */
export function once<Result>(work: () => Result): () => Result {
  let done: { result: Result } | undefined;
  return () => {
    done ??= { result: work() };
    return done.result;
  };
}
