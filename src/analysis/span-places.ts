/** Where spans of a text stand among its words, found while the words come by. */

/** Words `[from, end)`, by their places. */
export interface WordSpan {
  readonly from: number;
  readonly end: number;
}

export class SpanPlaces {
  readonly #spans: readonly (readonly [start: number, end: number])[];
  /** Places of the spans, by where they start and by where they end. */
  readonly #byStart: readonly number[];
  readonly #byEnd: readonly number[];
  readonly #from: Uint32Array;
  readonly #end: Uint32Array;
  #begun = 0;
  #ended = 0;
  /** Where the next span starts and the next ends: `Infinity` behind the last. */
  #nextStart: number;
  #nextEnd: number;

  /** @param spans in UTF-16 code units, in any order */
  constructor(spans: readonly (readonly [start: number, end: number])[]) {
    this.#spans = spans;
    this.#byStart = [...spans.keys()].sort((a, b) => this.#edge(a, 0) - this.#edge(b, 0));
    this.#byEnd = [...spans.keys()].sort((a, b) => this.#edge(a, 1) - this.#edge(b, 1));
    this.#from = new Uint32Array(spans.length);
    this.#end = new Uint32Array(spans.length);
    this.#nextStart = this.#edge(this.#byStart[0], 0);
    this.#nextEnd = this.#edge(this.#byEnd[0], 1);
  }

  /** The next word. A span holds it if it holds all of it. @param place higher than that of the word before */
  word(start: number, end: number, place: number): void {
    while (start >= this.#nextStart) {
      this.#from[this.#byStart[this.#begun++] as number] = place;
      this.#nextStart = this.#edge(this.#byStart[this.#begun], 0);
    }
    while (end > this.#nextEnd) {
      this.#end[this.#byEnd[this.#ended++] as number] = place;
      this.#nextEnd = this.#edge(this.#byEnd[this.#ended], 1);
    }
  }

  /** Of each span, in their order, its words. @param places how many there were */
  finish(places: number): WordSpan[] {
    this.word(Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, places);
    return this.#spans.map((_, i) => {
      const from = this.#from[i] as number;
      return { from, end: Math.max(from, this.#end[i] as number) };
    });
  }

  #edge(span: number | undefined, side: 0 | 1): number {
    return span === undefined ? Number.POSITIVE_INFINITY : (this.#spans[span]?.[side] ?? 0);
  }
}
