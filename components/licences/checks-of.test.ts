import { expect, test } from "vitest";
import type { Verdict, Verification, VerifiedDocument } from "@/lib/licences/contract";
import { checksOf } from "./checks-of";

const document = { status: "valid" } as VerifiedDocument;
const signature = { by: "云州市市场监督管理局", code: null, at: null, reason: null };
const states = (verification: Verification, by: "number" | "file") =>
  checksOf(verification, by).map(({ key, state }) => `${key} ${state}`);
const of = (verdict: Verdict, more: Partial<Verification> = {}): Verification => ({
  verdict,
  document,
  signature,
  ...more,
});

test("a valid file passes every check", () => {
  expect(states(of("valid"), "file")).toEqual([
    "number passed",
    "signature passed",
    "digest passed",
    "standing passed",
  ]);
});

test("a number alone cannot tell whether a file was changed, and says so", () => {
  expect(states(of("valid"), "number")).toContain("digest skipped");
});

test("a changed file fails signature and digest, while the original may still be good", () => {
  expect(states(of("changed"), "file")).toEqual([
    "number passed",
    "signature failed",
    "digest failed",
    "standing passed",
  ]);
});

test("a file nobody here issued passes nothing", () => {
  expect(states(of("unknown", { document: null, signature: null }), "file")).toEqual([
    "number failed",
    "signature failed",
    "digest failed",
    "standing skipped",
  ]);
});

test.each(["expired", "revoked"] as const)("what is %s is not in force", (verdict) => {
  expect(states(of(verdict), "number")).toContain("standing failed");
});
