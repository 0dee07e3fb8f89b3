// Servers and generators as processes of their own, each kept on a core of its own, and what the system knows of them.
import { execFileSync, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";

const TICKS_A_SECOND = Number(execFileSync("getconf", ["CLK_TCK"], { encoding: "utf8" }));
const PAGE_BYTES = Number(execFileSync("getconf", ["PAGESIZE"], { encoding: "utf8" }));
const ADDRESS = /http:\/\/\S+/;

/** A server on a core. @returns once it says on its standard output or error where it listens */
export async function startServer(core, args, environment = {}) {
  const child = spawn("taskset", ["-c", core, process.execPath, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NODE_ENV: "production", ...environment },
  });
  const address = await new Promise((found, failed) => {
    const said = [];
    for (const stream of [child.stdout, child.stderr])
      createInterface({ input: stream }).on("line", (line) => {
        said.push(line);
        const [url] = ADDRESS.exec(line) ?? [];
        if (url !== undefined) found(url);
      });
    child.on("exit", (code) => failed(new Error(`a server ended with ${code}: ${said.join("\n")}`)));
  });
  return {
    address,
    /** Seconds of processor time that all of its threads have taken so far. */
    processorTime: () => processorTime(child.pid),
    residentBytes: () => residentBytes(child.pid),
    stop: () => child.kill("SIGTERM"),
  };
}

/** A job for `generator.mjs`. */
export async function generate(core, program, job) {
  const child = spawn("taskset", ["-c", core, process.execPath, program], { stdio: ["pipe", "pipe", "inherit"] });
  child.stdin.end(JSON.stringify(job));
  let text = "";
  for await (const chunk of child.stdout.setEncoding("utf8")) text += chunk;
  return JSON.parse(text);
}

function processorTime(pid) {
  // The name of the program, the second field, may hold anything; what follows it does not hold parentheses.
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1).split(" ");
  const [user, system] = [fields[11], fields[12]].map(Number);
  return (user + system) / TICKS_A_SECOND;
}

function residentBytes(pid) {
  return Number(readFileSync(`/proc/${pid}/statm`, "utf8").split(" ")[1]) * PAGE_BYTES;
}
