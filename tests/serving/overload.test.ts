import { afterEach, describe, expect, test, vi } from "vitest";
import { createApp } from "../../src/serving/app.ts";
import { Admission, type AdmissionOptions, OVERLOADED, Overload } from "../../src/serving/overload.ts";
import { HttpError } from "../../src/serving/problems.ts";
import { fakeEngine } from "../fake-engine.ts";
import { inventedReleases } from "../invented-releases.ts";
import { listening } from "../listening.ts";
import { rawConnection } from "../raw-http.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

const OPTIONS: AdmissionOptions = { places: 8, burstMs: 500, standingMs: 50, leastWaiting: 4 };
const NEVER = new AbortController().signal;

/** One thread with a clock of its own: what comes while it works is seen when it is done. */
class Machine {
  now = 0;
  readonly #turns: (() => void)[] = [];
  readonly admission: Admission = new Admission(OPTIONS, {
    now: () => this.now,
    nextTurn: (begin) => void this.#turns.push(begin),
    delay: () => 0,
  });

  /** Works through requests. @param at when each comes, ascending @param milliseconds that one takes */
  async answers(
    at: readonly number[],
    milliseconds: number,
  ): Promise<{ readonly ok: boolean; readonly took: number }[]> {
    const answers: { readonly ok: boolean; readonly took: number }[] = [];
    let next = 0;
    while (next < at.length || this.#turns.length > 0) {
      for (; next < at.length && (at[next] as number) <= this.now; next++) {
        const came = at[next] as number;
        this.admission
          .run(() => {
            this.now += milliseconds;
          }, NEVER)
          .then(
            () => answers.push({ ok: true, took: this.now - came }),
            () => answers.push({ ok: false, took: this.now - came }),
          );
      }
      const turn = this.#turns.shift();
      if (turn !== undefined) turn();
      else if (next < at.length) this.now = at[next] as number;
      await new Promise((settled) => setImmediate(settled));
    }
    return answers;
  }
}

/** So many a second for so long, evenly. */
function arrivals(rate: number, seconds: number, from = 0): number[] {
  return Array.from({ length: rate * seconds }, (_, i) => from + (i * 1_000) / rate);
}

const tookMost = (answers: readonly { readonly took: number }[], share: number): number =>
  answers.map(({ took }) => took).sort((a, b) => a - b)[Math.floor((answers.length - 1) * share)] ?? 0;

describe("with twice as much asked as can be done", () => {
  test.each([2, 5, 40])("as much is done as can be, in good time, where one takes %d ms", async (milliseconds) => {
    const capacity = 1_000 / milliseconds;
    const answers = await new Machine().answers(arrivals(capacity * 2, 10), milliseconds);
    const done = answers.filter(({ ok }) => ok);
    const refused = answers.filter(({ ok }) => !ok);
    expect(done.length / (capacity * 10)).toBeGreaterThan(0.95);
    expect(answers.length).toBe(capacity * 20);
    // After the first second, in which it may still be but a moment's.
    const late = done.slice(capacity);
    expect(tookMost(late, 0.99)).toBeLessThan(Math.max(60, 6 * milliseconds));
    expect(tookMost(refused.slice(capacity), 0.99)).toBeLessThanOrEqual(2 * milliseconds);
  });

  test("it is as before when less is asked again", async () => {
    const machine = new Machine();
    await machine.answers(arrivals(400, 5), 5);
    const after = await machine.answers(arrivals(100, 5, machine.now), 5);
    expect(after.every(({ ok }) => ok)).toBe(true);
    expect(tookMost(after, 0.99)).toBeLessThanOrEqual(10);
  });
});

test("many that come at once, for a moment, are all answered", async () => {
  const answers = await new Machine().answers(
    Array.from({ length: 90 }, () => 0),
    5,
  );
  expect(answers.every(({ ok }) => ok)).toBe(true);
});

test("nobody is refused where less is asked than can be done", async () => {
  const answers = await new Machine().answers(arrivals(180, 10), 5);
  expect(answers.every(({ ok }) => ok)).toBe(true);
});

test("who goes away while he waits has no work done for him", async () => {
  const turns: (() => void)[] = [];
  const admission = new Admission(OPTIONS, {
    now: () => 0,
    nextTurn: (begin) => void turns.push(begin),
    delay: () => 0,
  });
  const controller = new AbortController();
  let worked = 0;
  const one = admission.run(() => void worked++, controller.signal);
  const refusal = expect(one).rejects.toMatchObject({ code: "ABORTED" });
  controller.abort();
  for (const turn of turns) turn();
  await refusal;
  expect([worked, admission.running, admission.waiting]).toEqual([0, 0, 0]);
});

