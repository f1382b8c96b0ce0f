import axe, { type RunOptions } from "axe-core";
import type { Page } from "playwright-core";

/** Its rules of colours and of sizes: all that a screen may break that shows the same as another one. */
export const [ofColours, ofSizes] = [
  ["color-contrast", "link-in-text-block"],
  ["target-size", "scrollable-region-focusable"],
];

/** Puts axe into the page that a window shows, for all that is asked of it there. */
export const addAxe = (page: Page): Promise<unknown> => page.evaluate(axe.source);

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
