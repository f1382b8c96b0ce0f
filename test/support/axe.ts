import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { RunOptions } from "axe-core";
import type { Page } from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Its rules of colours and of sizes: all that a screen may break that shows the same as another one. */
export const [ofColours, ofSizes] = [
  ["color-contrast", "link-in-text-block"],
  ["target-size", "scrollable-region-focusable"],
];

const haveAxe = new WeakSet<Page>();
/** Puts axe into the page that a window shows, for all that is asked of it there. Later pages have it at hand: to send it takes longest. */
export async function addAxe(page: Page): Promise<void> {
  if (haveAxe.has(page)) return page.evaluate("addAxe()");
  haveAxe.add(page);
  await page.addInitScript({ content: `window.addAxe = () => {${source}}` });
  await page.evaluate(source);
}

/**
 * What WCAG 2.2 at level AA and axe's own good practice find fault with, a line each. The page has axe.
 *
 * @param only some of axe's rules
 * @param within selector of what is looked at; by default all of the page
 */
export function faultsIn(page: Page, only?: string[], within = ":root"): Promise<string[]> {
  const rules: RunOptions = only ? { runOnly: only } : { rules: { "target-size": { enabled: true } } };
  return page.evaluate(
    async ([rules, within]) => {
      const { axe } = window as unknown as { axe: typeof import("axe-core") };
      const parts = [...document.querySelectorAll(within)];
      if (parts.length === 0) return [];
      const { violations } = await axe.run(parts, { ...rules, resultTypes: ["violations"] });
      return violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id} (${help}) ${html} ${failureSummary}`),
      );
    },
    [rules, within] as const,
  );
}
