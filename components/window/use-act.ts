"use client";
import { useCallback, useState } from "react";
import { useText } from "../ui/locale";
import type { Answer } from "./answer-type";

type Told = { title: string; detail: string; next: string; [extension: string]: unknown };

/** Runs an act at a time and keeps what went wrong, for the place where it is shown. A broken line is told like a refusal. */
export function useAct() {
  const t = useText("window");
  const [busy, setBusy] = useState<string | null>(null);
  const [problem, setProblem] = useState<Told | null>(null);

  const act = useCallback(
    async <T>(name: string, work: () => Promise<Answer<T>>): Promise<T | undefined> => {
      setBusy(name);
      setProblem(null);
      try {
        const answer = await work();
        if (answer.ok) return answer.data;
        setProblem(answer.problem);
      } catch {
        setProblem({ title: t("line.title"), detail: t("line.why"), next: t("line.next") });
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
