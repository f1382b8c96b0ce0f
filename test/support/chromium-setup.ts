import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { ensureChromium } from "./chromium.ts";

/**
 * Without what it would do on its own. Of lists of features the last counts, so this has what tests need of Playwright's;
 * and without the two pages that Chromium draws for its own address bar in each window, the process that it keeps at hand for
 * a next site, and a new frame for each page of the same one: together a quarter of its work.
 */
const args = [
  ..."--no-sandbox --headless --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync".split(
    " ",
  ),
  "--disable-features=AvoidUnnecessaryBeforeUnloadCheckSync,PaintHolding,HttpsUpgrades,MediaRouter,OptimizationHints,WebUIOmniboxPopup,WebUIOmniboxAimPopup,SpareRendererForSitePerProcess,RenderDocument",
];

/** Before the browser tests: see to it that there is a browser, start it, and tell them where. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const executablePath = ensureChromium();
  const server = await chromium.launchServer({ executablePath, args });
  project.provide("chromium", { executablePath, args, address: server.wsEndpoint() });
  return () => server.close();
}

declare module "vitest" {
  export interface ProvidedContext {
    chromium: { executablePath: string; args: string[]; address: string };
  }
}
