import type { TestProject } from "vitest/node";
import { ensureChromium } from "./chromium.ts";

/** Before the browser tests: see to it that there is a browser, and tell them where. */
export default function setup(project: TestProject): void {
  project.provide("chromium", ensureChromium());
}

declare module "vitest" {
  export interface ProvidedContext {
    chromium: string;
  }
}
