/*
 * Imported before the code whose patterns are to be known: what it joins of parts, no reader of its source finds.
 */

const made: { pattern: RegExp; stack: string }[] = [];
const Usual = RegExp;

globalThis.RegExp = new Proxy(Usual, {
  construct(target, words, newTarget) {
    const pattern: RegExp = Reflect.construct(target, words, newTarget);
    made.push({ pattern, stack: new Error().stack ?? "" });
    return pattern;
  },
});

/** Every pattern that code has made with `new RegExp` so far, with the files that were at work; from now on none is noted. */
export function madePatterns(): typeof made {
  globalThis.RegExp = Usual;
  return made.splice(0);
}
