// Known faults of what is installed to run, of high or critical severity, are a failure; a registry that does not answer is said.
import { spawnSync } from "node:child_process";

const { stdout } = spawnSync("npm", ["audit", "--omit=dev", "--json"], {
  encoding: "utf8",
  timeout: 120_000,
  shell: process.platform === "win32",
});
const counts = countsIn(stdout);
if (counts === null) {
  console.warn("!!! NOT AUDITED: the registry did not answer.");
} else {
  const { high = 0, critical = 0 } = counts;
  console.log(`audit: ${JSON.stringify(counts)}`);
  process.exitCode = high + critical > 0 ? 1 : 0;
}

function countsIn(text) {
  try {
    return JSON.parse(text).metadata?.vulnerabilities ?? null;
  } catch {
    return null;
  }
}
