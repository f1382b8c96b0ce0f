import { expect } from "vitest";
import type { Shown, Step } from "../../../src/import/desk/desk.ts";
import { type Cases, tablesOf, testCases } from "../../support/tables.ts";
import { lineOf, openDesk, rawText } from "./open-desk.ts";

/** A line of the source, by its number or by how it begins. */
type Line = string | number;

/** What an editor does: with lines, with a part of one, or with a value; or what the desk shows then. */
type Act =
  | { lines: Line | [from: Line, to: Line]; part?: string; as: Extract<Step, { do: "lines" }>["as"] }
  | { set: Record<string, string> }
  | { right: string }
  | { undo: number }
  | { save: boolean }
  | Looks;

interface Looks {
  /** How the blocks of the text begin, all of them. */
  blocks?: string[];
  fields?: Record<string, string>;
  /** What became of lines, and why. */
  kinds?: Record<Line, string>;
  why?: Record<Line, string | null>;
  /** The keys that the desk asks about; and what it has to choose from. */
  asks?: string[];
  candidates?: Record<string, string[]>;
  state?: object;
}

interface Case {
  /** Pieces of the usual text in place of others, and what stands below it. */
  replace?: Record<string, string>;
  below?: string;
  acts: Act[];
  /** What is in the article's file then. */
  file?: string[];
}

const lineAt = (shown: Shown, line: Line): number => (typeof line === "number" ? line : lineOf(shown, line));

/** The steps of an act, at what is shown. */
function stepsOf(act: Act, shown: Shown): Step[] {
  if ("set" in act) return Object.entries(act.set).map(([key, value]) => ({ do: "set", key, value }) as Step);
  if ("right" in act) return [{ do: "right", key: act.right } as Step];
  if ("undo" in act) return Array.from({ length: act.undo }, () => ({ do: "undo" }));
  if (!("lines" in act)) return [];
  const [from = 0, to = from] = [act.lines].flat().map((line) => lineAt(shown, line));
  const start = act.part ? (shown.lines[from - 1]?.text.indexOf(act.part) ?? 0) : 0;
  const part = act.part && { start, end: start + act.part.length };
  const lines = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return [{ do: "lines", lines, as: act.as, ...part }];
}

function expectShown(shown: Shown, { blocks, fields = {}, kinds = {}, why = {}, ...looks }: Looks): void {
  const line = (at: Line) => shown.lines[lineAt(shown, at) - 1];
  const written = shown.body.split("\n\n");
  if (blocks) expect(written.map((text, n) => text.slice(0, blocks[n]?.length))).toEqual(blocks);
  for (const [key, value] of Object.entries(fields))
    expect(shown.fields.find((field) => field.key === key)?.value, key).toBe(value);
  for (const [at, kind] of Object.entries(kinds)) expect(line(Number(at) || at)?.kind, at).toBe(kind);
  for (const [at, reason] of Object.entries(why)) expect(line(Number(at) || at)?.why, at).toBe(reason);
  if (looks.asks) expect(shown.questions.map(({ key }) => key)).toEqual(looks.asks);
  for (const [asked, candidates] of Object.entries(looks.candidates ?? {}))
    expect(shown.questions.find(({ key }) => key === asked)?.candidates).toEqual(candidates);
  if (looks.state) expect(shown).toMatchObject(looks.state);
}

testCases("at the desk,", tablesOf<Cases<Case>>(import.meta.url), async (one) => {
  let text = one.below === undefined ? rawText : `${rawText}\n${one.below}`;
  for (const [old, piece] of Object.entries(one.replace ?? {})) {
    expect(text).toContain(old);
    text = text.replace(old, piece);
  }
  const desk = await openDesk(text);
  for (const act of one.acts) {
    if ("save" in act) await desk.save(act.save);
    for (const step of stepsOf(act, desk.shown())) await desk.do(step);
    expectShown(desk.shown(), act as Looks);
  }
  for (const words of one.file ?? []) expect(desk.site.read(desk.shown().file)).toContain(words);
});