test("who is refused the short way is counted as one", async () => {
  const admission = new Admission(OPTIONS, { now: () => 0, nextTurn: setImmediate, delay: () => 600 });
  expect([admission.refuses(), admission.refuses(), admission.refused]).toEqual([true, true, 2]);
  const idle = new Admission(OPTIONS, { now: () => 0, nextTurn: setImmediate, delay: () => 0 });
  expect([idle.refuses(), idle.refused]).toEqual([false, 0]);
});

test("a loop that is late itself has let all wait unseen, so that they are refused", async () => {
  const admission = new Admission(OPTIONS, { now: () => 0, nextTurn: setImmediate, delay: () => 600 });
  await expect(admission.run(() => 1, NEVER)).rejects.toMatchObject({ problem: "overloaded" });
  expect(admission.refused).toBe(1);
});

describe("a server", () => {
  /** Each search takes the thread for so long. */
  const slow = (milliseconds: number) =>
    fakeEngine(inventedReleases(), {
      onFind() {
        const end = performance.now() + milliseconds;
        while (performance.now() < end);
      },
    });

  test("answers whoever it can, tells the others to come back, and is asked of its health meanwhile", async () => {
    const engine = slow(20);
    const overload = new Overload();
    const app = createApp({ engine: () => engine, progress: () => null, failure: () => null }, { overload });
    await using server = await listening(app);
    // Connected before they ask: all of them at once.
    const clients = await Promise.all(Array.from({ length: 201 }, () => rawConnection(server.address)));
    const health = clients.pop();
    const get = (path: string): string => `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`;
    for (const [i, client] of clients.entries()) client.send(get(`/api/search?q=${i}`));
    health?.send(get("/healthz"));
    expect(await health?.received()).toMatch(/^HTTP\/1.1 200 /);
    expect(overload.searches.waiting + overload.searches.running).toBeGreaterThan(0);
    const answers = await Promise.all(clients.map((client) => client.received()));
    const refused = answers.filter((answer) => answer.startsWith("HTTP/1.1 503 "));
    expect(answers.filter((answer) => answer.startsWith("HTTP/1.1 200 ")).length + refused.length).toBe(200);
    expect(refused.length).toBeGreaterThan(50);
    expect(overload.searches.refused).toBe(refused.length);
    expect(refused[0]).toMatch(/^retry-after: \d+\r$/im);
    expect(refused[0]).toContain("urn:communique:problem:overloaded");
    // All is well once they have gone.
    expect((await fetch(`${server.address}/api/search?q=x`)).status).toBe(200);
  });

  test("refuses by the short way as by the long one, and only what would be searched for", async () => {
    const engine = slow(0);
    const overload = new Overload();
    const app = createApp({ engine: () => engine, progress: () => null, failure: () => null }, { overload });
    await using server = await listening(app);
    const { headers } = await fetch(`${server.address}/api/search?q=fog`);
    const etag = headers.get("etag") ?? "";
    vi.spyOn(overload.searches, "refuses").mockReturnValue(true);
    vi.spyOn(overload.searches, "run").mockRejectedValue(new HttpError("overloaded", OVERLOADED));
    const [short, long] = await Promise.all(
      ["/api/search?q=fog", "/api/people?q=a"].map((path) => fetch(server.address + path)),
    );
    for (const name of ["content-type", "retry-after", "cache-control"])
      expect([name, short?.headers.get(name)]).toEqual([name, long?.headers.get(name)]);
    expect(await short?.json()).toEqual({ ...(await long?.json()), instance: "/api/search" });
    const page = await fetch(server.address, { headers: { accept: "text/html" } });
    expect([page.status, page.headers.get("content-type")]).toEqual([503, "text/html; charset=utf-8"]);
    const statuses = [
      await fetch(`${server.address}/api/search?q=fog`, { headers: { "if-none-match": etag } }),
      await fetch(`${server.address}/api/search`, { method: "OPTIONS" }),
      await fetch(`${server.address}/api/search`, { method: "DELETE" }),
      await fetch(`${server.address}/assets/page.css`),
      await fetch(`${server.address}/docs`),
    ].map(({ status }) => status);
    expect(statuses).toEqual([304, 204, 405, 200, 200]);
  });

  test("a list of many queries lets others have their turn", async () => {
    const engine = slow(5);
    await using server = await listening(
      createApp({ engine: () => engine, progress: () => null, failure: () => null }),
    );
    const list = new URLSearchParams({ list: Array.from({ length: 200 }, (_, i) => `word${i}`).join("\n") });
    let isDone = false;
    const long = fetch(`${server.address}/lists`, { method: "POST", body: list }).then((response) => {
      isDone = true;
      return response.status;
    });
    await new Promise((wait) => setTimeout(wait, 50));
    const between = await fetch(`${server.address}/api/search?q=fog`);
    expect([between.status, isDone]).toEqual([200, false]);
    expect(await long).toBe(200);
  });
});
