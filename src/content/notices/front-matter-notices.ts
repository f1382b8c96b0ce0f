import { isScalar, visit } from "yaml";
import { quote } from "../../messages/message.ts";
import { textMessages } from "../../messages/texts.ts";
import type { YamlSource } from "../front-matter/yaml-source.ts";
import type { Mistake } from "../mistake.ts";

/** Signs that embed, override or isolate a direction of writing: https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters */
const directions = /[\u202A-\u202E\u2066-\u2069]/;

/**
 * Finds in front matter what an editor or a reader does not see: signs that turn around the words next to them, as in a name
 * that was made to read like another; headlines and names without anything to read; and hashtags, since ` #` begins a comment
 * in YAML, where a headline would end without a warning. A comment on purpose has a space after the sign.
 */
export function findUnseen({ file, map, place }: YamlSource): Mistake[] {
  const found: Mistake[] = [];
  if (!map) return found;
  visit(map, {
    Scalar: (_, { value, comment, range }) => {
      if (!range) return;
      const [start, end] = range;
      const [sign] = directions.exec(String(value)) ?? [];
      const [tag] = (comment && /^[\p{L}\p{N}]\S*/u.exec(comment)) || [];
      if (sign) {
        const code = `U+${sign.charCodeAt(0).toString(16).toUpperCase()}`;
        found.push({ file, ...place(start), message: textMessages.hasDirection(code) });
      }
      if (tag) found.push({ file, ...place(end + 1), message: textMessages.beginsRemark(quote(`#${tag}`)) });
    },
  });
  for (const { key, value } of map.items) {
    const name = isScalar(key) ? String(key.value) : "";
    if (!["title", "name"].includes(name) || !isScalar(value) || !value.range) continue;
    const shown = String(value.value ?? "");
    const isSeen = /[\p{L}\p{N}]/u.test(shown.replace(/\p{Default_Ignorable_Code_Point}/gu, ""));
    if (shown !== "" && !isSeen)
      found.push({ file, ...place(value.range[0]), key: name, message: textMessages.hasNoLetter });
  }
  return found;
}
