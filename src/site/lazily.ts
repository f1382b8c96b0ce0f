import { memoize } from "../messages/message.ts";

/** Makes a frozen object whose values are computed once, on first access, and then frozen. */
export function lazily<Lazy extends object>(makers: { [Key in keyof Lazy]-?: () => Lazy[Key] }): Lazy {
  const lazy = {} as Lazy;
  for (const key of Object.keys(makers) as (keyof Lazy)[])
    getters({ [key]: once(() => Object.freeze(makers[key]())) })(lazy);
  return lazy;
}

/** Makes a function that adds getters to objects. All objects share the getters, because separate ones take kilobytes per object. */
export function getters<Known, Added extends object>(
  makers: { [Key in keyof Added]: (known: Known) => Added[Key] },
) {
  const props: PropertyDescriptorMap = {};
  for (const key of Object.keys(makers) as (keyof Added)[]) {
    const get = function (this: Known) {
      return makers[key](this);
    };
    props[key] = { enumerable: true, get };
  }
  return <Base extends Known & object>(base: Base) => Object.defineProperties(base, props) as Base & Added;
}

/** Makes a function that computes its result on the first call and caches it. */
export function once<Result>(compute: () => Result): () => Result {
  const cached = memoize((_: undefined) => compute());
  return () => cached(undefined);
}
