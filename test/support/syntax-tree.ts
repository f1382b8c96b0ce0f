import { readFileSync } from "node:fs";
import { parseAst } from "rolldown/parseAst";

/** A node of a syntax tree, as far as tests look at it. */
export type Node = { type: string; start: number; parent?: Node; [part: string]: unknown };

/** The nodes of a module's syntax tree, each before those in it. @param file its path, for Node to read */
export const nodesOf = (file: string): Generator<Node> =>
  below(parseAst(readFileSync(file, "utf8"), { lang: file.endsWith("x") ? "tsx" : "ts" }) as unknown as Node);

function* below(root: Node): Generator<Node> {
  const stack = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    yield node;
    const inside: Node[] = [];
    for (const part in node)
      if (part !== "parent")
        for (const child of [node[part]].flat())
          if (typeof child === "object" && child !== null && "type" in child)
            inside.push(Object.assign(child as Node, { parent: node }));
    stack.push(...inside.reverse());
  }
}
