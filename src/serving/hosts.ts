/**
 * Only requests to a known `Host` are answered: else a foreign site whose name is made to lead to this
 * machine could read the archive through a visitor's browser (DNS rebinding).
 */
import type { Asked } from "./exchange.ts";
import { HttpError } from "./problems.ts";

const LOCAL_HOSTS: readonly string[] = ["localhost", "127.0.0.1", "[::1]"];

/**
 * @param hosts names and addresses that are answered besides this machine's own; without port
 * @throws HttpError unknown-host
 */
export function refuseUnknownHost(hosts: readonly string[], asked: Asked): void {
  // What a trusted proxy says that the client called it is written into answers, so it is to be known as well.
  const named = [asked.header("host") ?? "", new URL(asked.base).host];
  const known = new Set([...LOCAL_HOSTS, ...hosts.map((host) => bracketed(host.toLowerCase()))]);
  const unknown = named.map((host) => host.toLowerCase().replace(/:\d+$/, "")).find((host) => !known.has(host));
  if (unknown === undefined) return;
  const name = JSON.stringify(unknown.slice(0, 80));
  throw new HttpError(
    "unknown-host",
    `The host name ${name} is not one that this server answers to; its operator can allow it.`,
  );
}

/** An IPv6 address as it stands in `Host`. */
function bracketed(host: string): string {
  return host.includes(":") && !host.startsWith("[") ? `[${host}]` : host;
}
