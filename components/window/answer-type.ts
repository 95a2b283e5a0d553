import type { Problem } from "@/lib/platform/api";

/** What an act of the window answers: what it did, or why not, in words. */
export type Answer<T> = { ok: true; data: T } | { ok: false; problem: Problem };
