// Other searches of ours than the one that is measured beside the peers, and of what kinds each is asked.
const WORDS = ["rare", "common", "two", "many", "sampled"];

export const VARIANTS = {
  any: {
    title: "Communique, any of the words (MiniSearch's search)",
    kinds: [...WORDS, "phrase", "prefix", "typed", "none"],
  },
  snippets: { title: "Communique, ten hits with snippets", kinds: WORDS },
  answer: { title: "Communique, with snippets, total and facets", kinds: WORDS },
};
