/** Where the page of a release is on a static host: a name that any host and any file system takes, made of the id alone. */

/** Small letters only, since some file systems tell no others apart, and no segment that begins with a dot. */
const SAFE_ID = /^[a-z0-9_-][a-z0-9._-]*(?:\/[a-z0-9_-][a-z0-9._-]*)*$/;
/** A file's name has 255 bytes at most, the path on some systems little more. */
const MOST_CHARACTERS = 120;
const SLUG_CHARACTERS = 60;

/**
 * The path of a release's page, relative to that of the search page, also good as it is in a link: the id where that is safe, else
 * its letters and digits with a digest. Two ids with one name would need equal letters and digests: who writes the pages sees them.
 */
export function releasePageName(id: string): string {
  return `releases/${safeName(id)}.html`;
}

/** Formats that hold no script of their own. */
const SCRIPTLESS: ReadonlySet<string> = new Set([".pdf", ".doc", ".docx", ".txt", ".md"]);

/**
 * The path of a release's original beside its page, with the ending by which a host knows the format. What could run as a page of the
 * site ends with `.txt`, so that it is shown as what it says.
 */
export function originalName({ id, path }: { readonly id: string; readonly path: string }): string {
  const [extension = ""] = /\.[a-z0-9]{1,8}$/.exec(path.toLowerCase()) ?? [];
  return `originals/${safeName(id)}${SCRIPTLESS.has(extension) ? extension : `${extension}.txt`}`;
}

/** The path of a topic's feed, relative to that of the search page. */
export function feedName(topic: string): string {
  return `feeds/${safeName(topic)}.xml`;
}

function safeName(id: string): string {
  if (id.length <= MOST_CHARACTERS && SAFE_ID.test(id)) return id;
  const slug = id
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, SLUG_CHARACTERS)
    .replace(/^-|-$/g, "");
  return `${slug === "" ? "release" : slug}-${digest(id)}`;
}

/** FNV-1a of the UTF-16 code units, 32 bits, eight hexadecimal digits (Fowler, Noll and Vo, RFC 9923). */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >> 8), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}
