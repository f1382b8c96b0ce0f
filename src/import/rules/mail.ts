import { findDate } from "../../news/dates/printed-date.ts";
import { isPersonName } from "../bylines/names.ts";
import { readable, unquoted } from "../lines.ts";
import { chatStamp, hasContact, isContact, isParagraph } from "../shape.ts";
import type { Line, Rule } from "../state.ts";
import { dateFinding, decide, drop, isFree, isOpen, toFindings, valuesOf } from "../state.ts";
import { contains, startsLike } from "../words/known-names.ts";

const senders = "from|dari|sender|pengirim|to|kepada|kpd|cc|bcc|reply-to|balas ke";
/** Names of header lines as in RFC 5322, and as mail programs print them in Indonesian and English. */
const header = new RegExp(
  `^[*_]{0,2}(${senders}|date|sent|tanggal|dikirim|subject|subjek|perihal|hal|lampiran|attachments?|importance|prioritas|message-id|mime-version|content-type|content-transfer-encoding)[*_]{0,2} ?[:：][*_]{0,2} ?(.*)$`,
  "i",
);
const people = new RegExp(`^(?:${senders})$`, "i");
const subject = /^(?:subject|subjek|perihal|hal)$/i;
const moment = /^(?:date|sent|tanggal|dikirim)$/i;
/** What mail programs and press offices put before a subject. */
const prefix = startsLike("subject-prefixes", "", "+");
const forwarded = /^[-_ ]*(?:(?:begin )?forwarded message|original message|pesan (?:terusan|asli))[-_: ]*$/i;
/** `On Tue, Nov 24, 2026 at 6:10 PM Ani Budi <ani@contoh.example> wrote:`, above a quoted mail. */
const quotedFrom = /^(?:on|pada) [^<>]*\d[^<>]*<[^<>\s]+@[^<>\s]+> (?:wrote|menulis) ?:$/i;
/** The maximum number of lines above the first header line: a greeting, the mark of a forwarded mail. A forwarder may write more. */
const maxAbove = 3;

/** Returns the header lines of a mail in order, of the innermost mail if it was forwarded; empty if the text has none. */
function headerOf(lines: readonly Line[], most = maxAbove): { line: Line; label: string; value: string }[] {
  const start = lines.findIndex(({ text }) => header.test(text));
  if (start < 0 || start > most) return [];
  const block: ReturnType<typeof headerOf> = [];
  for (const line of lines.slice(start)) {
    const [, label, value] = header.exec(line.text) ?? [];
    // A long header continues in the next line, which starts with a space.
    const goesOn = block.length > 0 && /^[ \t]/.test(unquoted(line.raw)) && !line.afterBlank;
    if (label === undefined && !goesOn) break;
    block.push({ line, label: label ?? "", value: value ?? "" });
  }
  // `Dari:` alone may begin a headline; only an address makes it a sender.
  const isHeader = block.some(
    ({ label, value }) =>
      subject.test(label) || (people.test(label) && (block.length > 1 || hasContact(value))),
  );
  if (!isHeader) return [];
  const inner = headerOf(lines.slice(start + block.length), 12);
  return inner.length > 2 && inner.some(({ label }) => people.test(label)) ? inner : block;
}

/** Reads the header of a pasted mail. Its subject gives the title and its day the date, both unsure; other header lines are dropped. */
export const mailHeaders: Rule = ({ lines }) => {
  const block = headerOf(lines);
  const above = lines.slice(0, Math.max(0, lines.indexOf(block[0]?.line as Line)));
  for (const line of above)
    if (above.some(({ text }) => header.test(text)) || forwarded.test(line.text))
      drop(line, "heads a mail that was passed on", line.paragraph);
  for (const line of lines.slice(0, maxAbove))
    if (quotedFrom.test(line.text)) drop(line, "heads a mail that was passed on");
  for (const [index, { line, label, value }] of block.entries()) {
    const more = block[index + 1]?.label === "" ? ` ${block[index + 1]?.line.text}` : "";
    const title = `${value}${more}`.replace(prefix, "").trim();
    const date = moment.test(label) ? findDate(value) : undefined;
    if (subject.test(label) && title !== "") decide(line, ["title"], toFindings("title", title, false));
    else if (date) {
      const before = line.text.length - value.length;
      const found = { ...date, start: date.start + before, end: date.end + before };
      decide(line, ["date"], [dateFinding("published", found, false)]);
    } else drop(line, "header of a mail");
  }
};

/** Senders that send on behalf of others. */
const forOthers = /humas|pers\b|press|\bpr\b|redaksi|info|media|admin|desk|redaktur|editor|kliping|noreply/i;

