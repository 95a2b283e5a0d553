"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import type { DeliveryChoice } from "@/lib/cases/contract";
import {
  askedValues,
  type FormSchema,
  type ScenarioAnswers,
  type Sources,
  type Value,
  type Values,
} from "@/lib/forms/contract";
import { formatTime } from "@/lib/platform/clock/format";
import { now } from "@/lib/platform/clock/now";
import type { Locale } from "@/lib/platform/i18n/locale";
import { type ApiProblem, apiCall } from "../api-call";
import type { ServerDraft } from "./apply-service";
import { deliveryToKeep } from "./delivery-choice";
import { dropCopy, keepCopy, readCopy } from "./local-copy";

/** Where the last word stands. `offline`: kept on this device, sent when the line is back. `stale`: another tab was
 *  quicker, nothing was overwritten. `refused`: something in it cannot be kept. */
export type Saving =
  | { kind: "new" }
  | { kind: "saving" }
  | { kind: "saved"; at: string }
  | { kind: "offline" }
  | { kind: "stale" }
  | { kind: "refused"; problem: ApiProblem }
  | { kind: "signed-out" };

export type Draft = {
  scenario: ScenarioAnswers;
  values: Values;
  sources: Sources;
  delivery?: DeliveryChoice | null;
};

/** Milliseconds after the last key before it is sent; between two tries without a line. */
const quiet = 700;
const retryAfter = 5_000;
/** The key under which a change of the scenario counts among the changed fields. */
const scenarioKey = "scenario.";
/** The same for the way the result comes. */
const deliveryKey = "delivery.";

type ServerForm = Pick<ServerDraft, "scenario" | "values" | "sources" | "revision" | "delivery">;

/**
 * A draft being filled in: what is on the screen, kept on this device until the server has it, sent after a short pause
 * over the revision it was typed on. One request at a time, so that nothing overtakes.
 */
