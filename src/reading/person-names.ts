/** Names in author fields, in their natural order; organisations, which stand there as often, are left out. */

const ORGANISATION =
  /(?:^|[^\p{L}])(?:office|department|dept|ministry|minister|bureau|party|government|council|commission|committee|association|agency|institute|university|foundation|federation|union|society|senate|parliament|congress|embassy|secretariat|authority|organi[sz]ation|corporation|company|group|team|staff|service|services|press|media|news|newsroom|communications|admin|administrator|webmaster|editor|unit|centre|center|affairs|rights|policy|watch|representation|australia|coalition|network|alliance|league|greens|democrats|republicans|liberals|nationals|labor|labour|house|board|court|bank|school|church|world|international|national|federal|the|for|inc|ltd|llc|gmbh|b\.v|ag|of|pty)(?![\p{L}])/iu;
const SUFFIX = /^(?:jr|sr|i{1,3}|iv|md|m\.d|phd|ph\.d|mp|mep|mla|qc|kc|sc|am|ao|ac|esq|obe|cbe|mbe|dds)\.?$/i;
/** A field longer than this is no list of authors, UTF-16 code units. */
const LONGEST_FIELD = 2000;
const PARTICLE =
  /^(?:van|von|de|der|den|del|della|di|da|dos|du|la|le|el|al|bin|ibn|mac|st\.?|ter|ten|zu|y|e|af|av|och|und|bint|abu|abd|ul|ur|dos|das|d|o)$/i;
const NAME = /^\p{Lu}?[\p{L}\p{M}][\p{L}\p{M}.'’-]*(?: [\p{L}\p{M}.'’-]+){0,5}$/u;

/**
 * The people whom an author field names: `Downer, Alexander` is Alexander Downer, `Ned Price, Department Spokesperson` Ned Price,
 * `A. Smith; B. Jones` are two, and `Liberal Party of Australia` is nobody.
 */
export function personNames(written: string): readonly string[] {
  return (
    written
      .slice(0, LONGEST_FIELD)
      .replace(/^\s*by[:\s]+/i, "")
      .split(/\s*;\s*/)
      // `Bureau of East Asian and Pacific Affairs` is one, and no person.
      .flatMap((part) =>
        ORGANISATION.test(part) ? [part] : part.split(/\s+(?:and|&)\s+(?=\p{Lu}[\p{L}.'’-]*,?\s+\p{Lu})/u),
      )
      .map(naturalOrder)
      .filter((name) => name !== null)
  );
}

function naturalOrder(written: string): string | null {
  const [head = "", ...rest] = written.replace(/\s*[(<[].*$/, "").split(/\s*[,、]\s*/);
  const tail = rest.filter((part) => part !== "" && !SUFFIX.test(part));
  const given = tail[0];
  const familyFirst = given !== undefined && isFamilyName(head) && NAME.test(given) && !ORGANISATION.test(given);
  const name = familyFirst ? `${given} ${head}` : head;
  const isName = NAME.test(name) && !ORGANISATION.test(name) && !isMixedCase(name) && name.length <= 100;
  // One word in Latin script is a login, not a name; other scripts write names without spaces.
  return isName && (name.includes(" ") || /[^\p{Script=Latin}.'’-]/u.test(name)) ? name : null;
}

/** `Norrvik hamn` and `Port of Hale` are no person's name: only particles stand small among capitals. */
function isMixedCase(name: string): boolean {
  const words = name.split(" ");
  return (
    words.some((word) => /^\p{Lu}/u.test(word)) && words.some((word) => /^\p{Ll}/u.test(word) && !PARTICLE.test(word))
  );
}

function isFamilyName(words: string): boolean {
  const parts = words.split(" ");
  return parts.length === 1 || (parts.length <= 3 && PARTICLE.test(parts[0] ?? ""));
}
