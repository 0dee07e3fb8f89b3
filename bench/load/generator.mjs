// generator.mjs: sends searches to a server, and says how it answered. One job, JSON on standard input; JSON on standard output.
// A process of its own, so that it can be kept off the server's core. Run by ../load.mjs.
import { Agent, get } from "node:http";
import autocannon from "autocannon";

/** Of an open loop: no more wait for the server at once than a proxy in front of it would let through. */
const MOST_SOCKETS = 256;

const job = JSON.parse(await textOf(process.stdin));
console.log(JSON.stringify(await (job.rate === undefined ? closedLoop(job) : openLoop(job))));

/** So many clients, each of which asks as soon as it was answered. */
async function closedLoop({ address, paths, clients, seconds }) {
  let next = 0;
  const setupRequest = (request) => ({ ...request, path: paths[next++ % paths.length] });
  const result = await autocannon({
    url: address,
    connections: clients,
    duration: seconds,
    timeout: 60,
    // Each connection asks for the next of all searches: none is asked twice.
    requests: [{ setupRequest }],
  });
  const refused = result.statusCodeStats?.["503"]?.count ?? 0;
  return {
    sent: next,
    seconds: result.duration,
    good: result["2xx"],
    refused,
    failed: result.non2xx + result.errors - refused,
    latencies: { p50: result.latency.p50, p99: result.latency.p99, max: result.latency.max },
  };
}

/**
 * So many searches a second, evenly, whether the server keeps up or not. Each is timed from the moment at which it was to be sent, and
 * not from when there was a connection for it: a server that stops for a while is charged for all who came meanwhile.
 */
async function openLoop({ address, paths, rate, seconds }) {
  const agent = new Agent({ keepAlive: true, maxSockets: MOST_SOCKETS });
  const count = Math.min(paths.length, Math.floor(rate * seconds));
  const answers = [];
  const lateness = [];
  const started = performance.now();
  for (let i = 0; i < count; ) {
    const now = performance.now() - started;
    for (; i < count && (i * 1_000) / rate <= now; i++) {
      const due = started + (i * 1_000) / rate;
      lateness.push(performance.now() - due);
      answers.push(answered(new URL(paths[i], address), agent, due));
    }
    await new Promise((done) => setTimeout(done, 1));
  }
  const all = await Promise.all(answers);
  const took = (performance.now() - started) / 1_000;
  agent.destroy();
  return { sent: count, seconds: took, answers: all, lateness };
}

/** @returns its status, 0 where the connection broke, and milliseconds from when it was due to the last byte of the answer */
function answered(url, agent, due) {
  return new Promise((done) => {
    const end = (status) => done([status, performance.now() - due]);
    const request = get(url, { agent }, (response) => {
      response.resume();
      response.on("end", () => end(response.statusCode));
      response.on("error", () => end(0));
    });
    request.on("error", () => end(0));
  });
}

async function textOf(stream) {
  let text = "";
  for await (const chunk of stream.setEncoding("utf8")) text += chunk;
  return text;
}
