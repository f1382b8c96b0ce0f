import { readFileSync } from "node:fs";
import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { lookRules } from "../../_includes/styles/look.ts";
import parts from "../../_includes/styles/parts.json" with { type: "json" };
import { stylesheet } from "../../_includes/styles/stylesheet.ts";
import { readContent } from "../../src/content/read-content.ts";
import { buildTime } from "../../src/news/dates/moment.ts";
import { buildModel } from "../../src/site/read-site.ts";
import { templates } from "../../src/templates/templates.ts";
import { temporaryProject } from "../content/temporary-project.ts";
import { context } from "../support/context.ts";
import { richSite } from "../support/rich-site.ts";
import { now } from "../support/site.ts";

/**
 * One selector of a rule, and with it all that the rule says, so that two are the same only if they do the same: but for what is
 * in its `:is()`, of which a page has what it needs.
 */
interface Rule {
  selector: string;
  text: string;
}

/** The rules of a minified stylesheet, in order, without what they say of motion. */
function rulesOf(css: string, media = ""): Rule[] {
  return [...css.matchAll(/([^{}]+)\{((?:[^{}]|\{[^{}]*\})*)\}/g)].flatMap(([, head = "", body = ""]) =>
    /^@(?:media|supports)/.test(head)
      ? rulesOf(body, head)
      : head.split(/,(?!(?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))/).map((selector) => ({
          selector,
          text: `${media} ${selector.replace(/:is\([^()]*\)/g, ":is()")} { ${body} }`.trim(),
        })),
  );
}

const files = parts.files.map((file) => new URL(`../../_includes/styles/${file}`, import.meta.url));
const every = (pattern: RegExp) => files.flatMap((file) => readFileSync(file, "utf8").match(pattern) ?? []);
const everyData = every(/(?<=\[)data-[a-z]+/g).map((name) => ` ${name}=""`);
const everyRule = stylesheet(`<p class="${every(/(?<=\.)[a-z-][\w-]*/g).join(" ")}"${everyData.join("")}>`);
const whole = rulesOf(everyRule);

/** What a selector says of the elements themselves: neither what a pointer does to them, nor what is drawn before them. */
const elementsOf = (selector: string): string =>
  selector
    .replace(/::?(?!is\(|has\()[a-z-]+(?:\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))?/g, "")
    .replace(/(^|[\s>+~])$/, "$1*");

/** The list of the search page as its script makes it. */
const found = `<li class="story-item"><div class="story-picture"></div><h3><span class="story-labels"><span></span></span><a href="/"></a></h3><p class="excerpt"><mark></mark></p><p class="label"><span class="live"><b></b></span><time></time></p></li>`;

interface DrawnPage {
  kind: string;
  /** Those of its own style element. */
  rules: string[];
  /** Those of the whole stylesheet that it has not, though one of its elements is meant by them. */
  lacking: string[];
}

/** Every page of the site with a bit of everything, as readers see it and as it is previewed, with drafts. */
async function drawAll(): Promise<DrawnPage[]> {
  const root = await temporaryProject({
    ...richSite,
    "content/tags/pasar-pagi.md": null,
  });
  const drawn: DrawnPage[] = [];
  // A preview has most pages as readers do.
  const seen = new Set<string>();
  for (const preview of [false, true]) {
    const time = buildTime({ SOURCE_DATE_EPOCH: now }, Date.now);
    const read = await readContent({ root, now: time, preview });
    if (!read.ok) throw new Error(read.mistakes.map(({ message }) => message).join("\n"));
    const model = buildModel(read.content, { context, now: time, preview, prefix: "/" });
    for (const { name, files } of templates)
      for (const { path, draw } of files(model)) {
        const html = /\/$|\.html$/.test(path) ? draw() : undefined;
        if (html === undefined || seen.has(html)) continue;
        seen.add(html);
        drawn.push(look(name, html, lookRules(model)));
      }
  }
  return drawn;
}

function look(kind: string, html: string, ofSettings: string): DrawnPage {
  const { document } = parseHTML(html.replace(/(id="hasil"[^>]*>)/, `$1${found}`));
  const css = document.querySelector("style")?.textContent?.replace(ofSettings, "") ?? "";
  const own = rulesOf(css);
  const rules = own.map(({ text }) => text);
  // To ask for elements is slow: so only of rules that the page has not, and if there are any of the selector's classes.
  const has = new Set(own.map(({ selector, text }) => selector + text));
  const classes = new Set(
    [...(html + found).matchAll(/ class="([^"]+)"/g)].flatMap(([, names = ""]) => names.split(" ")),
  );
  const isThere = (selector: string): boolean =>
    [...selector.replace(/\(.*\)/g, "").matchAll(/\.([a-z][\w-]*)/g)].every(([, name = ""]) =>
      classes.has(name),
    );
  const lacking = whole.filter(
    ({ selector, text }) =>
      !has.has(selector + text) &&
      isThere(selector) &&
      [...document.querySelectorAll(elementsOf(selector))].some(
        (element) => !own.some((rule) => rule.text === text && element.matches(elementsOf(rule.selector))),
      ),
  );
  return { kind, rules, lacking: lacking.map(({ text }) => text) };
}

test("each kind of page has every style it needs, in the order of the whole", async () => {
  const drawn = await drawAll();
  const kinds = new Map<string, DrawnPage[]>();
  for (const page of drawn) kinds.set(page.kind, [...(kinds.get(page.kind) ?? []), page]);
  // The page of an old address is gone before it is seen.
  expect([...kinds.keys()].filter((kind) => kinds.get(kind)?.some(({ rules }) => !rules.length))).toEqual([
    "redirect",
  ]);
  kinds.delete("redirect");
  const order = whole.map(({ text }) => text);
  expect(kinds.size).toBe(13);

  for (const [kind, pages] of kinds) {
    // Pages of a kind may differ: only some texts have blocks and cards.
    expect([...new Set(pages.flatMap(({ lacking }) => lacking))], `${kind} lacks`).toEqual([]);

    for (const { rules } of pages) {
      let at = 0;
      for (const rule of rules) {
        at = order.indexOf(rule, at);
        expect(at, `${kind}: order of ${rule}`).not.toBe(-1);
      }
    }
  }
});

test("what the search page's script makes is what its styles are tried on", () => {
  const script = readFileSync(
    new URL("../../src/features/search/browser/results.js", import.meta.url),
    "utf8",
  );
  const made = [...script.matchAll(/class: "([^"]+)"/g)].map(([, name]) => name);
  expect(new Set(made)).toEqual(new Set([...found.matchAll(/class="([^"]+)"/g)].map(([, name]) => name)));
});

test("no sign of the stylesheet lets each letter of a page take two bytes", () => {
  expect(everyRule).not.toMatch(/[^\0-\xff]/);
});

test("a page's classes are found however a template of a site's own writes them", () => {
  expect(stylesheet("<p\nclass='note  box'>")).toBe(stylesheet('<p class="note box">'));
  expect(stylesheet('<p class="note box">')).not.toBe(stylesheet("<p>"));
});
