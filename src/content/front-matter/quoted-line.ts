/** A key, or the dash of a list's entry, and the value behind it. */
const line = /^(\s*)((?:- +)?[\w-]+:|-) +(\S.*?)\s*$/;

/**
 * How a line of YAML is written so that its value is read as a text: `title: Cabai: Turun` → `title: "Cabai: Turun"`.
 *
 * @param offset of a place in the line
 * @returns `title: "…"` where the value goes on below or has a remark behind it; undefined for a line without a value
 */
export function quotedLine(text: string, offset: number): string | undefined {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const [written = "", next = ""] = text.slice(start).split("\n", 2);
  const [, indent = "", name, value = ""] = line.exec(written) ?? [];
  if (name === undefined) return undefined;
  const goesOn =
    /\S/.test(next) && next.search(/\S/) > indent.length && !/^\s*(?:#|- |[\w-]+:(?: |$))/.test(next);
  return `${name} ${goesOn || value.includes(" #") ? '"…"' : quoted(value)}`;
}

function quoted(written: string): string {
  // What a word processor made of the quotation marks that were to be around it.
  const value = /^["“”‘’][^“”‘’"]*["“”‘’]$/.test(written) ? written.slice(1, -1) : written;
  const isWithin = /^"[^"]*"[^"\s].*"$/.test(value);
  const inner = isWithin ? value.slice(1, -1) : value;
  return /["\\]/.test(inner) ? `'${inner.replaceAll("'", "''")}'` : `"${inner}"`;
}
