/**
 * Only requests to a known `Host` are answered: else a foreign site whose name is made to lead to this
 * machine could read the archive through a visitor's browser (DNS rebinding).
 */
import type { RequestHandler } from "express";
import { HttpError } from "./problems.ts";

const LOCAL_HOSTS: readonly string[] = ["localhost", "127.0.0.1", "[::1]"];

/** @param hosts names and addresses that are answered besides this machine's own; without port */
export function knownHosts(hosts: readonly string[]): RequestHandler {
  const known = new Set([...LOCAL_HOSTS, ...hosts.map((host) => bracketed(host.toLowerCase()))]);
  return (request, _response, next) => {
    const host = (request.headers.host ?? "").toLowerCase().replace(/:\d+$/, "");
    if (!known.has(host)) {
      const name = JSON.stringify(host.slice(0, 80));
      throw new HttpError(
        421,
        `The host name ${name} is not one that this server answers to; its operator can allow it.`,
      );
    }
    next();
  };
}

/** An IPv6 address as it stands in `Host`. */
function bracketed(host: string): string {
  return host.includes(":") && !host.startsWith("[") ? `[${host}]` : host;
}