/** The sender of a mail may be the author, if nothing else names one. */
export const senderAlone: Rule = ({ lines }) => {
  if (valuesOf(lines, "authors").length > 0) return;
  const from = headerOf(lines).find(({ label }) => /^(?:from|dari|sender|pengirim)$/i.test(label));
  const sender = from?.value.replace(/[<[(].*$|"/g, "").trim() ?? "";
  if (from && isPersonName(sender) && !forOthers.test(from.value))
    decide(from.line, ["byline"], toFindings("authors", sender, false));
};

/** The addressee of a letter: `Kepada Yth.`, `Yth. Redaksi,`, `Yang terhormat Bapak Lurah`. */
const addressee = startsLike("addressees");
/** `di tempat`, `(di tempat)`, `di – Tempat`, in place of a street; and the greeting of a letter. */
const greeting = startsLike("greetings", "", "$");

/** What a sender writes to the desk above a text: a greeting, what is attached, what to do with it. */
export const noteToDesk = contains("notes-to-desk");

/** Drops the address of a letter above its text, from `Kepada Yth.` to a blank line, and its greeting. Nobody named there is the author. */
export const mailAddress: Rule = ({ lines }) => {
  const text = lines.findIndex(({ paragraph }) => paragraph);
  const above = lines.slice(0, text < 0 ? lines.length : text);
  const start = above.findIndex((line) => isShort(line) && addressee.test(line.text));
  if (start < 0) return;
  // `Yth. Redaksi,` is the whole address.
  let goesOn = true;
  for (const [index, line] of above.slice(start).entries()) {
    if (!isShort(line) || index > 4 || (index > 0 && line.afterBlank)) goesOn = false;
    if (goesOn || (isShort(line) && greeting.test(line.text))) drop(line, "address or greeting of a letter");
    if (index === 0 && line.text.endsWith(",")) goesOn = false;
  }
};

const isShort = (line: Line): boolean => isFree(line) && line.text !== "" && line.text.length <= 60;

/** No signature is longer than this, including what a company adds to it. */
const maxSignatureLines = 20;
const leadsToThanks = "(?:(?:demikian|atas perhatian)\\b.{0,60}?)?";
export const closing = startsLike("letter-ends", leadsToThanks, "\\b.{0,40}$");
/** How a release or an office's letter ends: `Demikian siaran pers ini disampaikan.`, `Sekian, terima kasih.`, `ttd.` */
const officialEnd = startsLike("official-ends", "", "$");
/** Heading of the press contacts at the end of a release. */
const headsContacts = startsLike("contact-headings", "", " ?:?$");
/** What a phone appends to a mail. */
const sentFrom = startsLike("sent-from", "", " .{2,60}$");

/** Drops what stands below a mail or release: signature, contacts below `Narahubung:`, a name with a number or address. None of it is a tag. */
export const mailSignature: Rule = ({ lines }) => {
  const isMail = headerOf(lines).length > 0 || lines.some(({ rule }) => rule === "mail");
  const text = lines.findIndex(({ paragraph }) => paragraph);
  const first = Math.max(text, lines.length - maxSignatureLines - 2) + 1;
  const start =
    text < 0 ? -1 : lines.findIndex((_, index) => index >= first && isSignature(lines.slice(index), isMail));
  const end = start < 0 ? lines.length : start;
  const last = lines.findLastIndex(({ text }, index) => index < end && !sentFrom.test(text));
  const reason = isMail ? "signature of a mail" : "contact below the text";
  for (const line of lines.slice(last + 1).filter(isOpen))
    drop(line, reason, line.paragraph && !legalNotice.test(line.text));
};

/** The confidentiality notice that companies put below each mail. */
const legalNotice =
  /^(?=.*\b(?:surel|e-?mail|pesan|message)\b).*\b(?:rahasia|penerima|confidential|recipients?|printing)\b/i;

/** Checks whether lines at the end of a text are a signature. Without a mail's header, they must include contact details. */
function isSignature([first, ...rest]: readonly Line[], isMail: boolean): boolean {
  const running = rest.filter(({ paragraph, text }) => paragraph && !legalNotice.test(text)).length;
  if (first?.text === "--") {
    // RFC 3676, 4.3. Running text below would only separate two parts of the text.
    return running === 0 && (isMail || rest.some(({ text }) => hasContact(text)));
  }
  if (first && running === 0 && officialEnd.test(first.text)) return true;
  if (!first || first.paragraph || running > 0) return false;
  if (headsContacts.test(first.text)) return [first, ...rest].some(({ text }) => hasContact(text));
  return closing.test(first.text) && (isMail || rest.some(({ text }) => isContact(text)));
}

/** A chat's system messages, and placeholders for media that the export left out. */
const systemText = startsLike("chat-system-texts", "", "$");
/** `IMG-20261128-WA0003.jpg (file terlampir)`, `<attached: 00000012-PHOTO-2026-11-28-09-16-01.jpg>` */
const attachment = startsLike("chat-files", "", "$");
const notice = /^\[?\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}[.:]\d{2}[^\]-]{0,10}(?:\]| [-–—]) [^:]+$/;
/** What a chat adds to a message that was changed. */
const edited = / ?<(?:pesan ini (?:telah )?diedit|this message was edited)>$/i;
const stampOf = ({ raw }: Line) => (/^\P{L}{0,3}\d/u.test(raw) && chatStamp.exec(readable(raw))?.[0]) || "";
/** `[08.15, 12/3/2025]`: moves the time behind the day. */
const dayOf = (stamp: string): string => stamp.replace(/^\[([^,/]+), ([^\]]+)\]/, "$2 $1");
const senderIn = (stamp: string): string => stamp.replace(/^.*?(?:\]| [-–—]) ~? ?/, "").replace(/: $/, "");

