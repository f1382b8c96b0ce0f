import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

// These limits end what hangs. Nothing that only takes long may come to them, however busy the machine is.
const common = {
  testTimeout: 900_000,
  hookTimeout: 900_000,
  // To look more often than this takes the time that what is waited for would need.
  expect: { poll: { timeout: 300_000, interval: 100 } },
  // What Warta tells is compared in English, whatever the language of a test's site.
  env: { WARTA_LANG: "en" },
  setupFiles: "test/support/seed.ts",
  // Files load what they test once for all. Each leaves spies and environment as it found them.
  isolate: false,
};

/** The tests of a project that take longest. */
const longest = [
  "attack/growth",
  "browser/accessibility",
  "browser/attack",
  "browser/attack-editor",
  "browser/desk",
  "browser/editor",
  "browser/labels",
  "browser/layout",
  "browser/package",
  "browser/picture-sizes",
  "browser/preview",
  "browser/search",
  "browser/security-policy",
  "browser/slow-network",
  "builds/eleventy",
  "builds/killed",
  "builds/save-after-save",
  "builds/serve",
  "builds/two-languages",
  "builds/types",
  "builds/watch",
  "builds/without-feature",
  "builds/write-errors",
  "cli/check/check-and-build",
  "cli/killed-commands",
  "features/corrections/edits",
  "features/volumes/build",
  "import/files/many-pages",
  "import/files/round-trip",
  "preview/configuration-fault",
  "workflows/silent-edits",
  "workflows/volumes",
];

/** Starts with the longest, so that all workers end together. vitest itself knows them only from a run before. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) =>
      longest.some((name) => moduleId.endsWith(`/test/${name}.test.ts`));
    // A worker starts anew for each project, so these stay one after the other.
    return [...new Set(sorted.map(({ project }) => project))].flatMap((one) => {
      const ofProject = sorted.filter(({ project }) => project === one);
      return [...ofProject.filter(isLong), ...ofProject.filter((file) => !isLong(file))];
    });
  }
}

const [tests, ofBrowser] = ["test/**/*.test.{ts,tsx}", "test/browser/**"];
const forAll = "test/support/temporary-folder.ts";
const forBrowser = [forAll, "test/support/chromium-setup.ts"];
const code = { name: "code", include: [tests], exclude: [ofBrowser], globalSetup: forAll };
const browser = { name: "browser", include: [`${ofBrowser}/*.test.ts`], globalSetup: forBrowser };
/** Both as one: `npm test` runs them so, as workers start anew for each project. */
const whole = { name: "whole", include: [tests], globalSetup: forBrowser };

export default defineConfig(({ mode }) => ({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    sequence: { sequencer: LongestFirst },
    // Two more than there are cores: a worker often waits for Chromium, git, npm or a build of its own.
    maxWorkers: availableParallelism() + 2,
    // A worker that has started Eleventy or Chromium may end slowly on a busy machine.
    teardownTimeout: 900_000,
    projects: (mode === "whole" ? [whole] : [code, browser]).map((test) => ({
      extends: true,
      test: { ...common, ...test },
    })),
  },
}));
