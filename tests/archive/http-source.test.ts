/** An archive's bytes over real HTTP: from servers that do as they should, and from those that do not. */
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type HttpOptions, httpSource } from "../../src/archive/http-source.ts";
import type { Source } from "../../src/archive/source.ts";
import { webSource } from "../../src/archive/web-source.ts";
import { temporaryFolder } from "../built-archive.ts";
import { type FileServer, type FileServerOptions, fileServer } from "../file-server.ts";

const SIZE = 400_000;
const BYTES = Uint8Array.from({ length: SIZE }, (_, i) => (i * 7919) >>> 5);
const FILE = "search-0123456789abcdef.segment";

/** A server of one file, and a source over it. */
async function served(
  work: (source: Source, server: FileServer) => Promise<void>,
  { server: serverOptions = {}, source: options = {} }: { server?: FileServerOptions; source?: HttpOptions } = {},
): Promise<void> {
  const folder = await temporaryFolder();
  await writeFile(join(folder, FILE), BYTES);
  await writeFile(join(folder, "manifest.json"), "{}");
  await using server = await fileServer(folder, serverOptions);
  const source = httpSource(new URL(server.address), options);
  try {
    await work(source, server);
  } finally {
    await source.close();
  }
}

const part = (offset: number, length: number): Uint8Array => BYTES.slice(offset, offset + length);

describe("ranges of a file", () => {
  const range = fc
    .nat(SIZE)
    .chain((offset) => fc.record({ offset: fc.constant(offset), length: fc.nat(SIZE - offset) }));

  test.each([true, false])(
    "are its bytes, however many are asked for at once (server honours ranges: %s)",
    async (ranges) => {
      await served(
        async (source) => {
          await fc.assert(
            fc.asyncProperty(fc.array(range, { maxLength: 12 }), async (some) => {
              const read = await Promise.all(some.map(({ offset, length }) => source.readRange(FILE, offset, length)));
              for (const [i, { offset, length }] of some.entries())
                expect(Buffer.compare(read[i] as Uint8Array, part(offset, length))).toBe(0);
            }),
          );
        },
        { server: { ranges } },
      );
    },
  );

  test("that are neighbours, or nearly, are one request; far ones are several", async () => {
    await served(async (source, { asked }) => {
      await source.readRange(FILE, 0, 1);
      await Promise.all([
        source.readRange(FILE, 60_000, 100),
        source.readRange(FILE, 10_000, 4_096),
        source.readRange(FILE, 14_096, 4_096),
        source.readRange(FILE, 20_000, 10),
        source.readRange(FILE, 18_000, 500),
      ]);
      expect(asked.slice(1).map((one) => one.range)).toEqual([
        [10_000, 20_010],
        [60_000, 60_100],
      ]);
    });
  });

  test("of no length cost nothing", async () => {
    await served(async (source, { asked }) => {
      expect(await source.readRange(FILE, 5, 0)).toHaveLength(0);
      expect(asked).toEqual([]);
    });
  });

  test("are fetched at once, so many at a time", async () => {
    const waiting: (() => void)[] = [];
    const together: number[] = [];
    await served(
      async (source) => {
        await source.readRange(FILE, 0, 1);
        await Promise.all(Array.from({ length: 30 }, (_, i) => source.readRange(FILE, i * 12_000, 10)));
        expect(together).toEqual([24, 6]);
      },
      {
        server: {
          async instead({ range }) {
            if (range?.[1] === 1) return false;
            const answered = new Promise<void>((go) => waiting.push(go));
            // Thirty requests: 24 come, and when these are answered six. More than 24 would have come by then.
            if (waiting.length === 24 || (together.length === 1 && waiting.length === 6))
              setTimeout(() => {
                together.push(waiting.length);
                for (const go of waiting.splice(0)) go();
              }, 20);
            await answered;
            return false;
          },
        },
      },
    );
  });
});

