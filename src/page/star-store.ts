/** The starred releases of an archive, as this browser keeps them: in all its tabs alike, and whatever is exported anew. */
import type { Starred } from "../rendering/stars.ts";
import { readStarredLines, starredLines } from "./starred-file.ts";

/** Why nothing was kept. */
export type Refusal = "noRoom" | "notAllowed";

export class StarStore {
  readonly #key: string;
  readonly #storage: () => Storage;
  readonly #listeners = new Set<() => void>();
  /** Those that were removed, here or in another tab, since the page was opened: who stars one again gets its note back. */
  readonly #removed = new Map<string, Starred>();
  /** What was read last, and what it says. */
  #text = "";
  #releases: ReadonlyMap<string, Starred> = new Map();

  /** @param key by which it is kept @param storage may throw, as a browser's does that keeps nothing */
  constructor(key: string, storage: () => Storage) {
    this.#key = key;
    this.#storage = storage;
  }

  /** In the order in which they were starred. */
  all(): readonly Starred[] {
    return [...this.#read().values()];
  }

  /** Undefined where it is not starred. */
  find(id: string): Starred | undefined {
    return this.#read().get(id);
  }

  /** Stars a release, or no longer. @returns why that was not kept; null if it was */
  toggle(release: Starred): Refusal | null {
    const { id } = release;
    if (this.find(id) !== undefined) return this.remove([id]);
    return this.put([{ ...release, note: this.#removed.get(id)?.note ?? release.note }]);
  }

  /** Adds releases, and replaces those with their ids. @returns as `toggle` */
  put(releases: readonly Starred[]): Refusal | null {
    return this.#write(new Map([...this.#read(), ...releases.map((release) => [release.id, release] as const)]));
  }

  /** @returns as `toggle` */
  remove(ids: readonly string[]): Refusal | null {
    const left = new Map(this.#read());
    for (const id of ids) left.delete(id);
    return this.#write(left);
  }

  /** Stars those of the releases again that were removed since the page was opened. @returns as `toggle` */
  restore(ids: readonly string[]): Refusal | null {
    this.#read();
    return this.put(ids.flatMap((id) => this.#removed.get(id) ?? []));
  }

  /** Calls after each change, by this page or another. */
  listen(listener: () => void, signal: AbortSignal): void {
    this.#listeners.add(listener);
    signal.addEventListener("abort", () => this.#listeners.delete(listener));
  }

  /** Another page has changed something. @param key null for all */
  changed(key: string | null): void {
    if (key === null || key === this.#key) this.#tell();
  }

  #read(): ReadonlyMap<string, Starred> {
    let text = "";
    try {
      text = this.#storage().getItem(this.#key) ?? "";
    } catch {
      // Who may not read finds nothing; who then stars something is told.
    }
    if (text !== this.#text) {
      const read = readStarredLines(text);
      const releases = new Map(typeof read === "number" ? [] : read.map((release) => [release.id, release]));
      for (const [id, release] of this.#releases) if (!releases.has(id)) this.#removed.set(id, release);
      this.#text = text;
      this.#releases = releases;
    }
    return this.#releases;
  }

  #write(releases: ReadonlyMap<string, Starred>): Refusal | null {
    try {
      const storage = this.#storage();
      // What cannot be read was written by some other program: it is not for this one to throw away.
      if (typeof readStarredLines(this.#text) === "number") storage.setItem(`${this.#key} unreadable`, this.#text);
      storage.setItem(this.#key, starredLines([...releases.values()]));
    } catch (error) {
      return /quota/i.test((error as Partial<DOMException>).name ?? "") ? "noRoom" : "notAllowed";
    }
    this.#tell();
    return null;
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

const stores = new Map<string, StarStore>();

/** The same for everything on a page that shows one archive. @param archive where it, or the server of it, is */
export function starStoreOf(archive: URL): StarStore {
  const key = `communique starred ${archive.href}`;
  const known = stores.get(key);
  if (known !== undefined) return known;
  const store = new StarStore(key, () => localStorage);
  stores.set(key, store);
  addEventListener("storage", (event) => store.changed(event.key));
  return store;
}
