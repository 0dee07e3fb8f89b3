import type { RequestListener } from "node:http";
import { afterEach, describe, expect, test } from "vitest";
import { createServer, type ServerSettings } from "../../src/serving/limits.ts";
import { type Listening, listening } from "../listening.ts";
import { answerTo, type RawConnection, rawConnection } from "../raw-http.ts";

const open: AsyncDisposable[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one[Symbol.asyncDispose]();
});

/** Answers with the path, and `/never` not at all. */
const echo: RequestListener = (request, response) => {
  request.resume();
  if (request.url !== "/never") response.end(`asked for ${request.url}`);
};

/** A look at late requests costs nothing here, and a test waits for it. */
const QUICK = { headers: 300, request: 600, keepAlive: 400, stalled: 700, look: 50 };

async function served(app: RequestListener = echo, settings: Partial<ServerSettings> = {}): Promise<Listening> {
  const server = await listening(createServer(app, { maxConnections: 100, times: QUICK, ...settings }));
  open.push(server);
  return server;
}

const get = (path: string, ...headers: string[]): string =>
  [`GET ${path} HTTP/1.1`, "Host: localhost", ...headers, "", ""].join("\r\n");

function problemOf(answer: string): { readonly status: number; readonly problem: Record<string, unknown> } {
  expect(answer).toMatch(/content-type: application\/problem\+json/i);
  expect(answer).toMatch(/connection: close/i);
  return {
    status: Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]),
    problem: JSON.parse(answer.slice(answer.indexOf("\r\n\r\n"))) as Record<string, unknown>,
  };
}

describe("what is not HTTP, or too much of it", () => {
  test.each([
    ["garbage", "\u0000\u0001\u0002 what is this\r\n\r\n", 400],
    ["a TLS handshake", Buffer.from("160301020001000001fc0303", "hex"), 400],
    ["a header without a name", `GET / HTTP/1.1\r\nHost: localhost\r\n: x\r\n\r\n`, 400],
    [
      "both lengths of a body",
      `POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n`,
      400,
    ],
    ["two lengths", `POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\nabcde`, 400],
    ["a folded header", `GET / HTTP/1.1\r\nHost: a\r\nX: a\r\n b\r\n\r\n`, 400],
    ["no host", "GET / HTTP/1.1\r\n\r\n", 400],
    ["an expectation that is none of HTTP's", get("/", "Expect: a-miracle"), 417],
    ["two hosts", get("/", "Host: evil.example"), 400],
    ["an address longer than all headers may be", get(`/${"x".repeat(40_000)}`), 431],
    ["headers that are too long", get("/", `X: ${"x".repeat(40_000)}`), 431],
    ["too many headers", get("/", ...Array.from({ length: 200 }, (_, i) => `X-${i}: 1`)), 431],
    ["CONNECT", "CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n\r\n", 405],
  ])("%s is refused with a problem, and nothing said of the parser", async (_, bytes, status) => {
    const refused: number[] = [];
    const { address } = await served(echo, { onRefused: (one) => refused.push(one) });
    const answer = await answerTo(address, bytes);
    expect(refused).toEqual([status]);
    expect(problemOf(answer)).toMatchObject({
      status,
      problem: { status, type: expect.stringMatching(/^urn:communique:problem:/) },
    });
    expect(answer).not.toMatch(/HPE_|llhttp|Parse Error|node/i);
  });

  test("a request of HTTP/1.0 needs no host", async () => {
    const { address } = await served();
    expect(await answerTo(address, "GET /old HTTP/1.0\r\n\r\n")).toMatch(/^HTTP\/1\.1 200 .*asked for \/old$/s);
  });

  test("a query of 2,000 characters of three bytes is not too long", async () => {
    const { address } = await served();
    const path = `/?q=${"%E5%A4%A9".repeat(2_000)}`;
    expect(await (await fetch(address + path)).text()).toBe(`asked for ${path}`);
  });

  test("an upgrade that is asked for is passed over, as HTTP allows", async () => {
    const { address } = await served();
    using connection = await rawConnection(address);
    connection.send(get("/page", "Connection: Upgrade", "Upgrade: websocket"));
    expect(await connection.received((text) => text.endsWith("asked for /page"))).toMatch(/^HTTP\/1\.1 200 /);
  });

  test("garbage after a whole request is not answered in place of it", async () => {
    const { address } = await served();
    const answer = await answerTo(address, `${get("/never")}\u0000garbage\r\n\r\n`);
    expect(answer).toBe("");
  });

  test("requests that do not wait for answers are refused beyond some", async () => {
    const { address } = await served((_request, response) => void setTimeout(() => response.end("done"), 50));
    const answer = await answerTo(address, get("/").repeat(200));
    expect(answer.split("done").length - 1).toBe(32);
    expect(answer).toMatch(/HTTP\/1\.1 429 /);
  });
});

