"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { ExtractView } from "@/lib/exchange/contract";
import { now } from "@/lib/platform/clock/now";
import { useLocale } from "../ui/locale";
import type { Answer } from "./answer-type";
import type { IntakeView } from "./intake-types";
import type { Acting } from "./use-act";
import type { Draft } from "./use-draft";

/** How a row of the panel stands: being asked since an instant, or what the last call of this sitting brought. */
export type RowState = { asking: number } | { result: ExtractView };

/** Asks the registers, side by side, and puts what they answer into the form. */
export function useSharing(view: IntakeView, draft: Draft, acting: Acting) {
  const router = useRouter();
  const locale = useLocale();
  const [rows, setRows] = useState<Record<string, RowState>>({});
  const sittingId = view.person.sitting?.codeAt ? view.person.sitting.id : null;

  async function ask(targets: readonly string[]) {
    if (!sittingId || targets.length === 0) return;
    if (draft.dirty && !(await draft.save())) return;
    draft.pause();
    const asking = now().getTime();
    setRows((all) => ({ ...all, ...Object.fromEntries(targets.map((target) => [target, { asking }])) }));
    await Promise.all(targets.map((target) => askOne(target)));
    draft.resume();
    router.refresh();
  }

  async function askOne(target: string) {
    const answer = await acting.act(`extract:${target}`, async () => {
      const response = await fetch(`/api/window/cases/${view.ref}/extract`, {
        method: "POST",
        headers: { "content-type": "application/json", "accept-language": locale },
        body: JSON.stringify({ target, sittingId }),
      });
      return (await response.json()) as Answer<ExtractView>;
    });
    setRows((all) => {
      const { [target]: _, ...rest } = all;
      return answer ? { ...rest, [target]: { result: answer } } : rest;
    });
    if (answer?.ok) draft.merge(answer.values, answer.revision);
  }

  return { rows, ready: sittingId !== null, ask: (targets: readonly string[]) => void ask(targets) };
}

export type Sharing = ReturnType<typeof useSharing>;
