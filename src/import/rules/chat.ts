import { findDate } from "../../news/dates/printed-date.ts";
import { isPersonName } from "../bylines/names.ts";
import { readable } from "../lines.ts";
import { chatStamp, isParagraph } from "../shape.ts";
import { drop, findingOfDate, findings, type Line, note, type Rule, valuesOf } from "../state.ts";

/** What the chat says of itself, and a picture or sound that its export left out. */
const ofChat =
  /^<[^<>]{5,40}>$|^(?:pesan ini (?:telah )?dihapus|anda menghapus pesan ini|this message was deleted|(?:image|video|audio|sticker|document) omitted)\.?$/i;
const notice = /^\[?\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}[.:]\d{2}[^\]-]{0,10}(?:\]| [-–—]) [^:]+$/;
const stampOf = ({ raw }: Line): string =>
  (/^\P{L}{0,3}\d/u.test(raw) && chatStamp.exec(readable(raw))?.[0]) || "";
const senderIn = (stamp: string): string => stamp.replace(/^.*?(?:\]| [-–—]) ~? ?/, "").replace(/: $/, "");

/**
 * An export of a chat, `12/03/25 09.41 - Ani Budi: …` or `[12/03/25, 09.41.12] Ani Budi: …`: the messages of whoever wrote
 * most of it are the text, without what stands before each.
 */
export const chat: Rule = ({ lines, isMarked }) => {
  const stamped = isMarked ? [] : lines.filter((line) => stampOf(line) !== "");
  if (stamped.length === 0 || (stamped.length === 1 && stamped[0] !== lines[0])) return;
  const senders: string[] = [];
  const lengths = new Map<string, number>();
  for (const line of lines) {
    const sender = senderIn(stampOf(line)) || (senders.at(-1) ?? "");
    senders.push(sender);
    lengths.set(sender, (lengths.get(sender) ?? 0) + line.text.length);
  }
  const [[writer = ""] = []] = [...lengths].sort(([, one], [, other]) => other - one);
  for (const [index, line] of lines.entries()) {
    line.text = line.text.slice(stampOf(line).length);
    line.paragraph = isParagraph(line.text);
    if (ofChat.test(line.text) || notice.test(line.text) || line.text === "") drop(line, "message of a chat");
    else if (senders[index] !== writer) drop(line, "message of a chat", line.paragraph);
  }
};

/** Who sent the first message of a text, and when, where nothing else says who wrote it or of which day it is. */
export const chatSender: Rule = ({ lines, isMarked }) => {
  const line = lines.find((one) => one.roles[0] !== "noise" && stampOf(one) !== "" && !isMarked);
  const stamp = line && stampOf(line);
  const date = stamp && findDate(stamp);
  if (!date || line.text.startsWith(stamp)) return;
  if (!lines.some(({ roles }) => roles.includes("date"))) {
    line.roles.push("date");
    note(line, [{ ...findingOfDate("published", date, false), from: 0, to: 0 }]);
  }
  if (valuesOf(lines, "author").length > 0 || !isPersonName(senderIn(stamp))) return;
  line.roles.push("byline");
  note(line, findings("author", senderIn(stamp), false));
};
