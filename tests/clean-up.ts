/**
 * Runs before each file of tests. Modules are loaded once for all files of a worker, so that a hook of a helper's own would be one of the
 * first file alone that imports it.
 */
import { afterAll, afterEach } from "vitest";
import { endFile, endTest } from "./leftovers.ts";

afterEach(endTest);
afterAll(endFile);
