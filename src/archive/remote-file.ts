/**
 * A file of an archive on a web server, read by HTTP Range requests (RFC 9110, 14): those asked for at once are fetched together.
 * Of a server that sends the whole file instead, it is taken once and kept; a small one, such as a piece, as long as there is room.
 */
import { CommuniqueError } from "../errors.ts";
import type { LatestUsed } from "../latest-used.ts";
import { type HttpClient, nameOf, RANGES_ADVICE, type ReadBody, unreachable } from "./http-client.ts";
import { joinRanges } from "./joined-ranges.ts";
import type { Range } from "./paged-file.ts";

/** What is known of a server, and what one that honours no ranges makes this hold, over all files of an archive. */
export interface ServerState {
  /** Whether it has answered with a range: then others need not wait until one file's first answer has come. */
  honoursRanges: boolean;
  /** How many bytes of files that are not small may yet be held. */
  left: number;
  /** Small files by their addresses. */
  readonly small: LatestUsed<string, Uint8Array>;
}

/** The longest file that is small, bytes. */
const SMALL = 256 * 1024;

/** Requests that go out at once cost little more than what is sent of them: their headers, and those of the answer. */
const GAP = 2 * 1024;

interface Asked extends Range {
  readonly done: (bytes: Uint8Array | Promise<Uint8Array>) => void;
}

export class RemoteFile {
  readonly #url: URL;
  readonly #client: HttpClient;
  readonly #server: ServerState;
  #asked: Asked[] = [];
  /** Settles when it is known whether the server honours ranges; never rejects. */
  #first: Promise<unknown> | null = null;
  #whole: Promise<Uint8Array> | null = null;
  /** The file's length as the server gave it first. */
  #length: number | null = null;

  constructor(url: URL, client: HttpClient, server: ServerState) {
    this.#url = url;
    this.#client = client;
    this.#server = server;
  }

  /** @throws CommuniqueError as `HttpClient.get` does, ARCHIVE_DAMAGED where the file is shorter or changed */
  read(offset: number, length: number): Promise<Uint8Array> {
    if (length === 0) return Promise.resolve(new Uint8Array());
    return new Promise((done) => {
      if (this.#asked.length === 0) queueMicrotask(() => this.#send());
      this.#asked.push({ offset, length, done });
    });
  }

  #send(): void {
    const asked = this.#asked;
    this.#asked = [];
    for (const range of joinRanges(asked, GAP)) {
      const fetched = this.#fetch(range);
      for (const i of range.of) {
        const { offset, length, done } = asked[i] as Asked;
        const from = offset - range.offset;
        // A copy, lest what one keeps of it keeps all of it.
        done(fetched.then((bytes) => (length === bytes.length ? bytes : bytes.slice(from, from + length))));
      }
    }
  }

  async #fetch(range: Range): Promise<Uint8Array> {
    if (this.#first === null) {
      const answer = this.#request(range);
      this.#first = this.#server.honoursRanges ? Promise.resolve() : answer.catch(() => undefined);
      return answer;
    }
    await this.#first;
    const whole = (await this.#whole) ?? this.#server.small.get(this.#url.href);
    return whole === undefined ? this.#request(range) : this.#partOf(whole, range);
  }

  #request(range: Range): Promise<Uint8Array> {
    const { offset, length } = range;
    // Files are named by their content: what a cache has of one is right, however old. But of ranges of one file Chromium's cache lets one
    // pass at a time, so that forty reads are forty round trips.
    const cache = this.#server.honoursRanges ? "no-store" : "force-cache";
    const init: RequestInit = { headers: { range: `bytes=${offset}-${offset + length - 1}` }, cache };
    return this.#client.get(this.#url, init, async (response, body) => {
      if (response.status === 206) {
        this.#server.honoursRanges = true;
        return this.#readPart(response, body, range);
      }
      this.#whole ??= this.#takeWhole(response, body);
      return this.#partOf(await this.#whole, range);
    });
  }

  async #readPart({ headers }: Response, body: ReadBody, range: Range): Promise<Uint8Array> {
    const encoding = headers.get("content-encoding") ?? "identity";
    if (encoding !== "identity")
      throw unreachable(
        this.#url,
        `its server compresses ranges (${encoding})`,
        "Switch that off for the index's files.",
      );
    this.#verify(headers.get("content-range"), range);
    const bytes = await body(range.length);
    if (bytes.length < range.length)
      throw new Error(`the answer broke off after ${bytes.length} bytes of ${range.length}`);
    return bytes;
  }

  /** @param contentRange null where another site's server keeps it from a browser's script */
  #verify(contentRange: string | null, { offset, length }: Range): void {
    if (contentRange === null) return;
    const [, from, last, total] = /^bytes (\d+)-(\d+)\/(\d+|\*)$/i.exec(contentRange) ?? [];
    if (total !== undefined && total !== "*") {
      this.#length ??= Number(total);
      if (Number(total) !== this.#length)
        throw this.#damaged(`it had ${this.#length} bytes and now has ${total}; it was changed`);
      if (Number(from) === offset && Number(total) < offset + length) throw this.#damaged(`it has only ${total} bytes`);
    }
    if (Number(from) !== offset || Number(last) !== offset + length - 1)
      throw unreachable(
        this.#url,
        `bytes ${offset}-${offset + length - 1} were asked for, and "${contentRange}" came`,
        "Its server, or a cache before it, does not answer Range requests rightly.",
      );
  }

  async #takeWhole({ headers }: Response, body: ReadBody): Promise<Uint8Array> {
    try {
      const { left, small } = this.#server;
      const most = Math.max(left, SMALL);
      if (headers.get("content-encoding") === null && Number(headers.get("content-length") ?? 0) > most)
        throw unreachable(
          this.#url,
          `its ${headers.get("content-length")} bytes came whole, and ${most} can be kept`,
          RANGES_ADVICE,
        );
      const bytes = await body(most);
      if (bytes.length <= SMALL) {
        small.set(this.#url.href, bytes, bytes.length);
        this.#whole = null;
      } else this.#server.left -= bytes.length;
      return bytes;
    } catch (error) {
      this.#whole = null;
      throw error;
    }
  }

  #partOf(whole: Uint8Array, { offset, length }: Range): Uint8Array {
    if (whole.length < offset + length) throw this.#damaged(`it has only ${whole.length} bytes`);
    return whole.subarray(offset, offset + length);
  }

  #damaged(what: string): CommuniqueError {
    return new CommuniqueError(
      "ARCHIVE_DAMAGED",
      `${nameOf(this.#url)}: ${what}. Copy it there again, or index again.`,
    );
  }
}
