// @ts-check
/**
 * What the desk's server answers with, and what it may be asked to change. Only types: nothing imports this file to run it.
 *
 * @typedef {import("../state.ts").SourceLine} SourceLine
 * @typedef {import("../fields.ts").DeskField} DeskField
 * @typedef {import("../state.ts").Question} Question
 * @typedef {import("../offers.ts").Offer} Offer
 * @typedef {import("../desk.ts").Shown} DeskState
 * @typedef {import("../changes.ts").Step} Step
 * @typedef {import("../changes.ts").Topic} Topic
 * @typedef {import("../changes.ts").LinesAs} LinesAs
 * @typedef {{ file: string, title: string, day: string, questions: number, isOpen: boolean }} Listed
 * @typedef {{ source: string, status: string, message: string, file?: string }} Taken
 * What became of one source that was given in.
 *
 * @typedef {{ lines: number[], anchor: number, active: number, start?: number, end?: number }} Chosen
 * The lines an editor chose, and of a single line maybe a part. `active` is where the arrow keys are.
 *
 * @typedef {{
 *   state: DeskState, question: Question | undefined, step: (step: Step) => Promise<boolean>,
 *   point: (lines: number[] | undefined, by?: EventTarget | null) => void, light: (lines: number[]) => void, show: (lines: number[]) => void, go: (to: number, all?: Question[]) => void, take: (offer: Offer) => void,
 *   answer: (number: number) => void, right: () => void,
 *   chosen: Chosen | null, choose: (chosen: Chosen) => void, make: (kind: string) => void,
 *   isPart: boolean, setPart: (isPart: boolean) => void,
 *   topics: Topic[], describe: (at: number, topic: Topic) => void,
 * }} Desk
 * What the parts of an article's page share. `point` lights lines while the pointer is there, `light` until others are, `show` also brings the source to the front,
 * `go` leads to a question by its place. `isPart`: a part is chosen by keys. `topics`: proposed, as they are described until now.
 */
export {};
