import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Assets } from "./assets";

const folder = mkdtempSync(path.join(tmpdir(), "assets-"));
const script = "const service = '食品经营许可';\n".repeat(200);
let base = "";
let assets: Assets;
const server = createServer((request, response) => {
  void assets.send(request, response, request.url ?? "");
});
beforeAll(async () => {
  for (const one of ["dist/static/chunks", "public"]) mkdirSync(path.join(folder, one), { recursive: true });
  writeFileSync(path.join(folder, "dist/static/chunks/a-1f.js"), script);
  writeFileSync(path.join(folder, "dist/static/chunks/[b].woff2"), "font");
  writeFileSync(path.join(folder, "public/icon.svg"), "<svg/>");
  assets = new Assets(path.join(folder, "dist"), path.join(folder, "public"));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

test.each(["br", "gzip", "identity"])("a script is read as %s and never asked for again", async (encoding) => {
  const answer = await fetch(`${base}/_next/static/chunks/a-1f.js`, { headers: { "accept-encoding": encoding } });
  expect(answer.headers.get("content-encoding")).toBe(encoding === "identity" ? null : encoding);
  expect(answer.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  if (encoding !== "identity") expect(Number(answer.headers.get("content-length"))).toBeLessThan(script.length / 10);
  expect(await answer.text()).toBe(script);
});

test("a file of public/ is asked about after an hour, and answered in a word when it is the same", async () => {
  const answer = await fetch(`${base}/icon.svg`);
  expect(answer.headers.get("cache-control")).toBe("public, max-age=3600");
  const again = await fetch(`${base}/icon.svg`, { headers: { "if-none-match": answer.headers.get("etag") ?? "" } });
  expect(again.status).toBe(304);
});

test("a page of the release before finds its files; the same name is the file of this release", async () => {
  const beside = path.join(folder, "before/static");
  mkdirSync(path.join(beside, "chunks"), { recursive: true });
  writeFileSync(path.join(beside, "chunks/old-2c.js"), "old");
  writeFileSync(path.join(beside, "chunks/a-1f.js"), "not this one");
  assets = new Assets(path.join(folder, "dist"), path.join(folder, "public"), beside);
  const read = async (name: string) => (await fetch(`${base}/_next/static/chunks/${name}`)).text();
  expect(await read("old-2c.js")).toBe("old");
  expect(await read("a-1f.js")).toBe(script);
  assets = new Assets(path.join(folder, "dist"), path.join(folder, "public"));
  expect(assets.has("/_next/static/chunks/old-2c.js")).toBe(false);
});

test("only files that are there are known, by the address a browser asks for", () => {
  expect(assets.has("/_next/static/chunks/%5Bb%5D.woff2")).toBe(true);
  expect(
    ["/", "/_next/static/", "/_next/static/chunks/b.js", "/../dist/static/chunks/a-1f.js"].map((one) =>
      assets.has(one),
    ),
  ).toEqual([false, false, false, false]);
});
