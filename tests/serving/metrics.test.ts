import { describe, expect, test } from "vitest";
import { AnswerCache } from "../../src/serving/answer-cache.ts";
import { createApp } from "../../src/serving/app.ts";
import { createLog } from "../../src/serving/log.ts";
import { Metrics } from "../../src/serving/metrics.ts";
import { Overload } from "../../src/serving/overload.ts";
import { type ServedArchive, servedEngine } from "../../src/serving/served-archive.ts";
import { fakeEngine } from "../fake-engine.ts";
import { inventedReleases } from "../invented-releases.ts";
import { listening } from "../listening.ts";

const log = createLog("silent", { write: () => undefined });
const serve = (host: ServedArchive) => listening(createApp(host, { log }));

/** Values by name and labels, as the text has them. */
async function scraped(address: string): Promise<Map<string, number>> {
  const response = await fetch(`${address}/metrics`);
  expect(response.headers.get("content-type")).toContain("text/plain; version=0.0.4");
  const lines = (await response.text()).split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  return new Map(
    lines.map((line) => [line.slice(0, line.lastIndexOf(" ")), Number(line.slice(line.lastIndexOf(" ")))]),
  );
}

describe("metrics", () => {
  test("count answers by route, method and status, whatever was asked for", async () => {
    await using server = await serve(servedEngine(fakeEngine(inventedReleases())));
    for (const path of [
      "/api/search?q=a",
      "/api/search?q=b",
      "/api/search?colour=1",
      "/api/releases/x",
      "/no/such",
      "/nor/this",
    ])
      await fetch(server.address + path);
    await fetch(`${server.address}/api/search`, { method: "DELETE" });
    const found = await scraped(server.address);
    const count = (labels: string) => found.get(`communique_http_request_duration_seconds_count{${labels}}`);
    expect(count('method="GET",route="/api/search",status="200"')).toBe(2);
    expect(count('method="GET",route="/api/search",status="400"')).toBe(1);
    expect(count('method="GET",route="/api/releases/:id",status="404"')).toBe(1);
    expect(count('method="GET",route="other",status="404"')).toBe(2);
    expect(count('method="other",route="/api/search",status="405"')).toBe(1);
    expect(found.get("process_cpu_seconds_total") ?? found.size).toBeGreaterThan(0);
  });

  test("say which generation is served, of how many releases, and how often that changed", async () => {
    const engine = fakeEngine(inventedReleases());
    let generation = "g1";
    await using server = await serve({
      ...servedEngine(engine),
      engine: () => ({ ...engine, status: { ...engine.status, generation } }),
      counts: () => ({ moves: generation === "g1" ? 0 : 1, failures: 3 }),
    });
    expect((await scraped(server.address)).get('communique_generation_info{generation="g1"}')).toBe(1);
    generation = "g2";
    const found = await scraped(server.address);
    expect(found.get('communique_generation_info{generation="g1"}')).toBeUndefined();
    expect(found.get('communique_generation_info{generation="g2"}')).toBe(1);
    expect(found.get("communique_releases")).toBe(48);
    expect(found.get("communique_archive_bytes")).toBe(48_000);
    expect(found.get("communique_generation_moves_total")).toBe(1);
    expect(found.get("communique_index_failures_total")).toBe(3);
  });

  test("say what is given again, and what that takes", async () => {
    const answers = new AnswerCache(1);
    const host = servedEngine(fakeEngine(inventedReleases()));
    const metrics = new Metrics(host, new Overload(), answers);
    await using server = await listening(createApp(host, { log, metrics, answers }));
    for (const q of ["a", "b", "a", "a"]) await fetch(`${server.address}/api/search?q=${q}`);
    const found = await scraped(server.address);
    expect(found.get("communique_answer_cache_hits_total")).toBe(2);
    expect(found.get("communique_answer_cache_misses_total")).toBe(2);
    expect(found.get("communique_answer_cache_bytes")).toBe(answers.bytes);
    expect(answers.bytes).toBeGreaterThan(1_000);
  });

  test("are of one server each", async () => {
    const host = servedEngine(fakeEngine([]));
    const [one, other] = [new Metrics(host, new Overload()), new Metrics(host, new Overload())];
    one.rateLimited();
    one.refused(431);
    expect(await one.text()).toContain("communique_http_rate_limited_total 1");
    expect(await other.text()).toContain("communique_http_rate_limited_total 0");
    expect(await one.text()).toContain('communique_http_refused_total{status="431"} 1');
    expect(await other.text()).not.toContain("communique_http_refused_total{");
    expect(await other.text()).toContain("communique_searches_shed_total 0");
  });
});
