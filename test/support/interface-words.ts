import { parseHTML } from "linkedom";
import { partialDate } from "../../_includes/shown-dates.ts";
import { defaultWords } from "../../_includes/words/words.ts";
import type { Language } from "../../src/messages/message.ts";

/** Attributes whose value a reader sees or hears. */
const spoken = ["alt", "aria-label", "title", "placeholder", "value", "content", "data-words"];

/** Everything the interface says in one language and not in another, with the names of months. */
export function wordsOnlyIn(language: Language, other: Language): string[] {
  const others = new Set(phrases(other));
  return phrases(language).filter((phrase) => !others.has(phrase));
}

/** @returns those of some phrases that stand in a text as words of their own */
export const phrasesIn = (text: string, wanted: readonly string[]): string[] =>
  wanted.filter((phrase) => {
    if (!text.includes(phrase)) return false;
    const escaped = phrase.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, "u").test(text);
  });

/**
 * What a file of a site says to people: of a page its text, the attributes that are read out, and its linked data; of any
 * other file all of it. Addresses are left out.
 */
export function saidIn(name: string, text: string): string {
  if (!name.endsWith(".html")) return withoutAddresses(text);
  const { document } = parseHTML(text);
  const attributes = [...document.querySelectorAll("*")].flatMap((element) =>
    spoken.map((attribute) => element.getAttribute(attribute) ?? ""),
  );
  const texts = text.replace(/<style>.*?<\/style>/gs, "").split(/<[^>]*>/);
  return withoutAddresses([...texts, ...attributes].join("\n"));
}

const withoutAddresses = (text: string): string => text.replace(/(?:https?|tag):[^\s"<>]+|\/[\w/-]+\//g, " ");

/** A phrase that has a number or a name in it counts as those around it. */
function phrases(language: Language): string[] {
  const { locale: _, openGraphLocale: __, ...said } = defaultWords[language];
  const textsOf = (group: object): string[] =>
    Object.values(group).flatMap((value): string[] => {
      if (typeof value === "string") return [value];
      return typeof value === "object" ? textsOf(value) : String(value("7", "7")).split("7");
    });
  const texts = textsOf(said);
  const months = Array.from({ length: 12 }, (_, index) =>
    partialDate(`2020-${String(index + 1).padStart(2, "0")}`, language).replace(" 2020", ""),
  );
  return [
    ...new Set([...texts, ...months].map((text) => text.trim()).filter((text) => /\p{L}{2}/u.test(text))),
  ];
}
