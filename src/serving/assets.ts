/** The page's scripts and styles, and the site's own look. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isFresh } from "./conditional.ts";
import { type Answer, textAnswer, withHeaders } from "./exchange.ts";
import { fileAnswer } from "./file-answer.ts";
import type { Route } from "./route.ts";
import type { ServedArchive } from "./served-archive.ts";
import { LOGO, SITE_STYLE } from "./site.ts";

const ASSETS: Readonly<Record<string, string>> = {
  "page.js": "text/javascript",
  "stars.js": "text/javascript",
  "page.css": "text/css",
};
const PACKAGE_ASSETS = fileURLToPath(new URL("../page/", import.meta.url));

/** @param folder of the scripts and the styles */
export function assetRoutes({ look }: ServedArchive, folder: string = PACKAGE_ASSETS): Route[] {
  const { css = null, logo = null } = look ?? {};
  const routes = Object.entries(ASSETS).map(([name, mediaType]) =>
    // They are the program's own, so they change with it alone and are read once.
    assetRoute(`/assets/${name}`, async () =>
      tagged(textAnswer(mediaType, await readFile(join(folder, name), "utf8"))),
    ),
  );
  if (css !== null) routes.push(assetRoute(`/${SITE_STYLE}`, async () => tagged(textAnswer("text/css", css))));
  if (logo !== null)
    routes.push({
      path: `/${LOGO}`,
      audience: "programs",
      depends: "own",
      get: ({ asked }) => fileAnswer(asked, logo, {}),
    });
  return routes;
}

function assetRoute(path: string, read: () => Promise<Answer>): Route {
  let asset: Promise<Answer> | null = null;
  return {
    path,
    audience: "programs",
    depends: "own",
    async get({ asked }) {
      asset ??= read().catch((error: unknown) => {
        asset = null;
        throw error;
      });
      const answer = await asset;
      return isFresh(asked, { etag: answer.headers.etag ?? "" }) ? { ...answer, status: 304, body: null } : answer;
    },
  };
}

function tagged(answer: Answer): Answer {
  const digest = createHash("sha256").update(String(answer.body)).digest("base64url").slice(0, 22);
  return withHeaders(answer, { etag: `"${digest}"` });
}
