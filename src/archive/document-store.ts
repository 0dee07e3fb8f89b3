/** What results say of documents beside their scores. */
export interface DocumentStore {
  /** Fetches what `id` and `stored` are to say of these documents. */
  load(docs: readonly number[]): Promise<void>;
  id(doc: number): unknown;
  stored(doc: number): Record<string, unknown> | undefined;
}
