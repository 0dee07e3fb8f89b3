import { defineConfig, type ViteUserConfigFnObject } from "vitest/config";

/** `npm test`, or with `--mode long` (`npm run test:long`) the full counts: more runs of every law, and the slow files. */
const config: ViteUserConfigFnObject = defineConfig(({ mode }) => ({
  test: {
    include: mode === "long" ? ["tests/**/*.test.ts"] : ["tests/**/!(*.long).test.ts"],
    globalSetup: "tests/build-once.ts",
    setupFiles: "tests/runs-of-a-law.ts",
    env: { RUNS_OF_A_LAW: mode === "long" ? "5000" : "100" },
    // Many tests wait for processes that they start: no core has to be left free.
    maxWorkers: "100%",
    testTimeout: mode === "long" ? 600_000 : 20_000,
  },
}));

export default config;
