import { codesOf } from "./unreachable";

/** True when a unique index refused the row: somebody else was first. As the client (P2002) or PostgreSQL (23505) says it. */
export function isUniqueViolation(error: unknown): boolean {
  return codesOf(error).some((code) => code === "P2002" || code === "23505");
}
