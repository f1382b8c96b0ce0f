import { type Document, isAlias, isMap, isScalar, stringify, visit, type YAMLParseError } from "yaml";
import { type Message, quote } from "../../messages/message.ts";
import { fieldMessages, fileMessages } from "../../messages/messages.ts";

/**
 * Gives a message for editors about a YAML error. One typo often causes several errors, so only the first is reported: for the
 * most common ones we say what to write, for others what to look at. What the parser says is in English, and for developers.
 *
 * @returns also the offset where editors should look; undefined if there is no error
 */
export function yamlMistake(
  document: Document,
  text: string,
): { offset: number; message: Message } | undefined {
  const { contents } = document;
  const [error] = document.errors;
  if (!error) return /[\s[{,][*&!]/.test(text) ? signIn(document, text) : undefined;
  const [position] = error.pos;
  // Behind an empty value, the parser names the line before.
  const isTwice = error.code === "DUPLICATE_KEY";
  const offset = isTwice ? position + text.slice(position).search(/\S/) : position;
  const missing = /^Missing closing (["'])quote|must be sufficiently indented and end with a ([\]}])/;
  const [, mark, closing] = missing.exec(error.message) ?? [];
  if (mark) {
    // The parser reports it at the end of the text; editors need the place where it was opened.
    const last = isMap(contents) ? contents.items.at(-1)?.value : undefined;
    const start = isScalar(last) ? last.range?.[0] : undefined;
    return { offset: start ?? offset, message: fileMessages.hasOpenQuote({ mark }) };
  }
  if (closing) {
    const opening = closing === "]" ? "[" : "{";
    const message = fileMessages.hasOpenBracket({ opening, closing });
    return { offset: text.lastIndexOf(opening, offset), message };
  }
  const written = text.slice(offset);
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const [line = "", next = ""] = text.slice(start).split("\n", 2);
  // `title: *Awas* banjir`
  const [before = "", sign] = /^\s*(?:- +)?(?:[\w-]+: +)?([*&|>])/.exec(line) ?? [];
  if (sign && /^(?:UNEXPECTED_TOKEN|BAD_ALIAS)$/.test(error.code))
    return { offset: start + before.length - 1, message: fieldMessages.beginsWithSign({ sign }) };
  const message = instead(error, written, line.trimEnd(), /^\s+\S/.test(next)) ?? fileMessages.isNoYaml();
  return { offset, message };
}

/** A value that stands elsewhere, `*name`, is a name for it, `&name`, or of a kind, `!name`: mostly one with a sign of its text. */
function signIn(document: Document, text: string): { offset: number; message: Message } | undefined {
  let found: { offset: number; message: Message } | undefined;
  visit(document, {
    Node: (_, node) => {
      const { anchor, tag = "", range } = node as { anchor?: string; tag?: string } & typeof node;
      const sign = isAlias(node) ? "*" : anchor ? "&" : /^!/.test(tag) && "!";
      if (!sign) return undefined;
      found = { offset: text.lastIndexOf(sign, range?.[0]), message: fieldMessages.beginsWithSign({ sign }) };
      return visit.BREAK;
    },
  });
  return found;
}

/**
 * What to write instead of what the parser refuses.
 *
 * @param written the text from the error on
 * @param line in which that begins
 * @param goesOn the value continues on the next line
 */
function instead(
  { code, message }: YAMLParseError,
  written: string,
  line: string,
  goesOn: boolean,
): Message | undefined {
  switch (code) {
    case "TAB_AS_INDENT":
      return fileMessages.isIndentedWithTab();
    case "DUPLICATE_KEY":
      return fileMessages.isTwice({ key: quote(/^[^\s:]*/.exec(written)?.[0] ?? "") });
    case "RESOURCE_EXHAUSTION":
      return fileMessages.isNestedTooDeep();
    case "MULTIPLE_DOCS":
      return fileMessages.isBehindTheEnd();
    case "BAD_SCALAR_START":
    case "NON_STRING_KEY":
      return fieldMessages.beginsWithSign({ sign: /^[^\w\s]/.exec(written)?.[0] ?? "?" });
    case "MULTILINE_IMPLICIT_KEY":
    case "MISSING_CHAR": {
      // `date:2026-11-25` or `date 2026-11-25`
      const [, key, colon, value] = /^\s*([\w-]+)(:| +)(\S.*)$/.exec(line) ?? [];
      const better = `${key}: ${value}`;
      if (key === undefined) return undefined;
      return colon === ":"
        ? fileMessages.hasNoSpaceAfterColon({ better })
        : fileMessages.hasNoColon({ better });
    }
    case "BLOCK_AS_IMPLICIT_KEY": {
      // A key, also in a list entry, and a value with a colon that YAML takes for another key: `title: Cabai: Turun`
      const [, key, value = ""] = /^\s*((?:- +)?[\w-]+: +)(\S.*:(?: .*|))$/.exec(line) ?? [];
      const quoted = goesOn ? '"…"' : stringify(value, { lineWidth: 0 }).trimEnd();
      return key === undefined ? undefined : fileMessages.hasSecondColon({ better: `${key}${quoted}` });
    }
  }
  if (message.includes("block-seq-ind on same line"))
    return fileMessages.hasDashBehindKey({ key: line.replace(/:.*/, ":").trim() });
  if (!message.endsWith("at node end")) return undefined;
  // A value that begins with a quotation or brackets, and goes on: `title: "Mati Lampu" di Pasar`
  const [, key = "", value] = /^\s*((?:- +)?(?:[\w-]+: +)?)(["'[{].*)$/.exec(line) ?? [];
  const quoted = `'${goesOn ? "…" : value?.replaceAll("'", "''")}'`;
  return value === undefined ? undefined : fileMessages.hasTextBehind({ better: `${key}${quoted}` });
}
