import type { Message } from "../../messages/message.ts";
import { sourceMessages } from "../../messages/sources.ts";

/** The bytes of a source as text, and in which encoding they were. */
export type SourceText =
  | { ok: true; text: string; encoding: string; guessed: boolean }
  | { ok: false; message: Message };

const utf8 = new TextDecoder("utf-8", { fatal: true });

/**
 * Reads bytes as text: UTF-16 by its mark, else UTF-8, else Windows-1252, which old sites and word processors wrote.
 *
 * @returns why not, where the bytes are no text
 */
export function decodeSource(bytes: Uint8Array): SourceText {
  if (bytes.length === 0) return { ok: false, message: sourceMessages.isEmpty };
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe)
    return finish(new TextDecoder("utf-16le").decode(bytes), "UTF-16", false);
  if (first === 0xfe && second === 0xff)
    return finish(new TextDecoder("utf-16be").decode(bytes), "UTF-16", false);
  if (looksBinary(bytes)) return { ok: false, message: sourceMessages.isNoText };
  try {
    return finish(utf8.decode(bytes), "UTF-8", false);
  } catch {
    return finish(decodeWindows1252(bytes), "Windows-1252", true);
  }
}

function finish(text: string, encoding: string, guessed: boolean): SourceText {
  if (text.trim() === "") return { ok: false, message: sourceMessages.isEmpty };
  return { ok: true, text, encoding, guessed };
}

/** A zero byte, or one in ten of the first bytes a control character: pictures, archives, programs. */
function looksBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 8192);
  let controls = 0;
  for (const byte of head) {
    if (byte === 0) return true;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) controls++;
  }
  return controls > head.length / 10;
}

/** What Windows-1252 has at 0x80 to 0x9F, where Latin-1 has control characters; the rest of the two is the same. */
const windowsSigns = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** By hand: TextDecoder of several releases of Node reads Windows-1252 as Latin-1. */
function decodeWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString("latin1")
    .replace(/[\u0080-\u009f]/g, (sign) => windowsSigns[sign.charCodeAt(0) - 0x80] ?? sign);
}
