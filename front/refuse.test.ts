import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Refusal } from "@/lib/platform/errors";
import { refuse } from "./refuse";

const crowded = () => new Refusal("platform/crowded", { seconds: 7 }, { status: 503, retryAfter: 7 });
const server = createServer((request, response) => {
  response.setHeader("x-half-made", "1");
  response.setHeader("x-request-id", "7KQM-3WTD-9XAE");
  const outdated = request.headers["next-action"] !== undefined;
  refuse(request, response, outdated ? new Refusal("platform/outdated-page", {}, { status: 409 }) : crowded());
});
let base = "";
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

const html = { accept: "text/html,*/*" };

test("a person gets a page in the language of the address that asks again by itself and loads nothing", async () => {
  const answer = await fetch(`${base}/en/services`, { headers: html });
  const body = await answer.text();
  expect([answer.status, answer.headers.get("retry-after"), answer.headers.get("x-half-made")]).toEqual([
    503,
    "7",
    null,
  ]);
  expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  expect(answer.headers.get("x-request-id")).toBe("7KQM-3WTD-9XAE");
  expect(body).toContain('<html lang="en">');
  expect(body).toContain('<meta http-equiv="refresh" content="7">');
  expect(body).toContain("in 7 seconds");
  expect(body).not.toContain("<script");
  // Whom to call stands there too, and nothing is asked of the server for it.
  expect(body).toContain("12345");
  expect(body.match(/(?:src|href)="[^"]*"/g)).toEqual(['href="/icon.svg"']);
  const nonce = /style nonce="([^"]+)"/.exec(body)?.[1];
  expect(answer.headers.get("content-security-policy")).toContain(`style-src 'nonce-${nonce}'`);
  expect(await (await fetch(`${base}/services`, { headers: html })).text()).toContain("现在来的人很多");
});

test("what was sent is not sent again by the page", async () => {
  const answer = await fetch(`${base}/sign-in`, { method: "POST", headers: html });
  const body = await answer.text();
  expect(body).not.toContain("http-equiv");
  expect(body).not.toContain("自动再试");
  expect(body).toContain("请等 7 秒再来一次");
  expect(body).toContain('href="/"');
});

test("the script of a page from before an upgrade hears that its act is no more", async () => {
  const answer = await fetch(`${base}/verify`, { method: "POST", headers: { "next-action": "40ab" } });
  expect([answer.status, answer.headers.get("x-nextjs-action-not-found")]).toEqual([409, "1"]);
  const other = await fetch(`${base}/verify`, { method: "POST" });
  expect(other.headers.get("x-nextjs-action-not-found")).toBeNull();
});

test("a program and what a page fetches get a problem document in the language they ask for", async () => {
  const answer = await fetch(`${base}/api/v1/services`, { headers: { ...html, "accept-language": "en-GB" } });
  expect(answer.headers.get("content-type")).toContain("application/problem+json");
  expect(await answer.json()).toMatchObject({
    status: 503,
    code: "platform/crowded",
    title: "Many people are here right now",
  });
  const part = await fetch(`${base}/services`, { headers: { accept: "*/*", rsc: "1" } });
  expect(part.headers.get("content-type")).toContain("application/problem+json");
});