/** Checks for a line that is all bold, as copy in a chat is: a headline, a question. */
const isBold = (line: Line): boolean =>
  /^[*_]{1,2}[^*_]{8,250}[*_]{1,2}$/.test(readable(line.raw).slice(stampOf(line).length));

/** Reads the export of a chat, `12/03/25 09.41 - Ani Budi: …`: the messages of the person who wrote most are the text. */
export const chat: Rule = ({ lines, isMarked }) => {
  const stamped = isMarked ? [] : lines.filter((line) => stampOf(line) !== "");
  // A single stamped line in the middle is a quotation from a chat.
  if (stamped.length < 2 && ![lines[0], lines.at(-1)].includes(stamped[0])) return;
  const senders: string[] = [];
  const lengths = new Map<string, number>();
  for (const line of lines) {
    const sender = senderIn(stampOf(line)) || (senders.at(-1) ?? "");
    senders.push(sender);
    lengths.set(sender, (lengths.get(sender) ?? 0) + line.text.length);
  }
  const [[writer = ""] = []] = [...lengths].sort(([, one], [, other]) => other - one);
  // Of an interview, all questions are text; one above all other lines may be the headline.
  const asked = lines.filter((line, index) => index > 0 && line.text.endsWith("?") && isBold(line));
  let isText = false;
  for (const [index, line] of lines.entries()) {
    line.text = line.text.slice(stampOf(line).length).replace(edited, "");
    line.paragraph = isParagraph(line.text);
    const isWriter = senders[index] === writer || isBold(line);
    isText ||= line.paragraph && isWriter;
    const isRemark =
      !isText && stampOf(line) !== "" && (/^\p{Ll}/u.test(line.text) || noteToDesk.test(line.text));
    const isNews = !isRemark && ![systemText, notice, attachment, /^$/].some((form) => form.test(line.text));
    if (asked.length > 1 && asked.includes(line)) decide(line, ["body"]);
    else if (isWriter && attachment.test(line.text)) drop(line, "file of a chat");
    // A line below a picture in the same message is its caption.
    else if (isWriter && stampOf(line) === "" && lines[index - 1]?.reason === "file of a chat")
      decide(line, ["caption"], toFindings("caption", line.text, false));
    else if (!isWriter || !isNews) drop(line, "message of a chat", line.paragraph && isNews);
  }
};

/** Takes the sender and time of a chat's first message as author and date, if nothing else gives them. */
export const chatSender: Rule = ({ lines, isMarked }) => {
  const line = lines.find((one) => one.reason !== "message of a chat" && stampOf(one) !== "" && !isMarked);
  const stamp = line && stampOf(line);
  // `11/28/26`: a phone set to the United States. In other messages the day may be below 13.
  const isMonthFirst = lines.some((one) => /^\D{0,3}\d\d?\/(?:1[3-9]|[23]\d)\//.test(dayOf(stampOf(one))));
  const day = stamp && dayOf(stamp);
  const date = day && findDate(isMonthFirst ? day.replace(/(\d+)\/(\d+)/, "$2/$1") : day);
  if (!date || line.text.startsWith(stamp)) return;
  if (!lines.some(({ roles }) => roles.includes("date"))) {
    line.roles.push("date");
    line.findings.push({ field: "published", value: "", date: date.date, sure: false });
  }
  if (valuesOf(lines, "authors").length > 0 || !isPersonName(senderIn(stamp))) return;
  line.roles.push("byline");
  line.findings.push(...toFindings("authors", senderIn(stamp), false));
};
