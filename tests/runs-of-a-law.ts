/** How often fast-check tries a law that does not say so itself: see `vitest.config.ts`. */
import fc from "fast-check";

fc.configureGlobal({ numRuns: Number(process.env.RUNS_OF_A_LAW) });
