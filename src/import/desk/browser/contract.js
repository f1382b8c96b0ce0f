// @ts-check
/**
 * What the desk's server answers with, and what it may be asked to change. Only types: nothing imports this file to run it.
 *
 * @typedef {{
 *   n: number, text: string, role: string, kind: string, doubt: boolean, why: string | null, rule: string, keys: string[],
 *   block: number | null,
 * }} SourceLine
 * A line of the source: `role` is a word for editors; `kind` is what it is now, after the decisions.
 *
 * @typedef {{
 *   key: string, label: string, hint: string, value: string, isList: boolean, lines: number[], sure: "high" | "low" | null,
 *   isAsked: boolean, canBeEmpty: boolean, options: string[],
 * }} DeskField
 * @typedef {{ kind: string, text: string, lines: number[] }} DeskBlock
 * @typedef {{
 *   key: string, label: string, message: string, lines: number[], candidates: { value: string, lines: number[] }[],
 * }} Question
 * @typedef {{ from: number, to: number, as: string, times: number, site: string, text: string }} Habit
 * @typedef {{
 *   file: string, version: string, status: "draft" | "published", title: string, address: string, isSaved: boolean, undo: number, redo: number,
 *   source: { name: string, lines: SourceLine[] } | null, fields: DeskField[], blocks: DeskBlock[], questions: Question[],
 *   proposals: { name: string, aliases: string[] }[], kinds: { value: string, label: string }[],
 *   mistakes: { key?: string, line: number, message: string }[], habits: Habit[],
 * }} DeskState
 * All of one article on the desk. A change is made to a `version`, and gives the next state.
 *
 * @typedef {{ do: "set", key: string, value: string } | { do: "right", key: string }
 *   | { do: "lines", from: number, to: number, as: string, start?: number, end?: number }
 *   | { do: "block", index: number, as: string } | { do: "write", index: number, text: string }
 *   | { do: "split", index: number, at: number } | { do: "join", index: number }
 *   | { do: "topic", name: string, kind?: string, aliases: string[] } | { do: "undo" } | { do: "redo" }} Change
 * @typedef {{ file: string, title: string, day: string, questions: number, isOpen: boolean }} Listed
 * @typedef {{ source: string, status: string, message: string, file?: string }} Taken
 * What became of one source that was given in.
 *
 * @typedef {{ from: number, to: number, anchor: number, active: number, start?: number, end?: number }} Chosen
 * The lines an editor chose, and of a single line maybe a part. `active` is where the arrow keys are.
 *
 * @typedef {"source" | "article" | "question"} Side
 * @typedef {{
 *   state: DeskState, question: Question | undefined, change: (change: Change) => Promise<boolean>,
 *   lit: { lines: number[], by: Side }, point: (lines: number[] | null, by: Side) => void,
 *   light: (lines: number[], by: Side) => void, show: (lines: number[]) => void, next: () => void,
 *   chosen: Chosen | null, choose: (chosen: Chosen) => void, make: (kind: string) => void,
 *   isPart: boolean, setPart: (isPart: boolean) => void,
 * }} Desk
 * What the parts of an article's page share. `lit`: the lines pointed at or held, and on which side. `point` lights lines while
 * the pointer is there, `light` until others are, `show` also brings the source to the front. `isPart`: a part is chosen by keys.
 */
export {};
