/** All routes of an archive in one Express router, to mount in any app under any prefix. */
import { fileURLToPath } from "node:url";
import express, { type RequestHandler, type Router } from "express";
import helmet from "helmet";
import type { Engine } from "../engines/engine.ts";
import { CommuniqueError } from "../errors.ts";
import { addApi, addGet } from "./api.ts";
import { errorHandler } from "./error-handler.ts";
import { addLists } from "./lists.ts";
import { addPages } from "./pages.ts";
import { isPercentEncoded } from "./parameters.ts";
import type { ServedArchive } from "./served-archive.ts";
import { LOGO, SITE_STYLE } from "./site.ts";

export interface RouterOptions {
  /** Folder of `page.js` and `page.css`; default: where the package has them. */
  readonly assets?: string;
  /** The absolute file for an original's path in the archive, or null; default: no originals are given out. */
  readonly originalFile?: (path: string) => string | null;
}

const ASSETS: Readonly<Record<string, string>> = { "page.js": "text/javascript", "page.css": "text/css" };
const PACKAGE_ASSETS = fileURLToPath(new URL("../page/", import.meta.url));

/** An open archive's page and API. What no route of it has goes on to the app that it is mounted in. */
export function router(engine: Engine, options: RouterOptions = {}): Router {
  return archiveRouter({ engine: () => engine, progress: () => null, failure: () => null }, options);
}

/** As `router`, for an archive that may still be in the making. */
export function archiveRouter(host: ServedArchive, options: RouterOptions): Router {
  const { assets = PACKAGE_ASSETS, originalFile = () => null } = options;
  const routes = express.Router({ caseSensitive: true });
  routes.use(securityHeaders());
  routes.use((request, _response, next) => {
    if (!isPercentEncoded(request.path)) {
      throw new CommuniqueError(
        "USAGE",
        "The path holds a % that is not followed by UTF-8 in hexadecimal; write %25 for a percent sign.",
      );
    }
    next();
  });
  for (const [name, mediaType] of Object.entries(ASSETS)) {
    addGet(routes, `/assets/${name}`, (_request, response) => {
      response.type(mediaType).sendFile(name, { root: assets, cacheControl: false });
    });
  }
  addLook(routes, host);
  addApi(routes, host, originalFile);
  addPages(routes, host);
  addLists(routes, host);
  routes.use(errorHandler(host));
  return routes;
}

/** The site's own stylesheet and logo, where it has them. */
function addLook(routes: Router, { look }: ServedArchive): void {
  const { css = null, logo = null } = look ?? {};
  if (css !== null) addGet(routes, `/${SITE_STYLE}`, (_request, response) => void response.type("text/css").send(css));
  if (logo !== null)
    addGet(routes, `/${LOGO}`, (_request, response) => {
      response.sendFile(logo, { dotfiles: "allow", cacheControl: false });
    });
}

/** Nothing runs or loads but what this origin serves as a file; no inline script or style. */
export function securityHeaders(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", "data:"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'self'"],
      },
    },
    // Whether the site is reached by TLS alone is for whoever puts TLS before it.
    strictTransportSecurity: false,
    referrerPolicy: { policy: "same-origin" },
  });
}
