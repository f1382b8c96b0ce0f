/** Makes a frozen object whose values are computed on first access, each once, and frozen. */
export function lazily<Made extends object>(makers: { [Key in keyof Made]-?: () => Made[Key] }): Made {
  const made = {} as Made;
  for (const key of Object.keys(makers) as (keyof Made)[])
    getters({ [key]: once(() => Object.freeze(makers[key]())) })(made);
  return made;
}

/** Makes a function that adds values to objects, computed when they are asked for. Getters of its own take kilobytes in each object. */
export function getters<Known, Later extends object>(
  makers: { [Key in keyof Later]: (known: Known) => Later[Key] },
) {
  const all: PropertyDescriptorMap = {};
  for (const key of Object.keys(makers) as (keyof Later)[]) {
    const get = function (this: Known) {
      return makers[key](this);
    };
    all[key] = { enumerable: true, get };
  }
  return <Given extends Known & object>(given: Given) => Object.defineProperties(given, all) as Given & Later;
}

/** Makes a function that computes its result at the first call and keeps it. */
export function once<Result>(work: () => Result): () => Result {
  let done: { result: Result } | undefined;
  return () => {
    done ??= { result: work() };
    return done.result;
  };
}
