import { findDate } from "../dates/find-date.ts";
import { isPersonName } from "../names.ts";
import { unquoted } from "../quoted-mail.ts";
import { decide, drop, isOpen, type Line, type Rule } from "../state.ts";
import { hasContact } from "../words/contacts.ts";

const name = "mail-headers";

/** RFC 5322's names of header lines, as mail programs in Indonesian and English print them. */
const header =
  /^[*_]{0,2}(from|dari|sender|pengirim|to|kepada|kpd|cc|bcc|reply-to|balas ke|date|sent|tanggal|dikirim|subject|subjek|perihal|hal|lampiran|attachments?|importance|prioritas|message-id|mime-version|content-type|content-transfer-encoding)[*_]{0,2} ?[:：][*_]{0,2} ?(.*)$/i;
const subject = /^(?:subject|subjek|perihal|hal)$/i;
const moment = /^(?:date|sent|tanggal|dikirim)$/i;
const people = /^(?:from|dari|sender|pengirim|to|kepada|kpd|cc|bcc|reply-to|balas ke)$/i;
/** What mail programs and press offices put before a subject. */
const prefix =
  /^(?:(?:re|fwd?|bls|trs)[:：] ?|\[?(?:press release|siaran pers|rilis(?: pers| berita| media)?)(?:\]|[:：]| [-–—]) ?)+/i;
const forwarded = /^[-_ ]*(?:(?:begin )?forwarded message|original message|pesan (?:terusan|asli))[-_: ]*$/i;
/** How many lines may stand above the first header line: a greeting, the mark of a mail passed on. */
const deepest = 3;

/**
 * The header of a pasted mail: `From: …`, `To: …`, `Date: …`, `Subject: …` or `Perihal: …` one below the other. The
 * subject gives the title and the day of sending the date, neither for sure; the rest is the mail's.
 */
export const mailHeaders: Rule = ({ lines }) => {
  const start = lines.findIndex(({ text }) => header.test(text));
  if (start < 0 || start > deepest) return;
  const block: { line: Line; label: string; value: string }[] = [];
  for (const line of lines.slice(start)) {
    const [, label, value] = header.exec(line.text) ?? [];
    const last = block.at(-1);
    if (label !== undefined && value !== undefined) block.push({ line, label, value });
    // A long header goes on in the next line, behind a blank.
    else if (last && /^[ \t]/.test(unquoted(line.raw)) && !line.afterBlank)
      block.push({ ...last, line, label: "" });
    else break;
  }
  const has = (kind: RegExp): boolean => block.some(({ label }) => kind.test(label));
  // Alone, `Dari:` may begin a headline: only a name or an address makes it a sender.
  const sender = block.some(({ label, value }) => people.test(label) && namesSender(value));
  if (!has(subject) && !(has(people) && block.length > 1) && !sender) return;
  for (const line of lines.slice(0, start)) {
    if (forwarded.test(line.text)) drop(line, name, "heads a mail that was passed on");
  }
  for (const [index, { line, label, value }] of block.entries()) {
    if (!isOpen(line)) continue;
    const more = block[index + 1]?.label === "" ? ` ${block[index + 1]?.line.text}` : "";
    const title = `${value}${more}`.replace(prefix, "").trim();
    const date = moment.test(label) ? findDate(value)?.date : undefined;
    if (subject.test(label) && title !== "")
      decide(line, name, ["title"], [{ field: "title", value: title, sure: false }]);
    else if (date) decide(line, name, ["date"], [{ field: "date", kind: "published", date, sure: false }]);
    else drop(line, name, "header of a mail");
  }
};

const namesSender = (value: string): boolean =>
  hasContact(value) || (value.split(" ").length <= 3 && isPersonName(value));
