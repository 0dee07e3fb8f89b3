/** What every answer says to a browser: nothing runs or loads but what this origin serves as a file; no inline script or style. */
import type { IncomingMessage, ServerResponse } from "node:http";
import helmet from "helmet";

const setHeaders = helmet({
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

/** By name in small letters. They are the same for every answer, so helmet is asked once. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = collected();

function collected(): Record<string, string> {
  const headers: Record<string, string> = {};
  const response = {
    setHeader: (name: string, value: unknown) => {
      headers[name.toLowerCase()] = String(value);
    },
    removeHeader: (name: string) => {
      delete headers[name.toLowerCase()];
    },
  };
  // Helmet looks at nothing else of an exchange.
  setHeaders({} as IncomingMessage, response as unknown as ServerResponse, (error) => {
    if (error !== undefined) throw error;
  });
  return headers;
}
