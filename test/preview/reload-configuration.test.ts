import { statSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, expect, test } from "vitest";
import type { EleventyConfig } from "../../src/eleventy.ts";
import { reloadConfiguration } from "../../src/preview/watch.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

/** What Eleventy tells while it watches, and whether a file was touched since. */
let tell: (event: string, files?: string[]) => void;
let isTouched: (file: string) => boolean;

beforeEach(async () => {
  const root = await temporaryFolder();
  const long = new Date(0);
  for (const name of ["eleventy.config.js", "site.css", "page.njk"]) {
    writeFileSync(path.join(root, name), "");
    utimesSync(path.join(root, name), long, long);
  }
  const listeners = new Map<string, (files: string[]) => void>();
  const on = (event: string, listener: (files: string[]) => void) => listeners.set(event, listener);
  const places = [path.join(root, "site.css")];
  reloadConfiguration({ on } as unknown as EleventyConfig, places);
  tell = (event, files = []) => listeners.get(event)?.(files.map((file) => path.join(root, file)));
  isTouched = (file) => statSync(path.join(root, file)).mtimeMs > 0;
});

test("touches a part of the configuration that was saved with another file and not loaded", () => {
  tell("eleventy.beforeWatch", ["site.css", "page.njk"]);
  expect(isTouched("site.css")).toBe(false);
  tell("eleventy.afterwatch");
  expect([isTouched("site.css"), isTouched("page.njk")]).toEqual([true, false]);
});

test("touches one that was saved during a build, when the builds after it have ended too", () => {
  tell("eleventy.beforeWatch", ["site.css"]);
  tell("eleventy.beforeWatch", ["page.njk"]);
  tell("eleventy.afterwatch");
  expect(isTouched("site.css")).toBe(true);
});

test("touches nothing where Eleventy loaded it, or where none was saved", () => {
  tell("eleventy.beforeWatch", ["site.css"]);
  tell("eleventy.reset");
  tell("eleventy.afterwatch");
  tell("eleventy.beforeWatch", ["page.njk"]);
  tell("eleventy.afterwatch");
  expect([isTouched("site.css"), isTouched("page.njk")]).toEqual([false, false]);
});
