import { Scalar, YAMLSeq } from "yaml";

/**
 * Reads a value that ends with its line: a text with or without quotation marks, `true` or `false`, a list between brackets.
 *
 * @param written without blanks before it
 * @param start where it stands in the file, for the nodes
 * @returns the library's node; undefined where only the library can tell what is meant
 */
export function readPlainValue(written: string, start: number): Scalar | YAMLSeq | undefined {
  return written[0] === "[" ? readBrackets(written, start) : readScalar(written, start);
}

/** A scalar as the library makes one. @param source as it is written, without quotation marks */
export function plainScalar(value: string | boolean, source: string, start: number): Scalar {
  const scalar = new Scalar<string | boolean>(value);
  scalar.source = source;
  const end = start + source.length;
  scalar.range = [start, end, end];
  return scalar;
}

/** Whether a word without quotation marks is no text: `true`, `Null`. */
export function isSpecialWord(word: string): boolean {
  return word.length <= 5 && /^(?:true|false|null)$/i.test(word);
}

const opensText = /^[A-Za-z0-9(/.+_$\u00A0-\uFFFF]/;
/** What ends a text or makes something else of it. */
const endsText = /: |:$| #| $/;
const doubleQuoted = /^"(?:[^"\\]|\\["\\])*"$/;
const singleQuoted = /^'(?:[^']|'')*'$/;

function readScalar(written: string, start: number): Scalar | undefined {
  if (written[0] === '"') {
    if (!doubleQuoted.test(written)) return undefined;
    const text = written.slice(1, -1);
    const value = text.includes("\\") ? text.replace(/\\(.)/g, "$1") : text;
    return plainScalar(value, value, start);
  }
  if (written[0] === "'") {
    if (!singleQuoted.test(written)) return undefined;
    const value = written.slice(1, -1).replaceAll("''", "'");
    return plainScalar(value, value, start);
  }
  if (!opensText.test(written) || endsText.test(written)) return undefined;
  return isSpecialWord(written) ? readYesOrNo(written, start) : plainScalar(written, written, start);
}

function readYesOrNo(written: string, start: number): Scalar | undefined {
  if (written === "true" || written === "false") return plainScalar(written === "true", written, start);
  return undefined;
}

/** An entry of a list between brackets, and what follows it. */
const entry = / *(?:([A-Za-z0-9\u00A0-\uFFFF][^,:#[\]{}"']*?)|"([^"\\]*)") *([,\]])/y;

function readBrackets(written: string, start: number): YAMLSeq | undefined {
  const list = new YAMLSeq();
  list.flow = true;
  list.range = [start, start + written.length, start + written.length];
  if (written === "[]") return list;
  entry.lastIndex = 1;
  for (let sign: string | undefined = ","; sign === ","; ) {
    const from: number = entry.lastIndex;
    const [, plain, quoted, after] = entry.exec(written) ?? [];
    const value = plain ?? quoted;
    if (value === undefined || (plain !== undefined && isSpecialWord(plain))) return undefined;
    let at = from;
    while (written[at] === " ") at++;
    list.items.push(plainScalar(value, value, start + at));
    sign = after;
  }
  return entry.lastIndex === written.length ? list : undefined;
}
