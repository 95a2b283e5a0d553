"use client";
import { useCallback, useRef, useState } from "react";
import { useText } from "../ui/locale";
import type { Answer } from "./answer-type";

/** Acts that only keep what was typed or ticked, by themselves, while the clerk does something else. */
const onlyKeeps = (name: string) => name === "draft" || name === "save" || name.startsWith("judge:");

type Told = { title: string; detail: string; next: string; [extension: string]: unknown };

/**
 * Runs an act at a time and keeps what went wrong, for the place where it is shown. A broken line is told like a refusal.
 * A refusal stands until something else is done: words that are kept by themselves do not take it away unread.
 */
export function useAct() {
  const t = useText("window");
  const [busy, setBusy] = useState<string | null>(null);
  const [problem, setProblem] = useState<Told | null>(null);
  const refused = useRef("");

  const act = useCallback(
    async <T>(name: string, work: () => Promise<Answer<T>>): Promise<T | undefined> => {
      setBusy(name);
      if (!onlyKeeps(name) || onlyKeeps(refused.current)) setProblem(null);
      const tell = (told: Told) => {
        refused.current = name;
        setProblem(told);
      };
      try {
        const answer = await work();
        if (answer.ok) return answer.data;
        tell(answer.problem);
      } catch {
        tell({ title: t("line.title"), detail: t("line.why"), next: t("line.next") });
      } finally {
        setBusy(null);
      }
      return undefined;
    },
    [t],
  );
  return { busy, problem, setProblem, act };
}

export type Acting = ReturnType<typeof useAct>;
