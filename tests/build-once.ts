/** Before all tests: `dist/` as the source is now, since end-to-end tests run what a user runs. */
import { execFileSync } from "node:child_process";

export function setup(): void {
  execFileSync(process.execPath, ["build.mjs"], { stdio: "inherit" });
}
