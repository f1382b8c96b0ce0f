// @ts-check
/**
 * What the desk's server answers with, and what it may be asked to change. Only types: nothing imports this file to run it.
 *
 * @typedef {import("../state.ts").SourceLine} SourceLine
 * @typedef {import("../fields.ts").DeskField} DeskField
 * @typedef {import("../state.ts").Question} Question
 * @typedef {import("../habits.ts").Offer} Habit
 * @typedef {DeskState["blocks"][number]} DeskBlock
 * @typedef {import("../desk.ts").Shown & { kinds: { value: string, label: string }[] }} DeskState
 * @typedef {import("../desk.ts").Step} Change
 * @typedef {Extract<Change, { do: "lines" }>["as"]} LinesAs
 * @typedef {{ file: string, title: string, day: string, questions: number, isOpen: boolean }} Listed
 * @typedef {{ source: string, status: string, message: string, file?: string }} Taken
 * What became of one source that was given in.
 *
 * @typedef {{ from: number, to: number, anchor: number, active: number, start?: number, end?: number }} Chosen
 * The lines an editor chose, and of a single line maybe a part. `active` is where the arrow keys are.
 *
 * @typedef {"source" | "article" | "question"} Side
 * @typedef {{
 *   state: DeskState, question: Question | undefined, change: (change: Change) => Promise<boolean>, allRight: () => void,
 *   lit: { lines: number[], by: Side }, point: (lines: number[] | null, by: Side) => void,
 *   light: (lines: number[], by: Side) => void, show: (lines: number[]) => void, next: () => void,
 *   chosen: Chosen | null, choose: (chosen: Chosen) => void, make: (kind: string) => void,
 *   isPart: boolean, setPart: (isPart: boolean) => void,
 * }} Desk
 * What the parts of an article's page share. `lit`: the lines pointed at or held, and on which side. `point` lights lines while
 * the pointer is there, `light` until others are, `show` also brings the source to the front. `isPart`: a part is chosen by keys.
 */
export {};