describe("a server that sends whole files", () => {
  test("is asked once a file, though many ranges are read at once and later", async () => {
    await served(
      async (source, { asked }) => {
        const read = await Promise.all([0, 30_000, 90_000].map((offset) => source.readRange(FILE, offset, 10)));
        expect(read.map((bytes) => [...bytes])).toEqual([0, 30_000, 90_000].map((offset) => [...part(offset, 10)]));
        await source.readRange(FILE, 50_000, 10);
        expect(asked).toHaveLength(1);
      },
      { server: { ranges: false } },
    );
  });

  test("is refused beyond what may be kept, with its length or without", async () => {
    for (const withLength of [true, false])
      await served(
        async (source, { address }) => {
          await expect(source.readRange(FILE, 0, 10)).rejects.toMatchObject({
            code: "INDEX_UNREACHABLE",
            message: expect.stringMatching(new RegExp(`^${address}/${FILE}: .*Range request`)),
          });
        },
        {
          source: { wholeFileBytes: SIZE - 1 },
          server: {
            ranges: false,
            instead: (_, response) => {
              if (withLength) return false;
              response.writeHead(200).write(BYTES.subarray(0, 50_000));
              response.end(BYTES.subarray(50_000));
              return true;
            },
          },
        },
      );
  });

  test("may send any number of small ones: those used last are kept, and none counts as held", async () => {
    const small = BYTES.subarray(0, 200_000);
    await served(
      async (source, { asked }) => {
        const names = Array.from({ length: 200 }, (_, i) => `${FILE}.200000-${String(i).padStart(6, "0")}`);
        for (const name of [...names, names.at(-1) ?? "", names[0] ?? ""])
          expect([...(await source.readRange(name, 100, 3))]).toEqual([...part(100, 3)]);
        // 40 MB came, of which the latest 32 are kept.
        expect(asked.slice(200).map(({ file }) => file)).toEqual([names[0]]);
      },
      {
        source: { wholeFileBytes: 10 },
        server: { instead: (_, response) => !!response.writeHead(200).end(small) },
      },
    );
  });

  test("after ranges is coped with", async () => {
    await served(
      async (source, { asked }) => {
        await source.readRange(FILE, 0, 10);
        const later = await Promise.all([20_000, 70_000].map((offset) => source.readRange(FILE, offset, 10)));
        expect(later.map((bytes) => [...bytes])).toEqual([20_000, 70_000].map((offset) => [...part(offset, 10)]));
        await source.readRange(FILE, 95_000, 10);
        expect(asked).toHaveLength(3);
      },
      {
        // What the second of two sends is not taken, and not counted.
        source: { wholeFileBytes: SIZE + 10 },
        server: {
          instead: ({ range }, response) => {
            if (range?.[0] === 0) return false;
            response.writeHead(200).end(BYTES);
            return true;
          },
        },
      },
    );
  });

  test("whose file is shorter than it was written is said to be damaged", async () => {
    await served(
      async (source) => {
        await expect(source.readRange(FILE, SIZE - 5, 10)).rejects.toMatchObject({ code: "ARCHIVE_DAMAGED" });
      },
      { server: { ranges: false } },
    );
  });
});

