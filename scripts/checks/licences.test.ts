import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { checkLicences, isAllowed, licenceOf } from "./licences.mjs";

test.each([
  ["MIT", true],
  ["(MIT OR GPL-3.0-only)", true],
  ["Apache-2.0 AND MIT", true],
  ["MIT AND GPL-3.0-only", false],
  ["(MIT OR Apache-2.0) AND LGPL-3.0-or-later", false],
  ["Apache-2.0 WITH LLVM-exception", true],
  ["GPL-2.0-only", false],
  ["AGPL-3.0-or-later OR SSPL-1.0", false],
  ["SEE LICENSE IN LICENSE.md", false],
  ["UNLICENSED", false],
  ["MIT)", false],
  ["", false],
])("%s: %s", (expression, allowed) => {
  expect(isAllowed(expression)).toBe(allowed);
});

test("old packages say their licence as an object or a list", () => {
  expect(licenceOf({ license: { type: "BSD-3-Clause" } })).toBe("BSD-3-Clause");
  expect(licenceOf({ licenses: [{ type: "MIT" }, { type: "GPL-2.0" }] })).toBe("MIT OR GPL-2.0");
  expect(licenceOf({})).toBe("");
});

test("a package under another licence is named with its version and place, by what it says itself", () => {
  const root = mkdtempSync(path.join(tmpdir(), "licences-"));
  const packages = {
    "": {},
    "node_modules/good": { version: "1.0.0", license: "MIT" },
    "node_modules/changed": { version: "2.0.0", license: "MIT" },
    "node_modules/good/node_modules/@deep/other": { version: "3.0.0", license: "AGPL-3.0-only" },
  };
  writeFileSync(path.join(root, "package-lock.json"), JSON.stringify({ packages }));
  mkdirSync(path.join(root, "node_modules/changed"), { recursive: true });
  writeFileSync(path.join(root, "node_modules/changed/package.json"), JSON.stringify({ license: "BUSL-1.1" }));
  const { faults } = checkLicences(root);
  rmSync(root, { recursive: true });
  expect(faults.filter((fault) => !fault.includes("not needed"))).toEqual([
    "changed 2.0.0: BUSL-1.1 (node_modules/changed)",
    "@deep/other 3.0.0: AGPL-3.0-only (node_modules/good/node_modules/@deep/other)",
  ]);
  // None of the excepted packages is there: each exception says that it can go.
  expect(faults.filter((fault) => fault.includes("not needed")).length).toBeGreaterThan(0);
});
