/**
 * A thesaurus in SKOS, written as JSON-LD, to ours. Not a JSON-LD processor: it reads the dozen properties of SKOS under the names
 * that thesaurus software gives them (compact with a context of its own, prefixed, with aliases such as `uri` for `@id`, or
 * expanded with whole IRIs). The library `jsonld` reads any JSON-LD, but fetches contexts over the network, which an index run
 * does not do, and brings an HTTP client and RDF canonicalization with it.
 */
import { CommuniqueError } from "../errors.ts";
import { type Concept, type Label, type Thesaurus, toLabels } from "./thesaurus.ts";

const SKOS = "http://www.w3.org/2004/02/skos/core#";
const TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
const PROPERTIES: ReadonlySet<string> = new Set(
  "Concept ConceptScheme Collection OrderedCollection prefLabel altLabel hiddenLabel broader narrower broaderTransitive".split(
    " ",
  ),
);
const MOST_DEPTH = 40;

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type Node = { readonly [key: string]: Json };

/** What a term of a context stands for, and how its plain strings are tagged. */
interface Term {
  readonly iri: string;
  readonly language: string | null;
}

interface Context {
  readonly terms: ReadonlyMap<string, Term>;
  readonly vocab: string | null;
  readonly language: string | null;
}

interface Gathered {
  readonly prefLabels: Label[];
  readonly altLabels: Label[];
  readonly broader: Set<string>;
  isConcept: boolean;
  isOther: boolean;
}

/**
 * The concepts of a SKOS thesaurus, in the order of the file.
 *
 * @param value a JSON value
 * @param where named in errors
 * @throws CommuniqueError CONFIG_INVALID where it holds no concept with a label
 */
export function thesaurusFromSkos(value: unknown, where: string): Thesaurus {
  const reader = new SkosReader();
  reader.read(value as Json, { terms: new Map(), vocab: null, language: null }, 0);
  const concepts = reader.concepts();
  if (concepts.length === 0)
    throw new CommuniqueError(
      "CONFIG_INVALID",
      `${where} holds no SKOS concept: nothing in it has a prefLabel (${SKOS}prefLabel). A thesaurus is given as JSON-LD.`,
    );
  return { concepts };
}

class SkosReader {
  readonly #nodes: Map<string, Gathered> = new Map();

  /** Reads a value and all that is nested in it. @returns its id where it is a node or names one */
  read(value: Json, context: Context, depth: number): string | null {
    if (depth > MOST_DEPTH) return null;
    if (Array.isArray(value)) {
      for (const one of value as readonly Json[]) this.read(one, context, depth + 1);
      return null;
    }
    if (typeof value !== "object" || value === null) return null;
    const node = value as Node;
    const own = node["@context"] === undefined ? context : readContext(node["@context"], context);
    const keys = Object.entries(node).map(([key, content]): [string, Json, Term] => [key, content, expand(key, own)]);
    const given = keys.find(([, , { iri }]) => iri === "@id")?.[1];
    const id = typeof given === "string" ? given : `_:${this.#nodes.size}`;
    for (const [key, content, term] of keys) {
      const local = localName(term.iri);
      if (local !== null) this.#property(id, local, content, own, term.language, depth);
      else if (term.iri === "@type" || term.iri === TYPE) this.#type(id, content, own);
      else if (key !== "@context") this.read(content, own, depth + 1);
    }
    return typeof given === "string" || this.#nodes.has(id) ? id : null;
  }

  concepts(): Concept[] {
    const concepts: Concept[] = [];
    for (const [id, { prefLabels, altLabels, broader, isConcept, isOther }] of this.#nodes) {
      const labels = prefLabels.length > 0 ? prefLabels : isConcept ? altLabels.slice(0, 1) : [];
      if (labels.length === 0 || (isOther && !isConcept)) continue;
      const others = altLabels.filter((label) => !labels.includes(label));
      concepts.push({ id, prefLabels: labels, altLabels: others, broader: [...broader].filter((one) => one !== id) });
    }
    return concepts;
  }

