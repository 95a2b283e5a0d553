import path from "node:path";
import { expect, test } from "vitest";
import { plain } from "../app/api/plain";
import { routeFinder, routesOfPages } from "./routes";

const pages = routesOfPages(path.resolve(import.meta.dirname, "../app"));
const find = routeFinder([...pages, ...plain.routes.filter(({ method }) => method !== "ALL").map((one) => one.path)]);

test.each([
  ["/", "/"],
  ["/en", "/"],
  ["/services/food-business", "/services/[code]"],
  ["/en/services/food-business", "/services/[code]"],
  ["/services", "/services"],
  ["/progress/990100-2026-000001-7", "/progress/[caseNo]"],
  ["/api/auth/callback/credentials", "/api/auth/[...nextauth]"],
  ["/api/v1/openapi.json", "/api/v1/openapi.json"],
  ["/nobody/13900000001", "other"],
  ["/wp-login.php", "other"],
])("%s is counted as %s", (address, route) => {
  expect(find(address)).toBe(route);
});

test("no route of the product answers with a part of the address", () => {
  const secret = "13900000001";
  for (const one of [...pages, ...plain.routes.map((route) => route.path)]) {
    const address = one.replace(/\[[^\]]+\]|\{[^}]+\}|:[\w.]+(?:\{[^}]*\})?/g, secret);
    expect(find(address), one).not.toContain(secret);
  }
});
