// A web server of plain files as a host of static sites is one, that notes what is asked of it.
import { open, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { brotliCompressSync } from "node:zlib";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
};
/** What a host compresses is counted as a host sends it. */
const COMPRESSED = new Set([".html", ".js", ".css"]);

const compressed = new Map();

/** Takes requests into `asked`: path, bytes of the answer's body, whether it is of an archive. A path below `/-` is a mark and no file. */
export function serve(folder, asked) {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://host").pathname).replace(/\/$/, "/index.html");
    const file = join(folder, path);
    if (path.startsWith("/-")) asked.push({ path, bytes: 0, isArchive: false });
    const found = await stat(file).catch(() => null);
    if (!found?.isFile()) return void response.writeHead(404).end();
    const [, from, last] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? "") ?? [];
    const [start, end] = from === undefined ? [0, found.size] : [Number(from), Math.min(Number(last) + 1, found.size)];
    const bytes = Buffer.alloc(end - start);
    const handle = await open(file);
    await handle.read(bytes, 0, bytes.length, start);
    await handle.close();
    const isCompressed = COMPRESSED.has(extname(file)) && from === undefined;
    // A host has compressed it before anybody asks.
    const body = isCompressed ? (compressed.get(file) ?? brotliCompressSync(bytes)) : bytes;
    if (isCompressed) compressed.set(file, body);
    asked.push({ path, bytes: body.length, isArchive: path.includes("/archive/") });
    response
      .writeHead(from === undefined ? 200 : 206, {
        "content-type": TYPES[extname(file)] ?? "application/octet-stream",
        "content-length": body.length,
        ...(isCompressed ? { "content-encoding": "br" } : {}),
        ...(from === undefined ? {} : { "content-range": `bytes ${start}-${end - 1}/${found.size}` }),
      })
      .end(body);
  });
  return new Promise((done) => server.listen(0, "127.0.0.1", () => done(server)));
}
