import { readFileSync } from "node:fs";
import { parseAst } from "rolldown/parseAst";

/** A node of a syntax tree, as far as tests look at it. */
export type Node = { type: string; start: number; parent?: Node; [part: string]: unknown };

/** The nodes of a module's syntax tree, each before those in it. @param file its path, for Node to read */
export const nodesOf = (file: string): Generator<Node> =>
  below(parseAst(readFileSync(file, "utf8"), { lang: file.endsWith("x") ? "tsx" : "ts" }) as unknown as Node);

function* below(node: Node): Generator<Node> {
  yield node;
  for (const [part, child] of Object.entries(node).flatMap(([part, value]) =>
    [value].flat().map((one) => [part, one] as const),
  ))
    if (part !== "parent" && typeof child === "object" && child !== null && "type" in child)
      yield* below(Object.assign(child as Node, { parent: node }));
}
