import { defineConfig, type ViteUserConfigFnObject } from "vitest/config";

/** `npm test`, or with `--mode long` (`npm run test:long`) the full counts: more runs of every law, and the slow files. */
const config: ViteUserConfigFnObject = defineConfig(({ mode }) => ({
  test: {
    include: mode === "long" ? ["tests/**/*.test.ts"] : ["tests/**/!(*.long).test.ts"],
    globalSetup: "tests/build-once.ts",
    setupFiles: ["tests/runs-of-a-law.ts", "tests/clean-up.ts"],
    env: mode === "long" ? { RUNS_OF_A_LAW: "5000" } : { RUNS_OF_A_LAW: "20", SEED_OF_LAWS: "20160226" },
    // Many tests wait for processes that they start, or for time to pass: twice as many files as cores keep these busy.
    maxWorkers: "200%",
    // Modules and their tables are loaded once a worker, not once a file, which a third of the time went into.
    isolate: false,
    testTimeout: mode === "long" ? 600_000 : 60_000,
    hookTimeout: 60_000,
  },
}));

export default config;
