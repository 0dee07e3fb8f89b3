/**
 * Work that is cut off where it takes too long, whatever it does meanwhile: a loop, a regular expression that goes back and forth.
 * What is cut off runs no `finally`, so what outlives a call (tables kept of words, caches) is filled in an order in which each step
 * leaves it right.
 */
import { createContext, Script } from "node:vm";

/** That something took longer than it may. */
export class TooSlow extends Error {}

// Node's watchdog ends scripts alone: this is one that calls what it finds in a room of its own.
const room: { work: () => void } = { work: nothing };
createContext(room);
const script = new Script("work()");

/**
 * What `work` gives, which must not be a promise: what follows later is not within the time.
 *
 * @throws TooSlow after `longestMs` milliseconds; what `work` throws
 * Time: some 30 µs of its own.
 */
export function withinTime<T>(longestMs: number, work: () => T): T {
  let done: { readonly value: T } | null = null;
  const { work: outer } = room;
  room.work = () => {
    done = { value: work() };
  };
  try {
    script.runInContext(room, { timeout: Math.max(1, Math.ceil(longestMs)) });
  } catch (error) {
    // It is made in the room, where `Error` is another.
    const isCut = (error as { readonly code?: unknown } | null)?.code === "ERR_SCRIPT_EXECUTION_TIMEOUT";
    throw isCut ? new TooSlow(tooSlow(longestMs)) : error;
  } finally {
    room.work = outer;
  }
  return (done as unknown as { readonly value: T }).value;
}

/** For whoever is told of it. */
export function tooSlow(longestMs: number): string {
  return `it takes longer than ${longestMs / 1_000} seconds`;
}

function nothing(): void {}