describe("what passes is tried again", () => {
  const twice: Readonly<Record<string, NonNullable<FileServerOptions["instead"]>>> = {
    "an overloaded server": (_, response) => !!response.writeHead(503).end(),
    "a lost connection": (_, response) => !!response.destroy(),
    "an answer that breaks off": ({ range }, response) => {
      const [start, end] = range as [number, number];
      response.writeHead(206, { "content-length": end - start, "content-range": `bytes ${start}-${end - 1}/${SIZE}` });
      response.write(part(start, 3), () => response.destroy());
      return true;
    },
    "an answer that is shorter than it says": ({ range }, response) => {
      const [start, end] = range as [number, number];
      return !!response.writeHead(206, { "content-range": `bytes ${start}-${end - 1}/${SIZE}` }).end(part(start, 3));
    },
  };

  test.each(Object.entries(twice))("%s", async (_name, fault) => {
    await served(
      async (source, { asked }) => {
        expect([...(await source.readRange(FILE, 40_000, 10))]).toEqual([...part(40_000, 10)]);
        expect(asked).toHaveLength(3);
      },
      { server: { instead: (one, response, nth) => nth < 3 && fault(one, response, nth) } },
    );
  });

  test.each(Object.entries(twice))("%s: but not for ever", async (_name, fault) => {
    await served(
      async (source, { asked, address }) => {
        await expect(source.readRange(FILE, 40_000, 10)).rejects.toMatchObject({
          code: "INDEX_UNREACHABLE",
          message: expect.stringContaining(`${address}/${FILE}: `),
        });
        expect(asked).toHaveLength(3);
      },
      { server: { instead: fault } },
    );
  });

  test("a server that says nothing, or begins and stops", async () => {
    for (const begins of [false, true])
      await served(
        async (source) => {
          await expect(source.readRange(FILE, 0, 10)).rejects.toMatchObject({
            code: "INDEX_UNREACHABLE",
            message: expect.stringContaining("no answer within 0.05 s"),
          });
        },
        {
          source: { timeoutMs: 50 },
          server: {
            instead: (_, response) => {
              if (begins) response.writeHead(206, { "content-length": 10 }).write(part(0, 3));
              return true;
            },
          },
        },
      );
  });

  test("a server that is slow but goes on is waited for", async () => {
    await served(
      async (source, { asked }) => {
        expect([...(await source.readRange(FILE, 0, 8))]).toEqual([...part(0, 8)]);
        expect(asked).toHaveLength(1);
      },
      {
        source: { timeoutMs: 500 },
        server: {
          async instead(_, response) {
            response.writeHead(206, { "content-length": 8, "content-range": `bytes 0-7/${SIZE}` });
            for (let i = 0; i < 8; i++) {
              response.write(part(i, 1));
              await new Promise((done) => setTimeout(done, 100));
            }
            response.end();
            return true;
          },
        },
      },
    );
  });

  test("no server at all", async () => {
    let gone = "";
    await served(async (_, { address }) => {
      gone = address;
    });
    const source = httpSource(new URL(gone));
    await expect(source.read("manifest.json")).rejects.toMatchObject({
      code: "INDEX_UNREACHABLE",
      message: expect.stringContaining("ECONNREFUSED"),
    });
    await source.close();
  });
});

describe("what does not pass is told", () => {
  type Answer = NonNullable<FileServerOptions["instead"]>;
  const cases: readonly [name: string, code: string, says: string, answer: Answer][] = [
    [
      "a range other than that asked for",
      "INDEX_UNREACHABLE",
      "bytes 40000-40009 were asked for",
      (_, response) => !!response.writeHead(206, { "content-range": `bytes 0-9/${SIZE}` }).end(part(0, 10)),
    ],
    [
      "a Content-Range that is none",
      "INDEX_UNREACHABLE",
      '"bytes */9" came',
      (_, response) => !!response.writeHead(206, { "content-range": "bytes */9" }).end(part(40_000, 10)),
    ],
    [
      "more than was asked for",
      "INDEX_UNREACHABLE",
      "more than 10 bytes came",
      (_, response) =>
        !!response.writeHead(206, { "content-range": `bytes 40000-40009/${SIZE}` }).end(part(40_000, 11)),
    ],
    [
      "a file that is shorter",
      "ARCHIVE_DAMAGED",
      "only 40005 bytes",
      (_, response) => !!response.writeHead(206, { "content-range": "bytes 40000-40004/40005" }).end(part(40_000, 5)),
    ],
    ["a file that ends before the range", "ARCHIVE_DAMAGED", "416", (_, response) => !!response.writeHead(416).end()],
    [
      "ranges of compressed bytes",
      "INDEX_UNREACHABLE",
      "compresses ranges (gzip)",
      (_, response) =>
        !!response
          .writeHead(206, { "content-encoding": "gzip", "content-range": `bytes 40000-40009/${SIZE}` })
          .end(gzipSync(part(40_000, 10))),
    ],
    [
      "no permission",
      "INDEX_UNREACHABLE",
      "does not give it out (403)",
      (_, response) => !!response.writeHead(403).end(),
    ],
    [
      "a page in place of the file",
      "INDEX_MISSING",
      "a web page came",
      (_, response) => !!response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end("<p>Not here</p>"),
    ],
    ["any other status", "INDEX_UNREACHABLE", "answered 418", (_, response) => !!response.writeHead(418).end()],
  ];

  test.each(cases)("%s", async (_name, code, says, answer) => {
    await served(
      async (source, { address }) => {
        const read = source.readRange(FILE, 40_000, 10);
        await expect(read).rejects.toMatchObject({ code, message: expect.stringContaining(says) });
        await expect(read).rejects.toThrow(`${address}/${FILE}: `);
      },
      { server: { instead: answer } },
    );
  });

  test("a file that is not there, which a cache is not believed at once", async () => {
    await served(async (source, { asked, address }) => {
      await expect(source.readRange("gone-0123456789abcdef.table", 0, 10)).rejects.toMatchObject({
        code: "INDEX_MISSING",
        message: expect.stringContaining(`${address}/gone-0123456789abcdef.table: there is no such file (404)`),
      });
      expect(asked).toHaveLength(2);
    });
  });

  test("a redirect to a page, and where it led", async () => {
    await served(
      async (source, { address }) => {
        await expect(source.read("manifest.json")).rejects.toThrow(`from ${address}/sign-in`);
      },
      {
        server: {
          instead: ({ file }, response) =>
            file === "sign-in"
              ? !!response.writeHead(200, { "content-type": "text/html" }).end("<form>")
              : !!response.writeHead(302, { location: "/sign-in" }).end(),
        },
      },
    );
  });

  test("a file that changed its length", async () => {
    await served(
      async (source) => {
        await source.readRange(FILE, 0, 10);
        await expect(source.readRange(FILE, 40_000, 10)).rejects.toMatchObject({
          code: "ARCHIVE_DAMAGED",
          message: expect.stringContaining("it was changed"),
        });
      },
      {
        server: {
          instead: ({ range }, response) =>
            range?.[0] === 40_000 &&
            !!response.writeHead(206, { "content-range": `bytes 40000-40009/${SIZE + 1}` }).end(part(40_000, 10)),
        },
      },
    );
  });
});

