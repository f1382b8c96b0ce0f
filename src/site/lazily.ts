/**
 * An object whose values are worked out when they are first asked for, each once.
 *
 * @param makers of its values, by key
 */
export function lazily<Made extends object>(makers: { [Key in keyof Made]-?: () => Made[Key] }): Made {
  const made = {} as Made;
  for (const key of Object.keys(makers) as (keyof Made)[]) {
    Object.defineProperty(made, key, { enumerable: true, get: once(makers[key]) });
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

/**
 * Gives many objects of a kind values that are worked out, or read, when they are asked for. They share their getters: an object with
 * getters of its own is a hash table to Node, ten times the size.
 *
 * @param getters of the values, by key, from what is behind an object
 * @returns puts them on an object, over what is behind it
 */
export function sharedGetters<Behind, Shown extends object>(
  getters: {
    [Key in keyof Shown]-?: (behind: Behind) => Shown[Key];
  },
): <Own extends object>(object: Own, behind: Behind) => Own & Shown {
  const place = Symbol("behind");
  const descriptors: PropertyDescriptorMap = {};
  for (const key of Object.keys(getters) as (keyof Shown & string)[]) {
    const get = getters[key];
    descriptors[key] = {
      enumerable: true,
      get(this: { [place]: Behind }) {
        return get(this[place]);
      },
    };
  }
  return <Own extends object>(object: Own, behind: Behind) => {
    Object.defineProperty(object, place, { value: behind });
    return Object.defineProperties(object, descriptors) as Own & Shown;
  };
}
