import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

// What a test waits for, it waits for long: a second is soon gone on a machine that is busy with the other tests.
const common = {
  testTimeout: 60_000,
  hookTimeout: 240_000,
  expect: { poll: { timeout: 20_000 } },
  // What Warta tells is compared in English, whatever the language of a test's site.
  env: { WARTA_LANG: "en" },
  // Files load what they test once for all. Each leaves spies and environment as it found them.
  isolate: false,
};

export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    // vitest leaves a core to itself, which on two cores is half of them.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // A worker that has started Eleventy or Chromium may end slowly on a busy machine.
    teardownTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          ...common,
          name: "code",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: ["test/browser/**"],
          globalSetup: "test/support/temporary-folder.ts",
        },
      },
      {
        extends: true,
        test: {
          ...common,
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          globalSetup: ["test/support/temporary-folder.ts", "test/support/chromium-setup.ts"],
        },
      },
    ],
  },
});
