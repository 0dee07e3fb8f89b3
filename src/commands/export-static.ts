/** `communique export --format static`: what the options mean, and what is said when it is done. */
import type { Config } from "../config.ts";
import { CommuniqueError } from "../errors.ts";
import { ExportFolder } from "../exporting/export-folder.ts";
import { exportSite, type SiteSummary } from "../exporting/export-site.ts";
import { printable } from "../printable.ts";
import { nodeSource } from "../storage/node-source.ts";
import { openIndex, originalFile, originalsOf } from "./open-index.ts";
import { note } from "./terminal.ts";

const MINUTE_MS = 60_000;
/** Hosts have such limits for one site. */
const MANY_FILES = 15_000;

export interface StaticOptions {
  readonly out: string;
  readonly baseUrl?: string;
  readonly pages: boolean;
  readonly feedTopic?: readonly string[];
  readonly originals?: boolean;
  /** Minutes. */
  readonly keep: number;
}

/**
 * What can be known to be wrong before there is an index.
 *
 * @throws CommuniqueError USAGE; WRITE_FAILED
 */
export async function checkStatic({ out, pages: hasPages, baseUrl }: StaticOptions): Promise<void> {
  if (baseUrl !== undefined) baseOf(baseUrl);
  else if (!hasPages)
    throw new CommuniqueError("USAGE", "--no-pages needs --base-url: where the site's own pages are, / for instance.");
  await ExportFolder.open(out);
}

/** @param options that were checked */
export async function exportStatic(index: string, config: Config, options: StaticOptions): Promise<void> {
  const { out, pages: hasPages, baseUrl, keep } = options;
  const base = baseUrl === undefined ? null : baseOf(baseUrl);
  const absolute = base?.startsWith("/") === false ? base : null;
  const feedTopics = [...config.site.feedTopics, ...(options.feedTopic ?? [])];
  const originals = options.originals === true ? await originalsOf(index) : null;
  if (options.originals === true && originals === null)
    note("Nobody here knows where the originals are: index on this machine to have them in the export.");
  const source = nodeSource(index, {});
  const engine = await openIndex(index);
  try {
    const summary = await exportSite(source, engine, out, {
      site: config.site,
      publish: {
        ranking: config.ranking,
        links: hasPages || base === null ? { to: "pages" } : { to: "site", base },
      },
      base: absolute,
      feedTopics,
      originalFile: originals === null ? null : (path) => originalFile(originals, path),
      keepMs: keep * MINUTE_MS,
    });
    for (const line of summaryLines(summary, out)) note(line);
    if (hasPages && absolute === null)
      note("Without --base-url https://… there are no feeds and no sitemap: these need the site's whole address.");
  } finally {
    await engine.close();
    await source.close();
  }
}

function summaryLines({ releases, files, written, removed, tooLarge }: SiteSummary, out: string): string[] {
  return [
    `${releases} releases in ${printable(out)}: ${files} files, ${written} of them new or changed, ${removed} old ones removed`,
    ...tooLarge.map((path) => `Left out, above 20 MiB: ${printable(path)}`),
    ...(files > MANY_FILES
      ? [
          `Warning: ${files} files; some hosts take no more than 15,000 to 20,000. --no-pages leaves the releases' pages out.`,
        ]
      : []),
  ];
}

/** With a slash at its end, and nothing behind the path. @throws CommuniqueError USAGE */
function baseOf(address: string): string {
  const isPath = address.startsWith("/") && !address.startsWith("//");
  const url = URL.canParse(address, isPath ? "http://localhost" : undefined)
    ? new URL(address, isPath ? "http://localhost" : undefined)
    : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.search !== "" || url.hash !== "" || url.username !== "")
    throw new CommuniqueError("USAGE", "--base-url is an http or https address without query, or a path such as /.");
  const base = isPath ? url.pathname : url.href;
  return base.endsWith("/") ? base : `${base}/`;
}
