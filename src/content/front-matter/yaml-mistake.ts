import { type Document, isAlias, isMap, isScalar, stringify, visit, type YAMLParseError } from "yaml";
import { type Message, quote } from "../../messages/message.ts";
import { fieldMessages, fileMessages } from "../../messages/messages.ts";

/**
 * Makes a message about the first YAML error (one typo often causes several), and finds the offset where editors should look. It says
 * what to write for common errors. The parser's own messages are for developers. Returns undefined if there is no error.
 */
export function yamlMistake(document: Document, text: string) {
  const { contents } = document;
  const [error] = document.errors;
  if (!error) return /[\s[{,][*&!]/.test(text) ? findMarker(document, text) : undefined;
  const [position] = error.pos;
  // After an empty value, the parser reports the previous line.
  const offset = error.code === "DUPLICATE_KEY" ? position + text.slice(position).search(/\S/) : position;
  const missing = /^Missing closing (["'])quote|must be sufficiently indented and end with a ([\]}])/;
  const [, mark, closing] = missing.exec(error.message) ?? [];
  if (mark) {
    // The parser reports the end of the text; editors need the place where the quotation was opened.
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
  const message = suggestFix(error, written, line.trimEnd(), /^\s+\S/.test(next)) ?? fileMessages.isNoYaml();
  return { offset, message };
}

/** Finds an alias (`*name`), anchor (`&name`) or tag (`!name`), which is usually a text that begins with that character by accident. */
function findMarker(document: Document, text: string): { offset: number; message: Message } | undefined {
  let match: { offset: number; message: Message } | undefined;
  visit(document, {
    Node: (_, node) => {
      const { anchor, tag = "", range } = node as { anchor?: string; tag?: string } & typeof node;
      const sign = isAlias(node) ? "*" : anchor ? "&" : /^!/.test(tag) && "!";
      if (!sign) return undefined;
      match = { offset: text.lastIndexOf(sign, range?.[0]), message: fieldMessages.beginsWithSign({ sign }) };
      return visit.BREAK;
    },
  });
  return match;
}

/**
 * Suggests what to write instead of what the parser rejected.
 *
 * @param written the text from the error on @param line where it begins @param isContinued whether the value continues on the next line
 */
function suggestFix({ code, message }: YAMLParseError, written: string, line: string, isContinued: boolean) {
  switch (code) {
    case "TAB_AS_INDENT":
      return fileMessages.isIndentedWithTab();
    case "DUPLICATE_KEY":
      return fileMessages.isTwice({ key: quote(/^[^\s:]*/.exec(written)?.[0] ?? "") });
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
      // A key, possibly in a list entry, and a value with a colon, which YAML takes for another key: `title: Cabai: Turun`
      const [, key, value = ""] = /^\s*((?:- +)?[\w-]+: +)(\S.*:(?: .*|))$/.exec(line) ?? [];
      const quoted = isContinued ? '"…"' : stringify(value, { lineWidth: 0 }).trimEnd();
      return key === undefined ? undefined : fileMessages.hasSecondColon({ better: `${key}${quoted}` });
    }
  }
  if (message.includes("block-seq-ind on same line"))
    return fileMessages.hasDashBehindKey({ key: line.replace(/:.*/, ":").trim() });
  if (!message.endsWith("at node end")) return undefined;
  // A value that begins with quotation marks or brackets, and continues after them: `title: "Mati Lampu" di Pasar`
  const [, key = "", value] = /^\s*((?:- +)?(?:[\w-]+: +)?)(["'[{].*)$/.exec(line) ?? [];
  const quoted = `'${isContinued ? "…" : value?.replaceAll("'", "''")}'`;
  return value === undefined ? undefined : fileMessages.hasTextBehind({ better: `${key}${quoted}` });
}
