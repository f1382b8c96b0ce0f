import { defineConfig } from "vitest/config";

const common = { testTimeout: 60_000, hookTimeout: 240_000 };

export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          ...common,
          name: "code",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: ["test/browser/**"],
        },
      },
      {
        extends: true,
        test: {
          ...common,
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          globalSetup: "test/support/chromium-setup.ts",
        },
      },
    ],
  },
});