describe("clients that are slow", () => {
  test.each([
    ["says nothing", ""],
    ["sends half a request", "GET / HTTP/1.1\r\nHost: loc"],
  ])("one that %s is told that it is late, and closed", async (_, sent) => {
    const { address } = await served();
    expect(problemOf(await answerTo(address, sent)).status).toBe(408);
  });

  test.each([
    ["a header every now and then", "GET / HTTP/1.1\r\nHost: localhost\r\n", "X: y\r\n"],
    ["a body byte by byte", "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n", "x"],
  ])("one that sends %s is not waited for", async (_, beginning, more) => {
    const { address } = await served((request) => void request.resume());
    using connection = await rawConnection(address);
    connection.send(beginning);
    const timer = setInterval(() => connection.send(more), 20);
    const answer = await connection.received();
    clearInterval(timer);
    expect(problemOf(answer).status).toBe(408);
  });

  test("one that does not take its answer is closed, and the answer let go", async () => {
    const length = 50_000_000;
    let closed: () => void = () => undefined;
    const isClosed = new Promise<void>((done) => {
      closed = done;
    });
    const { address } = await served((_request, response) => {
      response.once("close", closed);
      response.end(Buffer.alloc(length));
    });
    using connection = await rawConnection(address);
    connection.socket.pause();
    connection.send(get("/"));
    await isClosed;
    connection.socket.resume();
    expect((await connection.received()).length).toBeLessThan(length);
  });

  test("who waits for a long search is not closed meanwhile", async () => {
    const { address } = await served((_request, response) => void setTimeout(() => response.end("found"), 900));
    expect(await (await fetch(address)).text()).toBe("found");
  });

  test("a connection is kept for the next request, for a while", async () => {
    const { address } = await served();
    using connection = await rawConnection(address);
    connection.send(get("/1"));
    await connection.received((text) => text.endsWith("asked for /1"));
    connection.send(get("/2"));
    const answers = await connection.received();
    expect(answers.endsWith("asked for /2")).toBe(true);
  });
});

describe("more connections than are held", () => {
  async function waiting(address: string, count: number): Promise<RawConnection[]> {
    const connections: RawConnection[] = [];
    for (let i = 0; i < count; i++) connections.push(await rawConnection(address));
    open.push({
      [Symbol.asyncDispose]: async () => {
        for (const one of connections) one[Symbol.dispose]();
      },
    });
    return connections;
  }
  const times = { ...QUICK, headers: 60_000, request: 60_000, stalled: 60_000 };

  test("idle ones keep nobody out: the one that has waited longest makes room", async () => {
    const { address } = await served(echo, { maxConnections: 10, times });
    const idle = await waiting(address, 10);
    for (let i = 0; i < 5; i++) expect(await answerTo(address, get(`/${i}`, "Connection: close"))).toContain(`/${i}`);
    await idle[0]?.closed;
    expect(idle.at(-1)?.socket.destroyed).toBe(false);
  });

  test("half a request is no better than none", async () => {
    const { address } = await served(echo, { maxConnections: 10, times });
    for (const one of await waiting(address, 30))
      one.send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n");
    expect(await answerTo(address, get("/", "Connection: close"))).toContain("asked for /");
  });

  test("what waits for us is not closed for a new one, which is", async () => {
    let begun = 0;
    const { address } = await served((_request, _response) => void begun++, { maxConnections: 2, times });
    const held = await waiting(address, 2);
    for (const one of held) one.send(get("/never"));
    while (begun < 2) await new Promise((wait) => setTimeout(wait, 5));
    expect(await answerTo(address, get("/"))).toBe("");
    expect(held.some(({ socket }) => socket.destroyed)).toBe(false);
  });
});
