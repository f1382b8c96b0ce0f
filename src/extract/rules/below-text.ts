import { drop, type ExtractState, isOpen, type Line, type Rule } from "../state.ts";
import { hasContact } from "../words/contacts.ts";

const name = "below-text";

/** What ends a text for a newsroom: `-30-`, `###`, `ends`, `(selesai)`, `NNNN`, `---oOo---`. */
const endMark = /^[^\p{L}\d]*(?:30|ends?|selesai|tamat|nnnn|ooo)[^\p{L}\d]*$|^#{3,5}$/iu;
/** Below it, notes and a word on the firm, no more. */
const mostBelow = 2;

/** Heads what readers wrote. */
export const commentsBelow =
  /^(?:\d+ |no |(?:tidak|belum) ada )?(?:komentar|comments?|leave a (?:reply|comment)|tinggalkan (?:komentar|balasan)|(?:kirim|tulis) komentar)(?: pembaca)?[ :(\d)]*$/i;
/** What stands among comments and nowhere else. */
const reply = /(?:^|· ?)(?:balas|reply)\b|\b(?:urutkan|sort by|paling relevan)\b/i;

/** `Tentang penulis`, `About the Harbour Fund`: heads what a text says of its writer or sender. */
const about =
  /^(?:tentang|about|profil) (?:(penulis|the (?:author|writer))|\p{Lu}.{2,78}|the \p{Lu}.{2,78})$/iu;
/** `*) Ani Budi, pengajar di Palu`, `Penulis adalah pengajar` */
const biography = /^(?:\*{1,3}\)|\(\*\)|\*{1,3} ?(?=\p{Lu}))|^penulis (?:adalah|merupakan|, )/iu;
const mostOfBiography = 4;

/**
 * What stands below a text as if it were text: lines behind a mark of its end, readers' comments, a word on the writer or
 * on the firm that sent it.
 */
export const belowText: Rule = (state) => {
  const { lines, bodyStart } = state;
  const marked = lines.findLastIndex(
    (line, index) => index > bodyStart && isOpen(line) && !line.mark && endMark.test(line.text),
  );
  if (marked > 0 && running(lines.slice(marked)) <= mostBelow && marked > bodyStart + 2) {
    drop(lines[marked] as Line, name, "marks the end of the text");
    dropFrom(state, marked + 1);
  }
  const comments = lines.findIndex(({ text }, index) => index > bodyStart && commentsBelow.test(text));
  if (comments > 0 && lines.slice(comments + 1).some(({ text }) => reply.test(text)))
    dropFrom(state, comments);
  const box = lines.findIndex((_, index) => index > bodyStart && isAbout(lines, index));
  if (box > 0) dropFrom(state, box, true);
  for (const line of lines.slice(Math.max(bodyStart + 1, lines.length - mostOfBiography)))
    if (isOpen(line) && !line.mark && biography.test(line.text)) {
      drop(line, name, "stands below the end of the text");
      line.doubt = true;
    }
};

/** How many of the lines are running text. */
const running = (lines: readonly Line[]): number =>
  lines.filter((line) => isOpen(line) && line.paragraph).length;

function dropFrom({ lines }: ExtractState, start: number, isGuess = false): void {
  for (const line of lines.slice(start)) {
    if (!isOpen(line)) continue;
    drop(line, name, "stands below the end of the text");
    if (isGuess) line.doubt = true;
  }
}

/** Of a firm only where a row of signs parts it from the text, or someone to ask stands below it: a text may say more about its subject, too. */
function isAbout(lines: readonly Line[], index: number): boolean {
  const line = lines[index] as Line;
  const match = isOpen(line) && !line.paragraph && !line.mark ? about.exec(line.text) : null;
  if (!match || running(lines.slice(index)) > mostBelow) return false;
  if (match[1] !== undefined) return true;
  const isParted = /^[-*_#=~ ]+$/.test(lines[index - 1]?.text ?? "");
  return isParted || lines.slice(index).some(({ text }) => hasContact(text));
}
