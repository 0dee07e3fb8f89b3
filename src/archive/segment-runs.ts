/**
 * Building a segment in bounded memory: whenever what a builder has gathered takes a set amount of memory it is written to a scratch
 * file, as a segment of its own, a run; in the end the runs are merged, to the bytes that one build gives.
 */
import { mergeSegments } from "./merge-segments.ts";
import type { Range } from "./paged-file.ts";
import { Segment } from "./segment.ts";
import type { SegmentBuilder } from "./segment-builder.ts";
import { segmentBytes } from "./segment-writer.ts";
import type { Sink } from "./sink.ts";
import type { Source } from "./source.ts";

/** A file for what is read again soon and kept by nobody. */
export interface Scratch extends Sink {
  /** How many bytes were written. */
  readonly length: number;
  read(offset: number, length: number): Promise<Uint8Array>;
}

/** What a builder may gather, bytes. */
const MEMORY = 128 * 1024 * 1024;

export class SegmentRuns {
  readonly #builder: SegmentBuilder;
  readonly #scratch: Scratch;
  readonly #memory: number;
  /** Where the runs stand in the scratch file. */
  readonly #runs: Range[] = [];

  /** @param memory the most that the builder may gather, bytes */
  constructor(builder: SegmentBuilder, scratch: Scratch, memory: number = MEMORY) {
    this.#builder = builder;
    this.#scratch = scratch;
    this.#memory = memory;
  }

  /** To be called after each document: writes a run where it is time. */
  async endDocument(): Promise<void> {
    if (this.#builder.memory > this.#memory) await this.#spill();
  }

  /** Writes the segment of all documents, and empties the builder. @throws CommuniqueError as mergeSegments does */
  async finish(out: Sink): Promise<void> {
    if (this.#runs.length === 0) {
      await this.#write(out);
      return;
    }
    if (this.#builder.documents > 0) await this.#spill();
    const segments = await Promise.all(this.#runs.map((run, number) => this.#open(run, `run ${number}`)));
    await mergeSegments(
      segments.map((segment) => ({ segment, live: null })),
      out,
    );
  }

  async #spill(): Promise<void> {
    const offset = this.#scratch.length;
    await this.#write(this.#scratch);
    this.#runs.push({ offset, length: this.#scratch.length - offset });
  }

  async #write(out: Sink): Promise<void> {
    for (const bytes of segmentBytes(this.#builder.parts())) await out.write(bytes);
    this.#builder.clear();
  }

  #open({ offset, length }: Range, name: string): Promise<Segment> {
    const source: Source = {
      read: () => this.#scratch.read(offset, length),
      readRange: (_file, at, count) => this.#scratch.read(offset + at, count),
      close: async () => {},
    };
    return Segment.open(source, name, length);
  }
}
