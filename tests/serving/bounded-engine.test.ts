import { expect, test } from "vitest";
import { createApp } from "../../src/serving/app.ts";
import { boundedEngine } from "../../src/serving/bounded-engine.ts";
import { servedEngine } from "../../src/serving/served-archive.ts";
import { fakeEngine } from "../fake-engine.ts";
import { inventedReleases } from "../invented-releases.ts";
import { listening } from "../listening.ts";

test("every route that searches gives its searches the time that one may take", async () => {
  const timeouts: (number | undefined)[] = [];
  const engine = fakeEngine(inventedReleases(), { onFind: (_query, { timeout }) => void timeouts.push(timeout) });
  await using server = await listening(createApp(servedEngine(engine), { maxQueryMs: 321 }));
  const { people } = (await (await fetch(`${server.address}/api/people?q=`)).json()) as { people: { id: string }[] };
  const paths = ["/?q=fog", "/api/search?q=fog", "/api/search?q=fog&format=atom", "/api/search.csv?q=fog"];
  for (const path of [...paths, `/people/${people[0]?.id}`]) {
    timeouts.length = 0;
    expect((await fetch(server.address + path)).status).toBe(200);
    expect([path, new Set(timeouts)]).toEqual([path, new Set([321])]);
  }
  for (const as of ["table", "csv"]) {
    timeouts.length = 0;
    const body = new URLSearchParams({ list: "fog\nice", as });
    expect((await fetch(`${server.address}/lists`, { method: "POST", body })).status).toBe(200);
    expect(timeouts).toEqual([321, 321]);
  }
});

test("a caller may ask for less, and not for more", async () => {
  const timeouts: (number | undefined)[] = [];
  const engine = boundedEngine(fakeEngine([], { onFind: (_query, { timeout }) => void timeouts.push(timeout) }), 1_000);
  for (const timeout of [10, 5_000]) await engine.find("fog", { timeout });
  await engine.use((one) => one.find("fog"));
  expect(timeouts).toEqual([10, 1_000, 1_000]);
});