  #property(id: string, name: string, content: Json, context: Context, language: string | null, depth: number): void {
    switch (name) {
      case "prefLabel":
        this.#node(id).prefLabels.push(...labels(content, context, language));
        break;
      case "altLabel":
      case "hiddenLabel":
        this.#node(id).altLabels.push(...labels(content, context, language));
        break;
      case "broader":
      case "narrower":
        for (const other of this.#references(content, context, depth)) {
          if (name === "broader") this.#node(id).broader.add(other);
          else this.#node(other).broader.add(id);
        }
        break;
    }
  }

  #references(content: Json, context: Context, depth: number): string[] {
    const values = Array.isArray(content) ? (content as readonly Json[]) : [content];
    return values.flatMap((one) => {
      if (typeof one === "string") return [one];
      if (isNode(one) && (one["@list"] ?? one["@set"]) !== undefined)
        return depth > MOST_DEPTH ? [] : this.#references((one["@list"] ?? one["@set"]) as Json, context, depth + 1);
      return this.read(one, context, depth + 1) ?? [];
    });
  }

  #type(id: string, content: Json, context: Context): void {
    for (const type of Array.isArray(content) ? (content as readonly Json[]) : [content]) {
      const name = localName(
        expand(typeof type === "string" ? type : String((type as Node | null)?.["@id"]), context).iri,
      );
      if (name === "Concept") this.#node(id).isConcept = true;
      else if (name !== null) this.#node(id).isOther = true;
    }
  }

  #node(id: string): Gathered {
    let node = this.#nodes.get(id);
    if (node === undefined) {
      node = { prefLabels: [], altLabels: [], broader: new Set(), isConcept: false, isOther: false };
      this.#nodes.set(id, node);
    }
    return node;
  }
}

function isNode(value: Json): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A string, a value with its language, a language map, or several of these. */
function labels(content: Json, context: Context, language: string | null): Label[] {
  if (typeof content === "string") return label(content, language ?? context.language);
  if (Array.isArray(content)) return (content as readonly Json[]).flatMap((one) => labels(one, context, language));
  if (!isNode(content)) return [];
  const entries = Object.entries(content).map(([key, value]): [string, Json] => [expand(key, context).iri, value]);
  const value = entries.find(([iri]) => iri === "@value")?.[1];
  const tag = entries.find(([iri]) => iri === "@language")?.[1];
  if (value !== undefined) return typeof value === "string" ? label(value, typeof tag === "string" ? tag : null) : [];
  const list = content["@list"] ?? content["@set"];
  if (list !== undefined) return labels(list, context, language);
  return Object.entries(content).flatMap(([key, one]) =>
    /^(?:@none|[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*)$/.test(key) ? mapped(one, key === "@none" ? null : key) : [],
  );
}

/** What a language map holds for one language. */
function mapped(value: Json, language: string | null): Label[] {
  const values = Array.isArray(value) ? (value as readonly Json[]) : [value];
  return values.flatMap((one) => (typeof one === "string" ? label(one, language) : []));
}

function label(written: string, language: string | null): Label[] {
  return toLabels(written, language === "" ? null : (language?.toLowerCase() ?? null));
}

/** A context on the web is not fetched: its terms are taken for those of SKOS. */
function readContext(value: Json, before: Context): Context {
  if (Array.isArray(value))
    return (value as readonly Json[]).reduce((context, one) => readContext(one, context), before);
  if (!isNode(value)) return before;
  const terms = new Map(before.terms);
  for (const [term, meaning] of Object.entries(value)) {
    if (typeof meaning === "string") terms.set(term, { iri: meaning, language: null });
    else if (isNode(meaning)) {
      const { "@id": iri, "@language": language } = meaning;
      terms.set(term, {
        iri: typeof iri === "string" ? iri : term,
        language: typeof language === "string" ? language : null,
      });
    }
  }
  const { "@vocab": vocab, "@language": language } = value;
  return {
    terms,
    vocab: typeof vocab === "string" ? vocab : before.vocab,
    language: typeof language === "string" ? language : before.language,
  };
}

/** A key as an IRI or a keyword; one that the context does not know stays as it is. */
function expand(key: string, context: Context): Term {
  let iri = key;
  let language: string | null = null;
  // A term may stand for a prefixed name, whose prefix is a term again.
  for (let step = 0; step < 4; step++) {
    const term = context.terms.get(iri);
    const colon = iri.indexOf(":");
    const prefix = colon > 0 ? context.terms.get(iri.slice(0, colon)) : undefined;
    if (term !== undefined && term.iri !== iri) {
      language = term.language ?? language;
      iri = term.iri;
    } else if (prefix !== undefined) iri = prefix.iri + iri.slice(colon + 1);
    else break;
  }
  if (context.vocab !== null && !iri.includes(":") && !iri.startsWith("@")) iri = context.vocab + iri;
  return { iri: ALIASES.get(iri) ?? iri, language: language ?? context.terms.get(key)?.language ?? null };
}

/** What thesaurus software writes where no context says otherwise. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ["id", "@id"],
  ["uri", "@id"],
  ["type", "@type"],
  ["value", "@value"],
  ["lang", "@language"],
  ["language", "@language"],
]);

/** The name of a property of SKOS; null for any other. */
function localName(iri: string): string | null {
  const name = iri.startsWith(SKOS) ? iri.slice(SKOS.length) : iri.startsWith("skos:") ? iri.slice(5) : iri;
  return PROPERTIES.has(name) ? name : null;
}
