import type { ListItem } from "../../extract/html/list-items.ts";
import type { Markup } from "./markdown-source.ts";

/** An item that was opened, and its sign: what stands in it is as far to the right as that is wide. */
interface Opened {
  item: ListItem;
  sign: string;
}

/**
 * Gives each line of a text, in order, the signs that open the items it stands in: `- `, `  3. `; blanks alone for a
 * further paragraph of an item. An item whose own line was dropped is opened by the first that was not, so nothing is
 * ever as far to the right as to become code.
 */
export function listSigns(): (items: readonly ListItem[]) => Pick<Markup, "block" | "join"> {
  let opened: Opened[] = [];
  return (items) => {
    const shared = items.findIndex((item, index) => opened[index]?.item !== item);
    const kept = opened.slice(0, shared < 0 ? items.length : shared);
    const indent = " ".repeat(kept.reduce((width, { sign }) => width + sign.length, 0));
    const before = opened[kept.length];
    const fresh = items.slice(kept.length).map((item, index): Opened => {
      const beside = index === 0 ? before : undefined;
      return { item, sign: signOf(item, beside) };
    });
    opened = [...kept, ...fresh];
    const [first] = fresh;
    if (!first) return { block: indent, ...(items.length > 0 && { join: "\n\n" }) };
    // Right below words, only a list that begins with 1 is one.
    const begins = before?.item.list !== first.item.list;
    const parted = begins && (before !== undefined || (first.item.number ?? 1) !== 1);
    return { block: indent + fresh.map(({ sign }) => sign).join(""), ...(parted && { join: "\n\n" }) };
  };
}

/** Two lists side by side are told apart by their signs alone. */
function signOf({ list, number }: ListItem, beside: Opened | undefined): string {
  const last = beside?.sign.trim().slice(-1);
  const goesOn = beside?.item.list === list;
  const [usual, other] = number === undefined ? ["-", "*"] : [".", ")"];
  const sign = goesOn ? last : last === usual ? other : usual;
  return `${number ?? ""}${sign} `;
}
