import { sayBuilds } from "../messages/builds.ts";
import type { Language } from "../messages/message.ts";
import { formatMistake } from "./format-mistake.ts";
import type { Mistake } from "./mistake.ts";

/** Prints what was found to standard error, each on a line that begins with its place, `file:line:column`. */
export function report(what: "notice" | "mistake", found: readonly Mistake[], language: Language): void {
  if (found.length === 0) return;
  const heading = what === "notice" ? sayBuilds.notices : sayBuilds.mistakes;
  const lines = found.map((mistake) => formatMistake(mistake, language));
  console.error([`[warta] ${heading(found.length)[language]}`, ...lines].join("\n"));
}
