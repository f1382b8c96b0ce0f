import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type Node, nodesOf } from "../support/syntax-tree.ts";
import { filesOfProject } from "./project-files.ts";

/*
 * An object has names that nobody gave it: a topic called `constructor` finds a function in a table of words. What a text says
 * is looked up in a Map, or behind Object.hasOwn. The tables that are asked by names of our own are listed in tables.txt, each
 * looked at: who adds one here has to say where its key comes from.
 */

/** An object that is written down, or made of pairs. */
function isTable({ type, init }: Node): boolean {
  let value = init as Node | null;
  while (value?.type === "TSAsExpression" || value?.type === "TSSatisfiesExpression")
    value = value.expression as Node;
  const callee = value?.callee as Node | undefined;
  const isMade =
    callee?.type === "MemberExpression" &&
    (callee.property as Node & { name: string }).name === "fromEntries";
  return type === "VariableDeclarator" && (value?.type === "ObjectExpression" || isMade);
}

const name = (node: unknown): string => String((node as { name?: string } | null | undefined)?.name ?? "");

/** The names of data that a module imports. */
function imported({ type, source, specifiers }: Node): string[] {
  const isData = String((source as { value?: string } | null | undefined)?.value).endsWith(".json");
  return type === "ImportDeclaration" && isData
    ? (specifiers as { local: unknown }[]).map(({ local }) => name(local))
    : [];
}

/** The look-ups in a module's tables by a key that is not written there. */
function lookUps(file: string): string[] {
  const text = readFileSync(file, "utf8");
  const nodes = [...nodesOf(file)];
  const rootOf = (node: Node | null | undefined): Node | null | undefined =>
    node?.type === "MemberExpression" ? rootOf(node.object as Node) : node;
  const data = new Set(nodes.flatMap(imported));
  const tables = new Set(
    nodes.flatMap((node) => {
      const init = node.init as Node | null | undefined;
      const isOfData = init?.type === "MemberExpression" && data.has(name(rootOf(init)));
      return isTable(node) || (node.type === "VariableDeclarator" && isOfData)
        ? name(node.id)
        : imported(node);
    }),
  );
  return nodes.flatMap((node) => {
    const key = node.property as Node | undefined;
    if (node.type !== "MemberExpression" || node.computed !== true || key?.type === "Literal") return [];
    if (!tables.has(name(rootOf(node.object as Node)))) return [];
    return `${file} ${text.slice(node.start, node.end as number).replace(/\s+/g, " ")}`;
  });
}

test("no table is asked by what a text says", () => {
  const files = filesOfProject().filter((file) => /^(?:src|_includes)\/.*(?<!\.d)\.tsx?$/.test(file));
  const found = [...new Set(files.flatMap(lookUps))].sort();
  const known = readFileSync("test/architecture/tables.txt", "utf8").trimEnd().split("\n");
  expect(found).toEqual(known);
}, 240_000);

test("a look-up by another name is found", () => {
  expect(lookUps("src/import/files/article-file.ts")).toContain(
    "src/import/files/article-file.ts otherKeys[field]",
  );
});
