/**
 * The marks of a text in reading order: a sweep that cuts ascending spans where marks begin and end, and tells which marks are seen
 * in each piece. Time: n log n in marks over all spans together, however the marks overlap.
 */
import type { Span } from "../release.ts";
import type { LinkMark, Mark, QuoteMark } from "./release-text.ts";

/** A piece of a span over which the same marks stand. */
export interface MarkedPiece {
  readonly from: number;
  readonly to: number;
  /** Of each kind that stands here the shortest link, shortest first. */
  readonly links: readonly LinkMark[];
  /** The shortest quotation. */
  readonly quote: QuoteMark | null;
}

interface Entry<Kind extends Mark> {
  readonly mark: Kind;
  /** Of two that are as long, the one given first goes first. */
  readonly order: number;
}

export class MarkSweep {
  readonly #byStart: readonly Entry<Mark>[];
  readonly #edges: readonly number[];
  readonly #links = {
    person: new ShortestFirst<LinkMark>(),
    topic: new ShortestFirst<LinkMark>(),
    date: new ShortestFirst<LinkMark>(),
  };
  readonly #quotes: ShortestFirst<QuoteMark> = new ShortestFirst();
  #nextMark = 0;
  #nextEdge = 0;

  constructor(marks: readonly Mark[]) {
    const entries = marks.map((mark, order) => ({ mark, order })).filter(({ mark }) => mark.start < mark.end);
    this.#byStart = entries.sort((a, b) => a.mark.start - b.mark.start);
    const edges = new Set(entries.flatMap(({ mark }) => [mark.start, mark.end]));
    this.#edges = [...edges].sort((a, b) => a - b);
  }

  /** @param span begins where the span before it ended, or later */
  *pieces([start, end]: Span): Generator<MarkedPiece> {
    for (let from = start; from < end; ) {
      while ((this.#edges[this.#nextEdge] ?? end) <= from && this.#nextEdge < this.#edges.length) this.#nextEdge++;
      const to = Math.min(end, this.#edges[this.#nextEdge] ?? end);
      this.#begin(from);
      const links = Object.values(this.#links).flatMap((kind) => kind.firstAt(from) ?? []);
      yield {
        from,
        to,
        links: links.sort(byLength).map(({ mark }) => mark),
        quote: this.#quotes.firstAt(from)?.mark ?? null,
      };
      from = to;
    }
  }

  #begin(place: number): void {
    for (let next = this.#byStart[this.#nextMark]; next !== undefined && next.mark.start <= place; ) {
      const { mark, order } = next;
      if (mark.kind === "quote") this.#quotes.add({ mark, order });
      else this.#links[mark.kind].add({ mark, order });
      next = this.#byStart[++this.#nextMark];
    }
  }
}

/** A binary heap, the shortest mark on top; marks that ended are dropped as they come up. */
class ShortestFirst<Kind extends Mark> {
  readonly #heap: Entry<Kind>[] = [];

  add(entry: Entry<Kind>): void {
    const heap = this.#heap;
    let at = heap.length;
    heap.push(entry);
    while (at > 0) {
      const above = (at - 1) >> 1;
      const parent = heap[above];
      if (parent === undefined || byLength(parent, entry) <= 0) break;
      heap[at] = parent;
      at = above;
    }
    heap[at] = entry;
  }

  /** The shortest that has not ended at a place; places ascend. */
  firstAt(place: number): Entry<Kind> | undefined {
    for (let top = this.#heap[0]; top !== undefined && top.mark.end <= place; top = this.#heap[0]) this.#dropTop();
    return this.#heap[0];
  }

  #dropTop(): void {
    const heap = this.#heap;
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return;
    let at = 0;
    for (;;) {
      const left = heap[2 * at + 1];
      const right = heap[2 * at + 2];
      const child = right !== undefined && left !== undefined && byLength(right, left) < 0 ? right : left;
      if (child === undefined || byLength(last, child) <= 0) break;
      heap[at] = child;
      at = child === left ? 2 * at + 1 : 2 * at + 2;
    }
    heap[at] = last;
  }
}

/** Negative where the first is the shorter one. */
function byLength(a: Entry<Mark>, b: Entry<Mark>): number {
  return a.mark.end - a.mark.start - (b.mark.end - b.mark.start) || a.order - b.order;
}
