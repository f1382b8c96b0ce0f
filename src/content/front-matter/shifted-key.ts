/** Keys that stand below each other. */
export interface Level {
  /** How many blanks stand in front of them. */
  indent: number;
  /** The last of them. */
  name: string;
}

/** A key that has more or fewer blanks in front of it than those it belongs to. */
export interface ShiftedKey extends Level {
  /** Where its name begins, in the text. */
  offset: number;
  /** What it should stand in line with; two where it is as far from either. */
  wanted: readonly Level[];
  /** The part of the text that a parser stumbles in because of it. */
  from: number;
  to: number;
}

interface KeyLine extends Level {
  /** Where the line starts. */
  start: number;
  /** What stands behind the colon, or on the lines below where they have no keys. */
  value: string;
  /** How far in its value's lines stand, where it is a text on those below. */
  blockIndent?: number;
}

/**
 * Finds the first key that is out of line with its neighbours, in YAML that a parser stumbled over: to that such a key is part
 * of the value above it, of which it then tells something else.
 *
 * @returns undefined where there is none, or where something comes before it that hides what is a key
 */
export function findShiftedKey(text: string): ShiftedKey | undefined {
  const open: KeyLine[] = [];
  let first: KeyLine | undefined;
  let last: KeyLine | undefined;
  let next = 0;
  for (const line of text.split("\n")) {
    const start = next;
    next += line.length + 1;
    if (isRemark.test(line)) continue;
    if (last && goesOn(last.value)) return undefined;
    if (last && isBlock.test(last.value)) {
      // Its first line says how far in all of it stands.
      last.blockIndent ??= Math.max(line.search(/\S/), last.indent + 1);
      if (line.search(/\S/) >= last.blockIndent) continue;
    }
    const read = readKey(line, start);
    if (!read) {
      if (last?.value === "") last.value = line.trim();
      continue;
    }
    const isNarrower = ({ indent }: KeyLine): boolean => indent > read.indent;
    const closed = open.filter(isNarrower);
    open.splice(open.length - closed.length);
    const around = open.at(-1);
    if (!around && first) return { ...placeOf(first), wanted: [read], from: first.start, to: next };
    if (around && last && around.indent < read.indent && (closed.length > 0 || around.value !== "")) {
      if (secondColon.test(last.value) || secondColon.test(read.value)) return undefined;
      return { ...placeOf(read), wanted: nearest(read, [around, ...closed]), from: last.start, to: next };
    }
    if (around?.indent === read.indent) open.pop();
    open.push(read);
    first ??= read.indent > 0 ? read : undefined;
    last = read;
  }
  return undefined;
}

const isRemark = /^\s*(?:#|$)/;
/** A text on the lines below. */
const isBlock = /^[|>]/;
const secondColon = /^[^"'[{]*:(?: |$)/;

/** A key, behind the dash of a list's entry too. */
const keyLine = /^( *(?:- +)*)([A-Za-z_][\w-]*):(?: +(?!#)(.*))?(?: +#.*)?$/;

function readKey(line: string, start: number): KeyLine | undefined {
  const [, before = "", name, value = ""] = keyLine.exec(line) ?? [];
  return name === undefined ? undefined : { indent: before.length, name, start, value: value.trim() };
}

/** Whether a value in quotation marks or brackets does not end on its line. */
function goesOn(value: string): boolean {
  if (value.startsWith('"')) return !/^"(?:[^"\\]|\\.)*"/.test(value);
  if (value.startsWith("'")) return !/^'(?:[^']|'')*'/.test(value);
  return /^[[{]/.test(value) && !/[\]}]\s*(?:#.*)?$/.test(value);
}

const placeOf = ({ name, indent, start }: KeyLine) => ({ name, indent, offset: start + indent });

/** Of levels those whose indent is the nearest, one or two. */
function nearest({ indent }: Level, levels: readonly Level[]): Level[] {
  const distance = (level: Level): number => Math.abs(level.indent - indent);
  const least = Math.min(...levels.map(distance));
  return levels.filter((level) => distance(level) === least);
}
