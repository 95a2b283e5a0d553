import { codesOf } from "./unreachable";

/** PostgreSQL's codes for a text with a character that it cannot keep (U+0000), sent as text or inside JSON. */
const codes = new Set(["22021", "22P05"]);

/** True when a text that was sent cannot stand in the database: whoever sent it has to mend it. */
export const isUnkeepable = (error: unknown): boolean => codesOf(error).some((code) => codes.has(code));
