const mail = /[^\s<>()@,;:]+@[^\s<>()@,;:]+\.\p{L}{2,}/gu;
/** `0812-3456-7890`, `+62 812 3456 7890`, `(021) 555 0123`: digits in groups, read as a number only if there are enough. */
const phone = /(?<![\p{L}\d])\(?(?:\+\d|0)[\d\s().-]{6,20}\d(?![\p{L}\d])/gu;
const address = /(?:https?:\/\/|www\.)\S+|(?<![\p{L}\d])@[\w.]{3,30}/giu;
/** What stands before a number or an address to say what it is. */
const label =
  /\b(?:hp|h\.p|handphone|ponsel|seluler|telp|tlp|telepon|tel|phone|mobile|cell|wa|whatsapp|no|nomor|kontak|contact|call|sms|fax|faks|faksimile|e-?mail|surel|pos-?el|web|website|situs|ig|instagram|twitter|facebook|m|t|p|f|e|w|dan|atau|or|and)\b/giu;

/** Whether a text names an e-mail address or a telephone number. */
export const hasContact = (text: string): boolean => text.length <= 400 && withoutContacts(text) !== text;

/** Whether a line holds telephone numbers and e-mail addresses and nothing else: `HP: 0812-3456-7890`, `ani@contoh.example`. */
export function isContact(text: string): boolean {
  if (text.length > 200) return false;
  const rest = withoutContacts(text);
  return rest !== text && !/[\p{L}\d]/u.test(rest.replace(address, " ").replace(label, " "));
}

/** A telephone number has 8 digits at least, with its area, and 15 at most, with its country. */
const withoutContacts = (text: string): string =>
  text
    .replace(mail, " ")
    .replace(phone, (number) => (/^\d{8,15}$/.test(number.replace(/\D/g, "")) ? " " : number));

/** What an account of a network is called: `@anibudi`. */
export const isHandle = (text: string): boolean => /^@[\w.]{3,30}$/.test(text);
