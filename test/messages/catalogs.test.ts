import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import type { Message } from "../../src/messages/message.ts";
import { filesOfProject } from "../architecture/project-files.ts";
import { type Node, nodesOf } from "../support/syntax-tree.ts";

type Texts = Record<string, Message>;

/** The texts by the name of their catalog: `fileMessages`. */
const catalogs = new Map<string, Texts>();
/** Where a catalog is asked for a message, `any` if only a run tells which; and what it is given, if it is called. */
const uses: { place: string; catalog: string; key: string; given?: string }[] = [];
const otherUses: { place: string; catalog: string }[] = [];

for (const file of filesOfProject("src").filter((file) => /\.tsx?$/.test(file))) readUses(file);

function readUses(file: string): void {
  const code = readFileSync(file, "utf8");
  if (!/Messages\b/.test(code)) return;
  const jsons: Record<string, Texts> = {};
  for (const node of nodesOf(file)) {
    const { parent } = node;
    if (node.type === "ImportDefaultSpecifier") {
      const from = String((parent?.source as Node | undefined)?.value);
      if (from.endsWith(".json"))
        jsons[nameOf(node.local)] = JSON.parse(readFileSync(path.join(path.dirname(file), from), "utf8"));
    } else if (node.type === "CallExpression" && nameOf(node.callee) === "catalog") {
      const [texts] = node.arguments as Node[];
      const found = texts?.object
        ? jsons[nameOf(texts.object)]?.[nameOf(texts.property)]
        : jsons[nameOf(texts)];
      catalogs.set(nameOf(parent?.id), found as unknown as Texts);
    } else if (/[a-z]Messages$/.test(nameOf(node)) && parent) {
      const place = `${file}:${code.slice(0, node.start).split("\n").length}`;
      const catalog = nameOf(node);
      if (parent.type === "MemberExpression") uses.push({ place, catalog, ...askedFor(parent) });
      else if (!/^(?:VariableDeclarator|TSTypeQuery|ImportSpecifier|BinaryExpression)$/.test(parent.type))
        otherUses.push({ place, catalog });
    }
  }
}

function nameOf(node: unknown): string {
  const { name } = (node ?? {}) as Partial<Node>;
  return typeof name === "string" ? name : "";
}

/** Of `fileMessages.isTwice({ key })`: `isTwice`, and `key`. */
function askedFor(access: Node): { key: string; given?: string } {
  const { value } = access.property as Node;
  const key = access.computed ? (typeof value === "string" ? value : "any") : nameOf(access.property);
  const call = access.parent;
  if (call?.type !== "CallExpression" || call.callee !== access) return { key };
  const [values] = call.arguments as Node[];
  const given = ((values?.properties ?? []) as Node[]).map((property) => nameOf(property.key));
  return { key, given: given.sort().join() };
}

/** @param form the one of values, or also that of words for one and for more */
const placeholders = (text: string, form = /\{(\w+)(?:\|[^{}]*)?\}/g): string =>
  [...new Set([...text.matchAll(form)].map(([, name]) => name))].sort().join();

test("catalogs are found, and only asked for messages", () => {
  expect(catalogs.size).toBeGreaterThan(25);
  expect(uses.length).toBeGreaterThan(350);
  expect(otherUses.filter(({ catalog }) => catalogs.has(catalog))).toEqual([]);
});

test("a message has the same placeholders in both languages", () => {
  for (const [name, texts] of catalogs)
    for (const [key, { id, en }] of Object.entries(texts))
      expect(`${name}.${key} ${placeholders(id, /\{(\w+)\}/g)}`).toBe(
        `${name}.${key} ${placeholders(en, /\{(\w+)\}/g)}`,
      );
});

test("each call gives a message what it has placeholders for, and nothing else", () => {
  for (const { place, catalog, key, given } of uses) {
    const texts = Object.entries(catalogs.get(catalog) ?? {}).filter(
      ([name]) => key === "any" || name === key,
    );
    const wanted = placeholders(texts.map(([, { id, en }]) => id + en).join());
    expect(`${place} ${catalog} ${given}`).toBe(`${place} ${catalog} ${wanted}`);
  }
});

test("every message is used", () => {
  const used = new Set(uses.map(({ catalog, key }) => `${catalog}.${key}`));
  const unused = [...catalogs].flatMap(([name, texts]) =>
    used.has(`${name}.any`) ? [] : Object.keys(texts).filter((key) => !used.has(`${name}.${key}`)),
  );
  expect(unused).toEqual([]);
});
