/**
 * An archive that is written by one process and served by another, under load: each move to a new generation loses no request and mixes
 * no answer. 5 moves in `npm test`, 100 in `npm run test:long`.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import type { Results } from "../../src/release.ts";
import { openWriter } from "../../src/writer.ts";
import { NOW, temporaryFolder, testConfig } from "../built-archive.ts";
import { lineOf, PROJECT, start } from "./command-line.ts";

const MOVES = Number(process.env.RUNS_OF_A_LAW) > 1_000 ? 100 : 3;
const RELEASES = 30;
const CLIENTS = 4;
/** In the round that a move is of, each client asks at least so often. */
const ASKED_A_MOVE = 10;

/** A service that has the archive in it, as the README says. */
const SERVICE = `
import { createServer } from "node:http";
import { open, router } from "./dist/communique.js";
const archive = await open(process.argv[1], { follow: { everyMs: 20 } });
const server = createServer((request, response) => router(archive)(request, response, () => response.writeHead(404).end()));
server.listen(0, "127.0.0.1", () => console.log("http://127.0.0.1:" + server.address().port));
`;

const SERVICES: Readonly<Record<string, (index: string) => ChildProcess>> = {
  "a service that follows": (index) =>
    spawn(process.execPath, ["--input-type=module", "-e", SERVICE, index], { cwd: PROJECT }),
  "communique serve": (index) => start(["serve", "--index", index, "--port", "0"]),
};

let service: ChildProcess | null = null;
afterEach(() => {
  service?.kill("SIGKILL");
});

interface Answered {
  readonly generation: string;
  /** The rounds that its releases are of. */
  readonly rounds: ReadonlySet<string>;
}

const roundsIn = (text: string): Set<string> =>
  new Set(Array.from(text.matchAll(/round(\d+)/g), ([, round]) => round ?? ""));

test.each(Object.keys(SERVICES))(
  `%s, ${MOVES} moves under load: no request fails, and no answer is of two generations`,
  {
    timeout: 3_600_000,
  },
  async (name) => {
    const out = join(await temporaryFolder(), "index");
    // Nothing of the generation before stays: what is not open by then is gone.
    const writer = await openWriter(out, { config: await testConfig(), now: NOW, keepMs: 0 });
    const write = async (round: number): Promise<string> => {
      for (let i = 0; i < RELEASES; i++)
        await writer.put({
          id: `r${i}`,
          title: `Notice ${i} of round${round}`,
          text: `Ada Lund said that the ferry sails in round${round}. ${`Fog in round${round}, as before. `.repeat(40)}`,
          published: `2016-09-${String((i % 28) + 1).padStart(2, "0")}`,
        });
      return (await writer.commit()).generation;
    };
    const rounds = new Map([[await write(0), "0"]]);
    service = SERVICES[name]?.(out) as ChildProcess;
    const address = await lineOf(service, /(http:\/\/\S+)/);

    const answered: Answered[] = [];
    const failures: string[] = [];
    let isOver = false;
    let shed = 0;
    /** Null where the server says that it has too much to do, which is no failure. */
    async function asked(path: string): Promise<string | null> {
      const response = await fetch(address + path);
      const text = await response.text();
      if (response.status === 200) return text;
      if (!text.includes("problem:overloaded")) throw new Error(`${path}: ${response.status} ${text}`);
      shed++;
      return null;
    }
    const ask: readonly ((i: number) => Promise<void>)[] = [
      async (i) => {
        const text = await asked(`/api/search?q=ferry+fog&limit=30&offset=${i % 3}`);
        if (text === null) return;
        const { generation, total, hits } = JSON.parse(text) as Results;
        if (total !== RELEASES || hits.length !== RELEASES - (i % 3))
          throw new Error(`${total} found, ${hits.length} given`);
        answered.push({ generation, rounds: roundsIn(JSON.stringify(hits)) });
      },
      async (i) => {
        const text = await asked(`/releases/r${i % RELEASES}`);
        // The page shows a release and those that are like it.
        if (text !== null && roundsIn(text).size !== 1) throw new Error(`a page of ${[...roundsIn(text)]}`);
      },
      async (i) => {
        const text = await asked(`/api/releases/r${i % RELEASES}/similar`);
        if (text !== null && roundsIn(text).size > 1) throw new Error(`similar ones of ${[...roundsIn(text)]}`);
      },
    ];
    async function client(number: number): Promise<void> {
      for (let i = number; !isOver; i++)
        await ask[i % ask.length]?.(i).catch((error: unknown) => void failures.push(String(error)));
    }
    const clients = Array.from({ length: CLIENTS }, (_, i) => client(i));
    const seen = (generation: string): number => answered.filter((one) => one.generation === generation).length;
    for (let round = 1; round <= MOVES; round++) {
      const generation = await write(round);
      rounds.set(generation, String(round));
      while (seen(generation) < ASKED_A_MOVE && failures.length === 0) await new Promise((wait) => setTimeout(wait, 5));
    }
    isOver = true;
    await Promise.all(clients);
    await writer.close();
    expect(failures).toEqual([]);
    expect(rounds.size).toBe(MOVES + 1);
    for (const { generation, rounds: found } of answered) expect([...found]).toEqual([rounds.get(generation)]);
    console.log(`${MOVES} moves, ${answered.length} searches, 0 failed, 0 mixed, ${shed} requests shed`);
  },
);
