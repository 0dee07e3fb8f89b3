/** What results say of documents beside their scores. */

export interface StoredDocument {
  readonly id: unknown;
  readonly stored?: Record<string, unknown>;
}

/** In the order asked for. */
export type ReadDocuments = (docs: readonly number[]) => Promise<readonly StoredDocument[]>;

/** Documents, each read once. Memory: all that were asked for, which a search without a limit makes all that it finds. */
export class DocumentStore {
  readonly #read: ReadDocuments;
  readonly #loaded: Map<number, StoredDocument> = new Map();

  constructor(read: ReadDocuments) {
    this.#read = read;
  }

  /** Fetches what `id` and `stored` are to say of these documents. */
  async load(docs: readonly number[]): Promise<void> {
    const missing = docs.filter((doc) => !this.#loaded.has(doc));
    if (missing.length === 0) return;
    for (const [i, document] of (await this.#read(missing)).entries()) this.#loaded.set(missing[i] as number, document);
  }

  id(doc: number): unknown {
    return this.#loaded.get(doc)?.id;
  }

  stored(doc: number): Record<string, unknown> | undefined {
    return this.#loaded.get(doc)?.stored;
  }
}
