import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { actsOf, drawActs } from "./acts";

function aBuild() {
  const dist = mkdtempSync(path.join(tmpdir(), "acts-"));
  mkdirSync(path.join(dist, "server"));
  const node = {
    "60aa": { exportedName: "deliver", workers: { "app/window/case/[ref]/page": {}, "app/gone/page": {} } },
    "40bb": { exportedName: "retry", workers: { "app/admin/page": {} } },
  };
  writeFileSync(path.join(dist, "server", "server-reference-manifest.json"), JSON.stringify({ node }));
  return actsOf(dist, { "/window/case/[ref]/page": "/window/case/[ref]", "/admin/page": "/admin" });
}
const document = {
  paths: {
    "/x": {
      post: {
        requestBody: {
          content: { "application/json": { schema: { type: "object", properties: { reason: { type: "string" } } } } },
        },
      },
    },
  },
};
const means = { document, n: 400, seed: 7, people: ["clerk", "chief"], known: { caseNo: ["D1"] }, origin: "http://a" };

test("acts are read from the build, each with the pages it can be called on", () => {
  expect(aBuild()).toEqual([
    { number: "60aa", name: "deliver", routes: ["/window/case/[ref]"] },
    { number: "40bb", name: "retry", routes: ["/admin"] },
  ]);
});

test("every act is called as everybody, with arguments, as a form and with what nobody can read; the same for the same seed", () => {
  const calls = drawActs(aBuild(), means);
  expect(calls).toEqual(drawActs(aBuild(), means));
  expect(calls).toHaveLength(400);
  for (const number of ["60aa", "40bb"]) {
    const own = calls.filter(({ headers }) => headers["next-action"] === number);
    expect(own).toHaveLength(200);
    expect(new Set(own.map(({ as }) => as))).toEqual(new Set(["clerk", "chief", null]));
    expect(own.some(({ form }) => form?.["0"])).toBe(true);
    expect(own.filter(({ body }) => body?.startsWith('["D1",{')).length).toBeGreaterThan(10);
    expect(own.some(({ body }) => body === "[")).toBe(true);
  }
  expect(calls.some(({ path: where }) => where === "/window/case/D1")).toBe(true);
});