test("files are taken from a cache for ever, the manifest never", async () => {
  const modes: (readonly [string, RequestCache | undefined])[] = [];
  await served(
    async (source) => {
      await source.read("manifest.json");
      await source.readRange(FILE, 0, 10);
      expect(modes).toEqual([
        ["/manifest.json", "no-cache"],
        [`/${FILE}`, "force-cache"],
      ]);
    },
    {
      source: {
        fetch: (url, init) => {
          modes.push([url.pathname, init.cache]);
          return fetch(url, init);
        },
      },
    },
  );
});

test("errors do not tell what an address holds besides its place", async () => {
  await served(async (_, { address }) => {
    const source = httpSource(new URL(`${address}/none/?token=secret`));
    const failed = await source.read("manifest.json").catch((error: unknown) => error);
    expect(String(failed)).toContain(`${address}/none/manifest.json: `);
    expect(String(failed)).not.toContain("secret");
    await source.close();
    const withPassword = address.replace("//", "//user:secret@");
    expect(() => webSource(withPassword, {})).toThrow(
      expect.objectContaining({ code: "USAGE", message: expect.not.stringContaining("secret") }),
    );
  });
});

test("an address may be the manifest's, without a slash, or with a query, which every request bears", async () => {
  await served(async (_, { address, asked }) => {
    for (const [given, got] of [
      ["", "/"],
      ["/a/index", "/a/index/"],
      ["/a/index/", "/a/index/"],
      ["/a/index/manifest.json#top", "/a/index/"],
    ] as const) {
      const source = httpSource(new URL(`${address}${given.replace("#", "?key=1%2F2#")}`));
      await source.read("manifest.json").catch(() => undefined);
      expect(asked.at(-1)?.url).toBe(`${got}manifest.json${given.includes("#") ? "?key=1%2F2" : ""}`);
      await source.close();
    }
  });
});

test("closing gives up what is under way, what waits, and what comes later", async () => {
  const heard = new EventTarget();
  await served(
    async (source, { asked }) => {
      const waits = once(heard, "asked");
      const reads = [0, 20_000, 40_000].map((offset) => source.readRange(FILE, offset, 10));
      const ends = reads.map((read) => expect(read).rejects.toMatchObject({ code: "ABORTED" }));
      await waits;
      await source.close();
      await Promise.all(ends);
      await expect(source.read("manifest.json")).rejects.toMatchObject({ code: "ABORTED" });
      expect(asked).toHaveLength(1);
    },
    {
      server: {
        instead: () => {
          heard.dispatchEvent(new Event("asked"));
          return true;
        },
      },
    },
  );
});
