import { readFileSync } from "node:fs";
import fc from "fast-check";
import { filesOfProject } from "../architecture/project-files.ts";
import { type Node, nodesOf } from "../support/syntax-tree.ts";
import { madePatterns } from "./made-patterns.ts";

/** The code whose rules read what others have written. */
const rules = /\bsrc\/(?:import|content|news|site\/text|features\/(?:timeline|blocks|live|corrections))\//;

interface Literals {
  strings: Set<string>;
  patterns: Map<string, RegExp>;
}

/** The strings and patterns that the rules look for, from the code itself: a rule that is new is tried too. */
function literalsOfRules(): Literals {
  const made = madePatterns()
    .filter(({ stack }) => rules.test(stack))
    .map(({ pattern }) => pattern);
  const found: Literals = {
    strings: new Set(),
    patterns: new Map(made.map((pattern) => [pattern.source, pattern])),
  };
  for (const file of filesOfProject("src").filter((file) => rules.test(file)))
    if (/\.tsx?$/.test(file)) for (const node of nodesOf(file)) collect(node, found);
    else if (file.endsWith(".txt"))
      for (const line of readFileSync(file, "utf8").split("\n")) found.strings.add(line);
  return found;
}

function collect({ type, value, regex, parent }: Node, { strings, patterns }: Literals): void {
  const { pattern, flags } = (regex ?? {}) as Partial<RegExp & { pattern: string }>;
  if (pattern !== undefined) patterns.set(pattern, new RegExp(pattern, flags));
  else if (type === "Literal" && typeof value === "string" && !/^Import/.test(parent?.type ?? ""))
    strings.add(value);
}

/** Some members of Unicode's classes: to make texts of all of them takes minutes. */
const members: Record<string, string> = {
  Lu: "A-Z",
  L: "a-zé",
  Ll: "a-z",
  N: "0-9²",
  Nd: "0-9",
  M: "\u0301",
  S: "+€▲",
  P: ".,“",
};

/**
 * A pattern that matches some of what another does, and some that it nearly does: with `\p{…}` and `\P{…}` written out, and what
 * must be there beside it, or must not, as a part of the text. The generator has no other way with these.
 */
function withMembers({ source, flags }: RegExp): RegExp {
  let isInClass = false;
  const special = /\\([pP])\{([^}]+)\}|\\(?:[bB1-9]|k<\w+>)|\\.|\[(?:\^\\S\\n\])?|\]|\(\?<?[=!]/gu;
  const written = source.replace(special, (sign, kind?: string, name = "") => {
    // For what is no "no blank" the generator looks for ever.
    if (sign === "[^\\S\\n]") return "[ \\t]";
    if (!isInClass && sign.startsWith("(?")) return sign.endsWith("=") ? "(?:" : "(?:|";
    if (!isInClass && /^\\[bB1-9k]/.test(sign)) return "";
    if (sign === "[") isInClass = true;
    if (sign === "]") isInClass = false;
    if (!kind) return sign;
    const some = kind === "P" ? "!-/" : (members[name] ?? "\u0001-\u0003");
    return isInClass ? some : `[${some}]`;
  });
  return new RegExp(written, flags.replace(/[dgiy]/g, ""));
}

/** A text that can be made as long as one likes. */
export interface HardText {
  /** How it is made, for whoever looks for the rule. */
  name: string;
  /** @param length in characters, about */
  make: (length: number) => string;
}

const shown = (text: string): string => JSON.stringify(text.length > 50 ? `${text.slice(0, 50)}…` : text);
const filled = (text: string, length: number): string =>
  text.repeat(Math.ceil(length / Math.max(1, text.length))).slice(0, length);

/** Ways to make a long text of two short ones. */
const shapes: Record<string, (one: string, other: string, length: number) => string> = {
  "over and over": (one, _, length) => filled(one, length),
  "in lines": (one, _, length) => filled(`${one}\n`, length),
  "in paragraphs": (one, _, length) => filled(`${one}\n\n`, length),
  "with blanks": (one, _, length) => filled(`${one} `, length),
  "in turn": (one, other, length) => filled(`${one}${other}`, length),
  "in lines in turn": (one, other, length) => filled(`${one}\n${other}\n`, length),
  "first, then the other": (one, other, length) => one + filled(other, length),
  "last, after the other": (one, other, length) => filled(other, length) + one,
  "half and half": (one, other, length) => filled(one, length / 2) + filled(other, length / 2),
  "far apart": (one, other, length) => one + " ".repeat(length) + other,
  "its end drawn out": (one, _, length) => one + filled(one.slice(-1), length),
  "its start drawn out": (one, _, length) => filled(one.slice(0, 1), length) + one,
  "before one long word": (one, _, length) => one + "a".repeat(length),
  "in deeper lines": (one, _, length) =>
    Array.from({ length: Math.sqrt(length) }, (_, at) => " ".repeat(at) + one).join("\n"),
};

/**
 * Texts made of what the rules look for: each of their strings, texts that their patterns match, and beginnings of these, whose
 * end never comes; repeated, nested and mixed.
 *
 * @param seed the same seed gives the same texts
 */
export function* hardTexts(seed: number): Generator<HardText> {
  const { strings, patterns } = literalsOfRules();
  const isPiece = (text: string): boolean => text !== "" && text.length < 200;
  const matched = fc
    .constantFrom(...[...patterns.values()].filter(({ source }) => !/\[\^\\(?:S |0)/.test(source)))
    .chain((pattern) => fc.stringMatching(withMembers(pattern), { size: "-1" }))
    .filter(isPiece);
  const piece = fc.oneof(
    { weight: 3, arbitrary: matched },
    { weight: 2, arbitrary: matched.map((text) => text.slice(0, Math.ceil(text.length / 2))) },
    { weight: 1, arbitrary: fc.constantFrom(...[...strings].filter(isPiece)) },
  );
  const choice = fc.tuple(piece, piece, fc.constantFrom(...Object.keys(shapes)));
  for (let batch = 0; ; batch++)
    for (const [one, other, shape] of fc.sample(choice, { seed: seed * 100_000 + batch, numRuns: 10 }))
      yield {
        name: `${shown(one)} ${shape} ${shown(other)}`,
        make: (length) => (shapes[shape] as (typeof shapes)[string])(one, other, length),
      };
}
