import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { expect, test } from "vitest";
import { clientAddress, nameCaller, networkOf, trustOf } from "./client-address";

function from(remoteAddress: string, headers: Record<string, string> = {}): IncomingMessage {
  const socket = new Socket();
  Object.defineProperty(socket, "remoteAddress", { value: remoteAddress });
  const request = new IncomingMessage(socket);
  Object.assign(request.headers, headers);
  return request;
}

const trust = trustOf(["10.0.0.0/8", "127.0.0.1", "fd00::/8"]);

test.each([
  ["a stranger is who they are, whatever they say", "203.0.113.9", "198.51.100.1", "203.0.113.9"],
  ["a trusted proxy is believed", "10.0.0.5", "198.51.100.1", "198.51.100.1"],
  ["what the caller wrote in front of the proxy's word is not", "10.0.0.5", "1.2.3.4, 198.51.100.1", "198.51.100.1"],
  ["two trusted proxies in a row", "127.0.0.1", "198.51.100.1, 10.0.0.7", "198.51.100.1"],
  ["nonsense from a trusted proxy", "127.0.0.1", "unknown, <script>", "127.0.0.1"],
  ["an IPv4 address on a dual socket", "::ffff:10.0.0.5", "198.51.100.1", "198.51.100.1"],
  ["a trusted IPv6 proxy", "fd00::1", "2001:db8::7", "2001:db8::7"],
])("%s", (_, peer, forwarded, wanted) => {
  expect(clientAddress(from(peer, { "x-forwarded-for": forwarded }), trust)).toBe(wanted);
});

test("whoever asks again is judged as before, also after thousands of others", () => {
  const own = trustOf(["10.0.0.0/8", "fd00::/8"]);
  const asked = ["10.1.2.3", "203.0.113.9", "fd00::1", "2001:db8::7", "unknown", ""];
  const wanted = [true, false, true, false, false, false];
  expect(asked.map(own)).toEqual(wanted);
  expect(asked.map(own)).toEqual(wanted);
  for (let n = 0; n < 3_000; n += 1) expect(own(`203.0.${n >> 8}.${n & 255}`)).toBe(false);
  expect(asked.map(own)).toEqual(wanted);
});

test("behind the front everybody reads one address, and a stranger's other claims are gone", () => {
  const request = from("203.0.113.9", {
    "x-forwarded-for": "1.1.1.1",
    "x-forwarded-host": "evil",
    "x-forwarded-proto": "https",
  });
  nameCaller(request, trust);
  expect(request.headers).toEqual({ "x-forwarded-for": "203.0.113.9" });
  const proxied = from("10.0.0.5", { "x-forwarded-for": "1.1.1.1", "x-forwarded-proto": "https" });
  nameCaller(proxied, trust);
  expect(proxied.headers).toEqual({ "x-forwarded-for": "1.1.1.1", "x-forwarded-proto": "https" });
});

test.each([
  ["198.51.100.1", "198.51.100.1"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
])("%s belongs to the network %s", (address, network) => {
  expect(networkOf(address)).toBe(network);
});

test("a network that is none is refused at the start", () => {
  expect(() => trustOf(["everybody"])).toThrow(/TRUSTED_PROXIES/);
});
