"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import type { RefusedAct } from "@/lib/platform/actions";
import { formatTime, now } from "@/lib/platform/clock";
import type { DeskActs } from "./desk-types";

/** Milliseconds after the last key at which a draft is saved by itself. */
const pause = 1_500;

export type Draft = {
  text: string;
  write: (text: string) => void;
  save: () => void;
  /** "" nothing to say · "changed" · "saving" · a time: kept at. */
  state: "" | "changed" | "saving" | { at: string };
  refusal: RefusedAct | undefined;
};

/** An opinion in the making: saved a moment after one stops typing, and at once when asked. */
export function useDraft(taskId: string, first: string, saveDraft: DeskActs["saveDraft"]): Draft {
  const [text, setText] = useState(first);
  const [state, setState] = useState<Draft["state"]>("");
  const [refusal, setRefusal] = useState<RefusedAct>();
  const kept = useRef(first);
  const latest = useRef(first);

  const save = useCallback(async () => {
    const draft = latest.current;
    if (draft === kept.current) return;
    setState("saving");
    const answer = await saveDraft(taskId, { draft });
    if (!answer.ok) {
      setRefusal(answer.refusal);
      setState("changed");
      return;
    }
    kept.current = draft;
    setRefusal(undefined);
    setState(latest.current === draft ? { at: formatTime(now()) } : "changed");
  }, [taskId, saveDraft]);

  useEffect(() => {
    if (text === kept.current) return;
    const timer = setTimeout(() => void save(), pause);
    return () => clearTimeout(timer);
  }, [text, save]);

  const write = (next: string) => {
    latest.current = next;
    setText(next);
    setState(next === kept.current ? "" : "changed");
  };
  return { text, write, save: () => void save(), state, refusal };
}