export function useDraft(options: { locale: Locale; form: FormSchema; first: Draft; server: ServerDraft | null }) {
  const { locale, form } = options;
  const [draft, setDraft] = useState(options.first);
  const [saving, setSaving] = useState<Saving>({ kind: "new" });
  const latest = useRef(draft);
  const draftNo = useRef(options.server?.draftNo ?? null);
  const revision = useRef(options.server?.revision ?? 0);
  const dirty = useRef(new Set<string>());
  const inFlight = useRef<Promise<boolean> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const blocked = useRef(false);
  /** Open while registers fill the draft; sending waits for it. */
  const gate = useRef<{ open: () => void; passed: Promise<void> } | null>(null);

  const show = useCallback((next: Draft) => {
    latest.current = next;
    setDraft(next);
  }, []);

  const send = useCallback(async (): Promise<boolean> => {
    const number = draftNo.current;
    if (!number) return false;
    const keys = [...dirty.current];
    const { scenario, values, delivery } = latest.current;
    dirty.current.clear();
    setSaving({ kind: "saving" });
    const chosen = keys.includes(deliveryKey) ? deliveryToKeep(delivery) : undefined;
    const body = {
      scenario,
      values: askedValues(form, values, scenario),
      revision: revision.current,
      ...(chosen ? { delivery: chosen } : {}),
    };
    const answer = await apiCall<{ revision: number }>(locale, "PUT", `/cases/${number}/form`, { body });
    if (answer.ok) {
      revision.current = answer.data.revision;
      if (dirty.current.size === 0) dropCopy(number);
      setSaving({ kind: "saved", at: formatTime(now()) });
      return true;
    }
    for (const key of keys) dirty.current.add(key);
    const { problem } = answer;
    if (!problem || problem.status >= 500 || problem.status === 429) {
      setSaving({ kind: "offline" });
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush.current(), retryAfter);
    } else if (problem.code === "case/stale") {
      blocked.current = true;
      setSaving({ kind: "stale" });
    } else if (problem.status === 401) setSaving({ kind: "signed-out" });
    else setSaving({ kind: "refused", problem });
    return false;
  }, [form, locale]);

  /** Sends everything that has not been sent; true when the server has all of it. */
  const flush = useRef(async (): Promise<boolean> => false);
  flush.current = async () => {
    clearTimeout(timer.current);
    if (gate.current) await gate.current.passed;
    if (inFlight.current) await inFlight.current;
    if (dirty.current.size === 0) return true;
    if (blocked.current) return false;
    inFlight.current = send();
    const sent = await inFlight.current;
    inFlight.current = null;
    return sent && flush.current();
  };

  const schedule = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush.current(), quiet);
  }, []);

  const changed = useCallback(
    (next: Draft, keys: readonly string[]) => {
      show(next);
      for (const key of keys) dirty.current.add(key);
      if (!draftNo.current) return;
      const { scenario, values, delivery } = next;
      keepCopy(draftNo.current, { revision: revision.current, scenario, values, delivery, keys: [...dirty.current] });
      schedule();
    },
    [show, schedule],
  );

  const setValue = useCallback(
    (key: string, value: Value | undefined) => {
      const { [key]: _value, ...others } = latest.current.values;
      const { [key]: _source, ...sources } = latest.current.sources;
      const values = value === undefined ? others : { ...others, [key]: value };
      changed({ ...latest.current, values, sources }, [key]);
    },
    [changed],
  );

  const answer = useCallback(
    (key: string, value: string) => {
      const { scenario } = latest.current;
      changed({ ...latest.current, scenario: { ...scenario, [key]: value } }, [scenarioKey]);
    },
    [changed],
  );

  const chooseDelivery = useCallback(
    (delivery: DeliveryChoice) => changed({ ...latest.current, delivery }, [deliveryKey]),
    [changed],
  );

  /** Takes what the server has, and lays over it what was typed here since. */
  const takeOver = useCallback(
    (server: ServerForm) => {
      const { scenario, values, delivery } = latest.current;
      const own = [...dirty.current];
      const typed = Object.fromEntries(own.flatMap((key) => (key in values ? [[key, values[key] as Value]] : [])));
      const kept = Object.fromEntries(Object.entries(server.values).filter(([key]) => !own.includes(key)));
      // Answers to questions that are not asked now stay on the screen's side: going back brings them back.
      const hidden = Object.fromEntries(Object.entries(values).filter(([key]) => !(key in server.values)));
      revision.current = server.revision;
      blocked.current = false;
      show({
        scenario: own.includes(scenarioKey) ? scenario : server.scenario,
        values: { ...hidden, ...kept, ...typed },
        sources: Object.fromEntries(Object.entries(server.sources).filter(([key]) => !own.includes(key))),
        delivery: own.includes(deliveryKey) ? delivery : (server.delivery ?? delivery),
      });
      if (own.length > 0) schedule();
      else setSaving({ kind: "saved", at: formatTime(now()) });
    },
    [show, schedule],
  );

  /** Asks the server for its copy and takes it over. */
  const refresh = useCallback(async (): Promise<boolean> => {
    if (!draftNo.current) return false;
    const form = await apiCall<ServerForm>(locale, "GET", `/cases/${draftNo.current}/form`);
    if (form.ok) takeOver(form.data);
    return form.ok;
  }, [locale, takeOver]);

  /** The other tab's text is kept, what was typed here is thrown away. */
  const discardMine = useCallback(async () => {
    dirty.current.clear();
    if (draftNo.current) dropCopy(draftNo.current);
    await refresh();
  }, [refresh]);

  const pause = useCallback(() => {
    if (gate.current) return;
    let open = () => {};
    const passed = new Promise<void>((resolve) => {
      open = resolve;
    });
    gate.current = { open, passed };
  }, []);
  const resume = useCallback(() => {
    gate.current?.open();
    gate.current = null;
  }, []);

  const begun = useCallback(
    (number: string) => {
      draftNo.current = number;
      if (dirty.current.size > 0) schedule();
      else setSaving({ kind: "saved", at: formatTime(now()) });
    },
    [schedule],
  );

  // What a broken line left on this device is found again; a page that the browser kept shows what is true now.
  useEffect(() => {
    const number = draftNo.current;
    if (number) {
      const copy = readCopy(number);
      if (copy) {
        for (const key of copy.keys) dirty.current.add(key);
        const values = { ...latest.current.values, ...copy.values };
        const scenario = { ...latest.current.scenario, ...copy.scenario };
        show({ ...latest.current, scenario, values, delivery: copy.delivery ?? latest.current.delivery });
        revision.current = copy.revision;
        schedule();
      } else void refresh();
    }
    const online = () => void flush.current();
    const hidden = () => document.visibilityState === "hidden" && void flush.current();
    window.addEventListener("online", online);
    document.addEventListener("visibilitychange", hidden);
    return () => {
      window.removeEventListener("online", online);
      document.removeEventListener("visibilitychange", hidden);
      clearTimeout(timer.current);
      void flush.current();
    };
  }, [refresh, schedule, show]);

  return {
    draft,
    saving,
    setValue,
    answer,
    chooseDelivery,
    begun,
    refresh,
    discardMine,
    pause,
    resume,
    flush: useCallback(() => flush.current(), []),
  };
}
