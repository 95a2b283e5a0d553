import type { Verification } from "@/lib/licences/contract";

/** One thing that was looked at, and how it came out; `says` names the sentence. A file is needed for some. */
export type Check =
  | { key: "number"; state: "passed" | "failed"; says: "passed" | "failed" }
  | { key: "signature"; state: "passed" | "failed"; says: "passed" | "registered" | "failed" | "none" }
  | { key: "digest"; state: "passed" | "failed" | "skipped"; says: "passed" | "failed" | "unknown" | "skipped" }
  | { key: "standing"; state: "passed" | "failed" | "skipped"; says: "passed" | "failed" | "skipped" };

/** What was checked for a verdict, in the order a person would: is there such a number, who signed, was it changed, is it
 *  still good. */
export function checksOf({ verdict, document, signature }: Verification, by: "number" | "file"): Check[] {
  const file = by === "file";
  const known = document !== null;
  const good = document?.status === "valid" && verdict !== "expired" && verdict !== "revoked";
  return [
    { key: "number", ...(known ? both("passed") : both("failed")) },
    !signature
      ? { key: "signature", state: "failed", says: "none" }
      : verdict === "changed"
        ? { key: "signature", ...both("failed") }
        : { key: "signature", state: "passed", says: file ? "passed" : "registered" },
    !file
      ? { key: "digest", ...both("skipped") }
      : verdict === "changed"
        ? { key: "digest", ...both("failed") }
        : known
          ? { key: "digest", ...both("passed") }
          : { key: "digest", state: "failed", says: "unknown" },
    known
      ? good
        ? { key: "standing", ...both("passed") }
        : { key: "standing", ...both("failed") }
      : { key: "standing", ...both("skipped") },
  ];
}

const both = <S extends string>(word: S): { state: S; says: S } => ({ state: word, says: word });
