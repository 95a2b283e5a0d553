"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import { askedValues, type ScenarioAnswers, type Sources, type Value, type Values } from "@/lib/forms/contract";
import { formatTime } from "@/lib/platform/clock/format";
import { now } from "@/lib/platform/clock/now";
import type { IntakeActs, IntakeView } from "./intake-types";
import type { Acting } from "./use-act";

type Delivery = { way: string; address: string };

/** How long after the last key the draft is kept by itself, in milliseconds. */
const quiet = 1_500;

/**
 * The form while it is filled in at the counter: values, scenario and delivery, kept by themselves shortly after the last
 * key and at once with Ctrl+S. A register's answer is merged in without losing what is being typed.
 */
export function useDraft(view: IntakeView, acts: IntakeActs, acting: Acting) {
  const { act } = acting;
  const [values, setValues] = useState<Values>(view.values);
  const [sources, setSources] = useState<Sources>(view.sources);
  const [scenario, setScenario] = useState<ScenarioAnswers>(view.scenario);
  const [delivery, setDelivery] = useState<Delivery>(view.delivery);
  const [savedAt, setSavedAt] = useState("");
  const [dirty, setDirty] = useState(false);
  const revision = useRef(view.revision);
  const latest = useRef({ values, scenario, delivery });
  /** What the server said no to: it is not sent again by itself until something in it changes. A broken line is. */
  const refused = useRef<typeof latest.current | null>(null);
  const saving = useRef<Promise<boolean> | null>(null);
  const editable = view.state === "draft" || view.state === "correcting";

  // What the server holds newer (after an extraction, a refresh) comes in; what was typed meanwhile stays.
  const known = useRef(view);
  useEffect(() => {
    if (known.current === view) return;
    const before = known.current;
    known.current = view;
    revision.current = Math.max(revision.current, view.revision);
    setSources(view.sources);
    setValues((mine) => {
      const merged = { ...mine };
      for (const [key, value] of Object.entries(view.values))
        if (JSON.stringify(before.values[key]) !== JSON.stringify(value)) merged[key] = value;
      latest.current = { ...latest.current, values: merged };
      return merged;
    });
  }, [view]);

  const save = useCallback(async (): Promise<boolean> => {
    if (!editable) return true;
    await saving.current;
    const work = (async () => {
      const sent = latest.current;
      const { address, way } = sent.delivery;
      const kept = await act("save", async () => {
        const answer = await acts.keepDraft(view.ref, {
          values: askedValues(view.form, sent.values, sent.scenario),
          ...(view.state === "draft" ? { scenario: sent.scenario } : {}),
          revision: revision.current,
          delivery: {
            way: way === "pick-up" || way === "courier" ? way : "electronic",
            ...(way === "courier" && address.trim().length >= 5 ? { address } : {}),
          },
        });
        refused.current = answer.ok ? null : sent;
        return answer;
      });
      if (!kept) return false;
      revision.current = kept.revision;
      setSavedAt(formatTime(now()));
      if (latest.current === sent) setDirty(false);
      return true;
    })();
    saving.current = work;
    return work;
  }, [act, acts, editable, view.ref, view.form, view.state]);

  const touch = (change: Partial<typeof latest.current>) => {
    latest.current = { ...latest.current, ...change };
    setDirty(true);
  };
  const [pauses, setPauses] = useState(0);
  useEffect(() => {
    if (!dirty || pauses > 0 || refused.current === latest.current) return;
    const timer = setTimeout(() => void save(), quiet);
    return () => clearTimeout(timer);
  });

  return {
    values,
    sources,
    scenario,
    delivery,
    dirty,
    savedAt,
    editable,
    save,
    setValue: (key: string, value: Value | undefined) => {
      const { [key]: _, ...rest } = latest.current.values;
      const next = value === undefined ? rest : { ...rest, [key]: value };
      touch({ values: next });
      setValues(next);
      setSources((all) => ({ ...all, [key]: { kind: "typed", by: "window", at: now().toISOString() } }));
    },
    answer: (question: string, value: string) => {
      const next = { ...latest.current.scenario, [question]: value };
      touch({ scenario: next });
      setScenario(next);
    },
    deliver: (next: Delivery) => {
      touch({ delivery: next });
      setDelivery(next);
    },
    /** While a register is asked nothing is saved: the answer brings a new revision. */
    pause: () => setPauses((n) => n + 1),
    resume: () => setPauses((n) => n - 1),
    merge: (filled: Values, newRevision: number) => {
      revision.current = Math.max(revision.current, newRevision);
      const next = { ...latest.current.values, ...filled };
      latest.current = { ...latest.current, values: next };
      setValues(next);
    },
  };
}

export type Draft = ReturnType<typeof useDraft>;
