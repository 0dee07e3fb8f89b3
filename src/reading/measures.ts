/** How much text and how many links each element of a page holds, in one walk: asked again and again, it would grow with depth. */

interface Measure {
  /** Text below the element, runs of white space counted once, UTF-16 code units. */
  text: number;
  /** Of that, what stands in links. */
  linked: number;
  links: number;
  /** Places in the order of the document: its own, and the last one below it. */
  first: number;
  last: number;
}

export type Measures = ReadonlyMap<Node, Measure>;

const SILENT: ReadonlySet<string> = new Set(["script", "style", "template", "noscript"]);
const ELEMENT = 1;
const TEXT = 3;

/** Iterative: depth of nesting costs memory alone. Time: the nodes below `root`. */
export function measure(root: Element): Measures {
  const measures = new Map<Node, Measure>();
  let place = 0;
  const pending: { readonly node: Node; readonly around: Measure | null; readonly isEnd: boolean }[] = [
    { node: root, around: null, isEnd: false },
  ];
  for (let step = pending.pop(); step !== undefined; step = pending.pop()) {
    const { node, around, isEnd } = step;
    if (node.nodeType === TEXT) {
      if (around !== null) around.text += (node.nodeValue ?? "").trim().replace(/\s+/g, " ").length;
      continue;
    }
    if (node.nodeType !== ELEMENT) continue;
    const name = node.nodeName.toLowerCase();
    if (SILENT.has(name)) continue;
    const own = measures.get(node) ?? { text: 0, linked: 0, links: 0, first: place++, last: 0 };
    if (!isEnd) {
      measures.set(node, own);
      pending.push({ node, around, isEnd: true });
      for (let child = node.lastChild; child !== null; child = child.previousSibling)
        pending.push({ node: child, around: own, isEnd: false });
      continue;
    }
    own.last = place - 1;
    if (name === "a") {
      own.linked = own.text;
      own.links++;
    }
    if (around === null) continue;
    around.text += own.text;
    around.linked += own.linked;
    around.links += own.links;
  }
  return measures;
}
