import type { IncomingMessage } from "node:http";
import { BlockList, isIP, isIPv6 } from "node:net";

/** So many addresses are remembered with whether they are believed: to ask a list costs more than all else about them. */
const mostKnown = 1_000;

/** Who is believed when they say for whom they ask. Throws for something that is no address or network. */
export function trustOf(networks: readonly string[]): (address: string) => boolean {
  const list = new BlockList();
  for (const one of networks) {
    const [address = "", bits] = one.split("/");
    if (!isIP(address)) throw new Error(`TRUSTED_PROXIES is wrong: ${one} is no address`);
    const family = isIPv6(address) ? "ipv6" : "ipv4";
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  const known = new Map<string, boolean>();
  return (address) => {
    const before = known.get(address);
    if (before !== undefined) return before;
    if (isIP(address) === 0) return false;
    const isTrusted = list.check(address, isIPv6(address) ? "ipv6" : "ipv4");
    if (known.size >= mostKnown) known.clear();
    known.set(address, isTrusted);
    return isTrusted;
  };
}

/** An IPv4 address as a dual socket writes it (::ffff:10.0.0.1), as itself. */
const plain = (address: string): string => (/^::ffff:\d+\.\d+\.\d+\.\d+$/i.test(address) ? address.slice(7) : address);

/**
 * The address a request comes from: the last one of X-Forwarded-For that no trusted proxy has, when a trusted proxy sent
 * it; otherwise who is at the other end of the line.
 */
export function clientAddress(request: IncomingMessage, isTrusted: (address: string) => boolean): string {
  const peer = plain(request.socket.remoteAddress ?? "");
  if (!isTrusted(peer)) return peer;
  const forwarded = String(request.headers["x-forwarded-for"] ?? "")
    .split(",")
    .map((one) => plain(one.trim()));
  const outside = forwarded.findLast((one) => isIP(one) !== 0 && !isTrusted(one));
  return outside ?? peer;
}

/** What counts as one network: an IPv4 address, or the /64 of an IPv6 address, which one household or hall has. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = "", tail] = (address.split("%")[0] ?? "").split("::");
  const before = head === "" ? [] : head.split(":");
  const after = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - before.length - after.length)).fill("0");
  const groups = [...before, ...zeros, ...after].slice(0, 4).map((one) => Number.parseInt(one, 16).toString(16));
  return `${groups.join(":")}::/64`;
}

/**
 * Writes what we know of the caller into the request, for everything behind: nobody but a trusted proxy says where a
 * request comes from or by which address it reached the city.
 */
export function nameCaller(request: IncomingMessage, isTrusted: (address: string) => boolean): string {
  const address = clientAddress(request, isTrusted);
  const { headers } = request;
  if (!isTrusted(plain(request.socket.remoteAddress ?? ""))) {
    for (const name of ["x-forwarded-host", "x-forwarded-proto", "x-forwarded-port", "forwarded"]) delete headers[name];
  }
  headers["x-forwarded-for"] = address;
  return address;
}
