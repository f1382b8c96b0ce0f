import { decide, isOpen, type Rule } from "../state.ts";
import { readLabels } from "./byline-labels.ts";

const sign = /(?:©|\(c\)|&copy;|\bcopyright\b|\bhak cipta\b|\ball rights? reserved\b)/i;

/** The copyright notice of the page: `COPYRIGHT © CONTOH 2016`. Kept as a value, and dropped from the text. */
export const copyright: Rule = ({ lines }) => {
  for (const line of lines) {
    if (!isOpen(line) || line.text.length > 160 || !sign.test(line.text)) continue;
    // A sentence about copyright, not a notice of it.
    if (line.text.length > 70 && !/©|\(c\)|reserved/i.test(line.text)) continue;
    if (/hak cipta/i.test(line.text) && !/©|\(c\)|dilindungi|20\d\d/i.test(line.text)) continue;
    // `Pewarta: Ani Editor: Budi Copyright © …`, all on one line.
    const people = readLabels(line.text);
    if (people && people.length > 0) {
      decide(line, "copyright", ["byline", "copyright"], people);
      continue;
    }
    decide(line, "copyright", ["noise", "copyright"], [{ field: "copyright", value: line.text, sure: true }]);
    line.reason = "copyright notice";
  }
};
