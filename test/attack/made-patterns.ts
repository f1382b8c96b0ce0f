/*
 * Imported before the code whose patterns are to be known: what it joins of parts, no reader of its source finds.
 */

/** Every pattern that code has made with `new RegExp`, with the files that were at work. */
export const madePatterns: { pattern: RegExp; stack: string }[] = [];

globalThis.RegExp = new Proxy(RegExp, {
  construct(target, words, newTarget) {
    const pattern: RegExp = Reflect.construct(target, words, newTarget);
    madePatterns.push({ pattern, stack: new Error().stack ?? "" });
    return pattern;
  },
});
