import { isScalar, visit } from "yaml";
import { textMessages } from "../../messages/texts.ts";
import type { YamlSource } from "../front-matter/yaml-source.ts";
import type { Mistake } from "../mistake.ts";

/** Signs that embed, override or isolate a direction of writing: https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters */
const directions = /[\u202A-\u202E\u2066-\u2069]/;

/** Keys that name something on every page that leads to it. */
const naming: ReadonlySet<unknown> = new Set(["title", "name"]);

/**
 * Finds in front matter what readers do not see: signs that turn around the words next to them, as in a name that was made to
 * read like another, and headlines and names without anything to read.
 */
export function findInvisible({ file, map, place }: YamlSource): Mistake[] {
  const found: Mistake[] = [];
  if (!map) return found;
  visit(map, {
    Scalar: (_, { value, range }) => {
      const [sign] = directions.exec(String(value)) ?? [];
      if (sign === undefined || !range) return;
      const code = `U+${sign.charCodeAt(0).toString(16).toUpperCase()}`;
      found.push({ file, ...place(range[0]), message: textMessages.hasDirection(code) });
    },
  });
  for (const { key, value } of map.items) {
    if (!isScalar(key) || !isScalar(value) || !naming.has(key.value) || !value.range) continue;
    const name = String(value.value ?? "");
    const isSeen = /[\p{L}\p{N}]/u.test(name.replace(/\p{Default_Ignorable_Code_Point}/gu, ""));
    if (name !== "" && !isSeen)
      found.push({
        file,
        ...place(value.range[0]),
        key: String(key.value),
        message: textMessages.hasNoLetter,
      });
  }
  return found;
}
