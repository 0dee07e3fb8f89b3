/** What a route is: a path, and what answers there. */
import type { Engine } from "../engines/engine.ts";
import { CommuniqueError } from "../errors.ts";
import type { Site } from "../rendering/page-shell.ts";
import type { Words } from "../rendering/words.ts";
import type { Answer, Asked } from "./exchange.ts";
import { languageOf } from "./languages.ts";
import { type RawParameters, readParameters } from "./parameters.ts";
import type { ServedArchive } from "./served-archive.ts";
import { siteOf } from "./site.ts";

export interface Route {
  /** Segments; `:id` stands for any one. */
  readonly path: string;
  /** What errors are told as: to programs as problem details always, to people as a page. */
  readonly audience: "programs" | "people";
  /**
   * On what the answer depends besides its address: the archive's generation alone, so that it has a tag before it is made; or
   * something else, of which the route itself says what it knows.
   */
  readonly depends: "generation" | "own";
  /** Where a request's header chooses among forms of the answer: which header, and what it chooses. */
  readonly varies?: { readonly header: string; readonly choice: (asked: Asked, host: ServedArchive) => string };
  /** How much work it is: so little that nobody has to wait for it, or many searches; default: one. A POST is many. */
  readonly work?: "little" | "much";
  readonly get: (call: Call) => Answer | Promise<Answer>;
  readonly post?: (call: Call) => Answer | Promise<Answer>;
}

/** A page for people, in the language that they ask for. */
export function page(path: string, get: Route["get"], post?: Route["post"]): Route {
  const varies = { header: "Accept-Language", choice: languageOf };
  return { path, audience: "people", depends: "generation", varies, get, ...(post === undefined ? {} : { post }) };
}

/** A request on its way to an answer: one generation of the archive for all of it. */
export class Call {
  readonly asked: Asked;
  readonly host: ServedArchive;
  /** What `:id` of the route's path stands for, decoded; empty where it has none. */
  readonly id: string;
  /** What its page says. */
  readonly words: Words;
  readonly #engine: Engine | null;

  constructor(asked: Asked, host: ServedArchive, engine: Engine | null, id: string, words: Words) {
    this.asked = asked;
    this.host = host;
    this.#engine = engine;
    this.id = id;
    this.words = words;
  }

  /** @throws CommuniqueError USAGE for an address that is not well-formed */
  get parameters(): RawParameters {
    return readParameters(this.asked.query);
  }

  /** Null while there is no archive. */
  get engineOrNull(): Engine | null {
    return this.#engine;
  }

  /** @throws CommuniqueError NOT_READY */
  get engine(): Engine {
    if (this.#engine !== null) return this.#engine;
    const failure = this.host.failure();
    throw new CommuniqueError(
      "NOT_READY",
      failure === null
        ? "The releases are still being indexed; ask again soon. /api/status says how far it is."
        : `The releases could not be indexed: ${failure}`,
    );
  }

  get site(): Site {
    return siteOf(this.asked.path, this.host.look ?? null, this.#engine, this.words);
  }

  get signal(): AbortSignal {
    return this.asked.signal;
  }
}

/** @throws CommuniqueError NOT_FOUND */
export function found<Thing>(thing: Thing | null, kind: string, id: string): Thing {
  if (thing !== null) return thing;
  throw new CommuniqueError("NOT_FOUND", `There is no ${kind} with the id ${JSON.stringify(id.slice(0, 200))}.`);
}
