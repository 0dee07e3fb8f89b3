// What the package weighs where it is installed: packed, installed into an empty folder with what it needs to run, and summed up
// by package. Bytes of the files, not of the blocks of a disk. `node bench/install-size.mjs`
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

const MOST_MEGABYTES = 40;
const project = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "communique-size-"));
try {
  const npm = (args) =>
    execFileSync("npm", args, { cwd: folder, encoding: "utf8", shell: process.platform === "win32" });
  const [{ filename, size }] = JSON.parse(npm(["pack", project, "--json", "--ignore-scripts"]));
  writeFileSync(join(folder, "package.json"), '{"private":true}');
  npm(["install", "--omit=dev", "--no-audit", "--no-fund", join(folder, filename)]);
  const modules = join(folder, "node_modules");
  const packages = new Map();
  for (const file of readdirSync(modules, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const path = join(file.parentPath, file.name);
    const parts = relative(modules, path).split(sep);
    const name = parts[0].startsWith("@") ? parts.slice(0, 2).join("/") : parts[0];
    packages.set(name, (packages.get(name) ?? 0) + statSync(path).size);
  }
  const total = [...packages.values()].reduce((sum, bytes) => sum + bytes, 0);
  const megabytes = (bytes) => (bytes / 1e6).toFixed(2).padStart(6);
  for (const [name, bytes] of [...packages].sort((a, b) => b[1] - a[1])) console.log(`${megabytes(bytes)} MB  ${name}`);
  console.log(
    `${megabytes(total)} MB  in ${packages.size} packages; the package itself is fetched as ${megabytes(size).trim()} MB`,
  );
  if (total > MOST_MEGABYTES * 1e6) {
    console.error(`More than ${MOST_MEGABYTES} MB.`);
    process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
