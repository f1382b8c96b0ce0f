import { decodeWindows1252 } from "../files/source-files.ts";

/** Groups that hold no text of the document: tables of fonts and styles, properties, pictures, headers, notes. */
const left: ReadonlySet<string> = new Set(
  `fonttbl colortbl stylesheet listtable listoverridetable rsidtbl info generator pict object shp shppict nonshppict header headerl headerr headerf footer footerl footerr
footerf footnote annotation atnid atnauthor fldinst themedata datastore latentstyles xmlnstbl bkmkstart bkmkend filetbl revtbl pgptbl`.split(
    /\s+/,
  ),
);
/** Words that stand for a sign. */
const signs: Readonly<Record<string, string>> = {
  par: "\n",
  line: "\n",
  sect: "\n",
  page: "\n",
  row: "\n",
  cell: "\t",
  tab: "\t",
  emdash: "—",
  endash: "–",
  bullet: "•",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
  emspace: " ",
  enspace: " ",
};
/** A control word with its number and the blank behind it, a byte in hexadecimal, a control sign, a bracket, a line end, or text. */
const token = /\\([a-z]+)(-?\d+)? ?|\\'([\da-f]{2})|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)/gi;

interface Group {
  /** Its text is none of the document's. */
  isLeft: boolean;
  /** How many characters follow a `\u` for programs that do not know it. */
  fallback: number;
}

/**
 * The words of a document in Rich Text Format, a paragraph a line. By hand: no library that is looked after reads more of it
 * than what Outlook packs into mails. Bytes are read as Windows-1252; what is beyond that, word processors write as `\u`.
 * https://interoperability.blob.core.windows.net/files/Archive_References/%5bMSFT-RTF%5d.pdf
 */
export function rtfText(bytes: Uint8Array): string {
  let text = "";
  let group: Group = { isLeft: false, fallback: 1 };
  const outer: Group[] = [];
  let passed = 0;
  const put = (said: string): void => {
    if (!group.isLeft) text += said.slice(passed);
    passed = Math.max(0, passed - said.length);
  };
  for (const [, word, number, byte, sign, bracket, plain] of Buffer.from(bytes)
    .toString("latin1")
    .matchAll(token)) {
    if (bracket !== undefined) passed = 0;
    if (bracket === "{") outer.push({ ...group });
    else if (bracket === "}") group = outer.pop() ?? group;
    else if (plain !== undefined) put(decodeWindows1252(Buffer.from(plain, "latin1")));
    else if (byte !== undefined) put(decodeWindows1252(Buffer.from(byte, "hex")));
    else if (sign !== undefined) {
      // `\*` opens a group that a program may pass over; a line end behind the stroke is a paragraph's.
      if (sign === "*") group.isLeft = true;
      else put({ "~": "\u00a0", _: "-", "-": "", "\n": "\n", "\r": "\n" }[sign] ?? sign);
    } else if (word === "u") {
      passed = 0;
      put(String.fromCharCode(Number(number) & 0xffff));
      passed = group.fallback;
    } else if (word === "uc") group.fallback = Number(number);
    else if (word !== undefined && left.has(word)) group.isLeft = true;
    else if (word !== undefined && signs[word] !== undefined) put(signs[word]);
  }
  return text;
}
