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

/** The tests that take longest, or wait for others, the longest first. */
const longest = [
  "workflows/volumes",
  "browser/package",
  "browser/accessibility",
  "features/volumes/union",
  "features/volumes/build",
  "browser/editor",
  "browser/desk",
  "builds/serve",
  "preview/configuration-fault",
  "builds/types",
  "builds/without-feature",
  "browser/layout",
  "cli/killed-commands",
  "import/files/round-trip",
  "browser/attack-editor",
  "browser/attack",
  "browser/search",
  "browser/preview",
  "import/files/documents",
  "browser/picture-sizes",
  "builds/killed",
  "browser/labels",
  "builds/write-errors",
  "browser/slow-network",
  "cli/init",
  "builds/eleventy",
  "builds/two-languages",
  "builds/rich-site",
  "attack/growth",
  "content/cases",
  "import/desk/desk",
  "workflows/silent-edits",
  "builds/web-servers",
  "builds/own-pages",
  "browser/scheme",
  "features/cards/cards",
  "cli/check/check-and-build",
  "builds/samples",
  "features/corrections/edits",
  "browser/security-policy",
  "import/html-text",
  "import/files/many-pages",
  "builds/watch",
  "builds/save-after-save",
];

/** Starts with the longest, so that all workers end together. vitest itself knows them only from a run before. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const rankOf = ({ moduleId }: TestSpecification): number => {
      const rank = longest.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`));
      return rank < 0 ? longest.length : rank;
    };
    // A worker starts anew for each project, so these stay one after the other.
    return [...new Set(sorted.map(({ project }) => project))].flatMap((one) =>
      sorted.filter(({ project }) => project === one).sort((a, b) => rankOf(a) - rankOf(b)),
    );
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
      // `npm run attack` builds a larger site in volumes.
      test: { ...common, env: { ...common.env, ...(mode === "attack" && { IN_VOLUMES: "20000" }) }, ...test },
    })),
  },
}));
