import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { OpenPage } from "./open-page";

let base = "";
let release = "a";
const cookies: (string | undefined)[] = [];
const server = createServer((request, response) => {
  cookies.push(request.headers.cookie);
  response.setHeader("set-cookie", `kept=${release}; Path=/`);
  const act = request.headers["next-action"];
  if (act !== undefined) {
    response.statusCode = 409;
    if (act === "old") response.setHeader("x-nextjs-action-not-found", "1");
    response.end(JSON.stringify({ code: "platform/outdated-page" }));
  } else if (request.url === "/verify") {
    response.end(
      `<script src="/_next/static/chunks/${release}-1.js"></script><script>push("static/chunks/${release}-2.css")</script>`,
    );
  } else {
    response.statusCode = request.url?.includes(`/${release}-`) ? 200 : 404;
    response.end();
  }
});
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

test("a page knows its files, says which are gone, and is another one when it is loaded anew", async () => {
  const heard: (number | null)[] = [];
  const page = await OpenPage.open(base, "/verify", (status) => heard.push(status));
  expect(page.files).toEqual(["/_next/static/chunks/a-1.js", "/_next/static/chunks/a-2.css"]);
  expect(await page.missing()).toEqual([]);
  release = "b";
  expect(await page.missing()).toEqual(page.files.map((file) => ({ file, status: 404 })));
  expect(await page.press("old")).toEqual({ status: 409, outdated: true, code: "platform/outdated-page" });
  expect(await page.press("other")).toMatchObject({ outdated: false });
  const anew = await page.again();
  expect(await anew.missing()).toEqual([]);
  expect(heard).toEqual([200, 200, 200, 404, 404, 409, 409, 200, 200, 200]);
  expect(cookies.at(-1)).toBe("kept=b");
});
