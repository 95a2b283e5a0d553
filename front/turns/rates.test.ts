import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { expect, test } from "vitest";
import { readSettings } from "../settings";
import { hasSession, rateShield } from "./rates";

function call(headers: Record<string, string> = {}, method = "GET"): IncomingMessage {
  const request = new IncomingMessage(new Socket());
  request.method = method;
  Object.assign(request.headers, headers);
  return request;
}
const shield = (given: Record<string, string>) => rateShield(readSettings(given));
const tries = async (n: number, one: () => Promise<number>) => {
  const waits: number[] = [];
  for (let i = 0; i < n; i += 1) waits.push(await one());
  return waits.filter((wait) => wait > 0);
};

test("one network has so many pages in its time, all addresses of its /64 together, and another its own", async () => {
  const { count } = shield({ RATE_PAGES: "5/10" });
  expect(await tries(5, () => count(call(), "2001:db8::1", "/"))).toEqual([]);
  expect(await tries(1, () => count(call(), "2001:db8::2", "/"))).toEqual([10]);
  expect(await tries(1, () => count(call(), "2001:db8:0:1::1", "/"))).toEqual([]);
});

test("people who are signed in count one by one behind one network, which counts as a whole", async () => {
  const { count } = shield({ RATE_PAGES: "5/10", RATE_NETWORK: "12/10" });
  const as = (who: string) => () =>
    count(call({ cookie: `a=b; next-auth.session-token=${who}` }), "198.51.100.1", "/window");
  expect(await tries(5, as("one"))).toEqual([]);
  expect(await tries(5, as("two"))).toEqual([]);
  expect(await tries(1, as("one"))).toHaveLength(1);
  const waits = await Promise.all(Array.from({ length: 20 }, (_, n) => as(`invented ${n}`)()));
  expect(waits.filter((wait) => wait > 0)).toHaveLength(19);
});

test("trying passwords is tighter than reading", async () => {
  const { count } = shield({ RATE_SIGN_IN: "3/60" });
  const signIn = () => count(call({}, "POST"), "198.51.100.1", "/api/v1/sessions");
  expect(await tries(4, signIn)).toEqual([60]);
  expect(await tries(4, () => count(call(), "198.51.100.1", "/api/v1/services"))).toEqual([]);
});

test("a rate of 0 limits nothing", async () => {
  const { count } = shield({ RATE_PAGES: "0", RATE_NETWORK: "0" });
  expect(await tries(5_000, () => count(call(), "198.51.100.1", "/"))).toEqual([]);
});

test("a session is a cookie of ours or a bearer token", () => {
  expect(hasSession(call({ cookie: "x=1; __Secure-next-auth.session-token=abc" }))).toBe(true);
  expect(hasSession(call({ authorization: "Bearer abc" }))).toBe(true);
  expect(hasSession(call({ cookie: "next-auth.csrf-token=abc" }))).toBe(false);
});
