/**
 * Who may search now, who waits, and who is told to come back: so that a server that is asked for more than it can do goes on doing
 * as much as it can, in good time, and says so to the others at once.
 *
 * Searches are work of one thread, so those that are asked for together would wait for each other where nobody sees it: in the
 * event loop and in the system's queues of connections. Here one begins at a time, and before the next all who ask by then are seen,
 * so that it is known how long each waits.
 */
import { CommuniqueError } from "../errors.ts";
import { LoopDelay } from "./loop-delay.ts";
import { HttpError } from "./problems.ts";

export interface AdmissionOptions {
  /** How many run at a time: more than one, since some wait for a disk. */
  readonly places: number;
  /** Milliseconds that one may wait, where many come at once for a moment. */
  readonly burstMs: number;
  /** Milliseconds that one may wait, where there was always somebody waiting for `burstMs`: it is no moment then, but too much. */
  readonly standingMs: number;
  /** So many may wait however long each of them takes, lest nobody is there when the one before is done. */
  readonly leastWaiting: number;
}

const SEARCHES: AdmissionOptions = { places: 8, burstMs: 500, standingMs: 50, leastWaiting: 4 };
/** Lists and downloads are many searches each: some of them at a time leave room for the others, and they wait longer. */
const BULK: AdmissionOptions = { places: 2, burstMs: 5_000, standingMs: 1_000, leastWaiting: 2 };

/** What a queue goes by; another in tests. */
export interface Pace {
  /** Milliseconds, that never go backwards. */
  now(): number;
  /** Calls back once the event loop has seen who came meanwhile. */
  nextTurn(begin: () => void): void;
  /** Milliseconds by which the event loop is late, so that what is seen now may have waited as long unseen. */
  delay(): number;
}

export const OVERLOADED = "Too much is asked of this server just now. Ask again in a moment.";

/** Requests looked at between two searches, so that who asks and asks does not stop all work. */
const MOST_SEEN = 32;

/** The queues of one server. */
export class Overload {
  readonly searches: Admission;
  readonly bulk: Admission;
  readonly #delay: LoopDelay = new LoopDelay();
  #requests = 0;

  constructor() {
    const pace: Pace = {
      now: () => performance.now(),
      nextTurn: (begin) => this.#onceSeen(begin),
      delay: () => this.#delay.ms,
    };
    this.searches = new Admission(SEARCHES, pace);
    this.bulk = new Admission(BULK, pace);
  }

  /** To be called for every request, whatever it asks for. */
  notice(): void {
    this.#requests++;
  }

  /** A turn of the loop accepts one connection (libuv), and the next reads what it asks: as long as one does, more may have come. */
  #onceSeen(begin: () => void): void {
    const before = this.#requests;
    const look = (turns: number, seen: number): void => {
      const isQuiet = turns > 1 && this.#requests === seen;
      if (isQuiet || this.#requests - before >= MOST_SEEN) begin();
      else setImmediate(look, turns + 1, this.#requests);
    };
    setImmediate(look, 1, before);
  }
}

/**
 * A queue whose length is the time that it takes: first come, first served, as long as that is soon.
 *
 * How long one may wait follows "Fail at Scale" (Maurer, 2015): long where the queue was empty not long ago, else short, since a queue
 * that stands makes everybody wait and serves nobody more. Who would wait longer is refused when he comes, by how long the queue
 * has taken for one lately.
 */
export class Admission {
  readonly #options: AdmissionOptions;
  readonly #pace: Pace;
  readonly #waiting: Waiting[] = [];
  #running = 0;
  #refused = 0;
  #isTurnAsked = false;
  /** When nobody waited. */
  #emptyAt: number;
  /** When the last one began while others waited; null where none did. */
  #begunAt: number | null = null;
  /** Milliseconds from one that begins to the next, lately. */
  #eachMs = 1;

  constructor(options: AdmissionOptions, pace: Pace) {
    this.#options = options;
    this.#pace = pace;
    this.#emptyAt = pace.now();
  }

  get waiting(): number {
    return this.#waiting.length;
  }

  get running(): number {
    return this.#running;
  }

  /** How many were refused since the beginning. */
  get refused(): number {
    return this.#refused;
  }

  /**
   * Does some work when its turn comes.
   *
   * @throws HttpError overloaded, before the work began; CommuniqueError ABORTED when the signal says so while it waits
   */
  async run<T>(work: () => T | Promise<T>, signal: AbortSignal): Promise<T> {
    await this.#turn(signal);
    try {
      return await work();
    } finally {
      this.#running--;
      this.#askForTurn();
    }
  }

  /** Whether one who came now would be refused; he is taken to be, then. */
  refuses(): boolean {
    const isFull = this.#isFull(this.#pace.now());
    if (isFull) this.#refused++;
    return isFull;
  }

  #isFull(now: number): boolean {
    if (this.#waiting.length === 0) this.#emptyAt = now;
    return this.#pace.delay() + this.#waiting.length * this.#eachMs > this.#mostMs(now);
  }

  #turn(signal: AbortSignal): Promise<void> {
    return new Promise((begin, fail) => {
      const since = this.#pace.now();
      if (this.#isFull(since)) {
        fail(this.#refusal());
        return;
      }
      this.#waiting.push({ since, signal, begin, fail });
      this.#askForTurn();
    });
  }

  #mostMs(now: number): number {
    const { burstMs, standingMs, leastWaiting } = this.#options;
    return Math.max(now - this.#emptyAt > burstMs ? standingMs : burstMs, leastWaiting * this.#eachMs);
  }

  #askForTurn(): void {
    if (this.#isTurnAsked || this.#waiting.length === 0 || this.#running >= this.#options.places) return;
    this.#isTurnAsked = true;
    this.#pace.nextTurn(() => this.#beginOne());
  }

  #beginOne(): void {
    this.#isTurnAsked = false;
    const now = this.#pace.now();
    // Who was let in by a guess that was nearly right is not sent away after all.
    const most = 2 * this.#mostMs(now);
    for (let next = this.#waiting.shift(); next !== undefined; next = this.#waiting.shift()) {
      if (next.signal.aborted) next.fail(new CommuniqueError("ABORTED", "The client has gone."));
      else if (now - next.since > most) next.fail(this.#refusal());
      else {
        this.#running++;
        this.#learn(now);
        next.begin();
        break;
      }
    }
    if (this.#waiting.length === 0) this.#emptyAt = now;
    this.#askForTurn();
  }

  /** From one that began while others waited to the next, the thread had nothing else to do. */
  #learn(now: number): void {
    if (this.#begunAt !== null) this.#eachMs += (now - this.#begunAt - this.#eachMs) / 10;
    this.#begunAt = this.#waiting.length > 0 ? now : null;
  }

  #refusal(): HttpError {
    this.#refused++;
    return new HttpError("overloaded", OVERLOADED);
  }
}

interface Waiting {
  readonly since: number;
  readonly signal: AbortSignal;
  readonly begin: () => void;
  readonly fail: (error: Error) => void;
}
