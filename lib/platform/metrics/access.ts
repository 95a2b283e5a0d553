import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { BlockList, isIP, isIPv6 } from "node:net";
import { sm3 } from "../crypto";

/** An IPv4 address as a dual socket writes it, as itself. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, "");

const saysForSomebody = ["x-forwarded-for", "x-forwarded-host", "x-real-ip", "forwarded", "via"];

/** Whether a request came by way of somebody else: then the other end of the line is not who asks. Asked before the front
 *  server writes its own words into the request. */
export const isForwarded = ({ headers }: IncomingMessage): boolean =>
  saysForSomebody.some((name) => headers[name] !== undefined);

const same = (a: string, b: string): boolean => timingSafeEqual(Buffer.from(sm3(a)), Buffer.from(sm3(b)));

/**
 * Who may read figures and the health of the parts: who shows METRICS_TOKEN, or asks directly, without a proxy between,
 * from the machine itself or from METRICS_NETWORKS. Throws for something that is no network.
 */
export function metricsAccess(
  source: Record<string, string | undefined>,
): (request: IncomingMessage, forwarded: boolean) => boolean {
  const token = source.METRICS_TOKEN ?? "";
  const list = new BlockList();
  for (const one of ["127.0.0.0/8", "::1", ...(source.METRICS_NETWORKS ?? "").split(",")]) {
    const [address = "", bits] = one.trim().split("/");
    if (address === "") continue;
    if (!isIP(address)) throw new Error(`METRICS_NETWORKS is wrong: ${one} is no address or network`);
    const family = isIPv6(address) ? "ipv6" : "ipv4";
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return (request, forwarded) => {
    const shown = /^Bearer (\S+)$/.exec(request.headers.authorization ?? "")?.[1];
    if (token !== "" && shown !== undefined) return same(shown, token);
    const peer = plain(request.socket.remoteAddress ?? "");
    return !forwarded && isIP(peer) !== 0 && list.check(peer, isIPv6(peer) ? "ipv6" : "ipv4");
  };
}
