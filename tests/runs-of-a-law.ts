/**
 * How often fast-check tries a law that does not say so itself (see `vitest.config.ts`). The quick tier draws the same
 * samples each time, so that whether it passes depends on the code alone; new ones are what the long tier is for.
 */
import fc from "fast-check";

const { RUNS_OF_A_LAW, SEED_OF_LAWS } = process.env;

fc.configureGlobal({ numRuns: Number(RUNS_OF_A_LAW), ...(SEED_OF_LAWS && { seed: Number(SEED_OF_LAWS) }) });
