"use client";
import { useEffect, useRef, useState } from "react";
import { joinReasons, type NoticeDraft, splitReasons } from "@/lib/cases/contract";
import type { FieldAsks } from "./form-check";
import type { Verdict } from "./paper-types";

/** Milliseconds after the last change at which it is kept. */
const pause = 500;

const asksOf = (draft: NoticeDraft | null): FieldAsks =>
  Object.fromEntries(
    (draft?.asks ?? []).map(({ field, reason }) => [field, { verdict: "wrong" as const, ...splitReasons(reason) }]),
  );

/** What is asked of the form, kept on the server as it grows: a reload or another clerk goes on where it stood. */
export function useNoticeDraft(options: {
  first: NoticeDraft | null;
  /** Keeps it; undefined while the notice is on its way or the desk is only read. */
  keep: ((draft: NoticeDraft) => Promise<unknown>) | undefined;
}) {
  const { first, keep } = options;
  const [asks, setAsks] = useState<FieldAsks>(() => asksOf(first));
  const [formOk, setFormOk] = useState(first?.formOk ?? false);
  const draft: NoticeDraft = {
    formOk,
    asks: Object.entries(asks).map(([field, ask]) => ({ field, reason: joinReasons(ask.keys, ask.free) })),
  };
  const words = JSON.stringify(draft);
  const kept = useRef(words);
  const latest = useRef({ draft, keep });
  latest.current = { draft, keep };
  useEffect(() => {
    if (words === kept.current) return;
    const timer = setTimeout(() => {
      if (!latest.current.keep) return;
      kept.current = words;
      void latest.current.keep(latest.current.draft);
    }, pause);
    return () => clearTimeout(timer);
  }, [words]);

  const verdict: Verdict = Object.keys(asks).length > 0 ? "wrong" : formOk ? "ok" : "open";
  return {
    asks,
    verdict,
    setAsks: (next: FieldAsks) => {
      setAsks(next);
      setFormOk(false);
    },
    /** Read, and nothing to mend. */
    sayOk: () => {
      setAsks({});
      setFormOk(true);
    },
  };
}
