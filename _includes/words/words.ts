import { nearest } from "../../src/content/nearest.ts";
import type { Language } from "../../src/messages/message.ts";
import { en } from "./en.ts";
import { id } from "./id.ts";

/** All texts of the interface in one language. Indonesian defines the keys; the compiler checks the others. */
export type Words = typeof id;

/** Some of them, changed by a site. */
export type OwnWords<Part = Words> = {
  // biome-ignore lint/suspicious/noExplicitAny: matches functions of any arguments, to leave them as they are.
  [Key in keyof Part]?: Part[Key] extends string | ((...values: any[]) => unknown)
    ? Part[Key]
    : OwnWords<Part[Key]>;
};

const original: Record<Language, Words> = { id, en };

export const words: Record<Language, Words> = { ...original };

/**
 * Changes words from now on, starting from Warta's: a process builds one site.
 *
 * @throws if there is no such word, or one is a text where Warta has a function of values, or the other way round
 */
export function setWords(own: Partial<Record<Language, OwnWords>>): void {
  for (const language of ["id", "en"] as const)
    words[language] = changed(original[language], own[language] ?? {}, `words.${language}`) as Words;
}

function changed(ours: object, own: object, path: string): object {
  const known = new Map(Object.entries(ours));
  const changes = Object.entries(own).map(([key, value]: [string, unknown]) => {
    const before: unknown = known.get(key);
    if (typeof value !== typeof before) {
      if (before !== undefined) throw new Error(`${path}.${key}: write a ${typeof before}.`);
      const meant = nearest(key, known.keys());
      const hint = meant ? `Did you mean "${meant}"?` : `There are ${[...known.keys()].join(", ")}.`;
      throw new Error(`${path}.${key}: there is no such word. ${hint}`);
    }
    const isGroup =
      typeof before === "object" && before !== null && typeof value === "object" && value !== null;
    return [key, isGroup ? changed(before, value, `${path}.${key}`) : value];
  });
  return { ...ours, ...Object.fromEntries(changes) };
}
