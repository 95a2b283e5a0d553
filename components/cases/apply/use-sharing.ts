"use client";
import { useCallback, useRef, useState } from "react";
import type { ExtractView, SharingRow } from "@/lib/exchange/contract";
import type { Locale } from "@/lib/platform/i18n/locale";
import { apiCall } from "../api-call";

/** A register that is asked instead of the person: `waiting` until it is its turn. */
export type SharingState = {
  row: SharingRow;
  state: "waiting" | "asking" | "filled" | "failed";
  reason?: string;
};

type Row = SharingRow & { askable: boolean; last: { ok: boolean; reason: string | null } | null };

/**
 * Fills what registers know, all asked at once. Rows that have answered are not asked again; a failure says why and
 * can be tried again. `around` stands before and after each round, in which the server gets new values and materials.
 */
export function useSharing(
  locale: Locale,
  around: { before: () => void; filled: () => Promise<unknown>; after: () => Promise<void> },
) {
  const [rows, setRows] = useState<SharingState[] | null>(null);
  const busy = useRef(false);
  const held = useRef(around);
  held.current = around;

  const ask = useCallback(
    async (draftNo: string, target: string): Promise<boolean> => {
      const mark = (change: Partial<SharingState>) =>
        setRows((all) => all?.map((one) => (one.row.target === target ? { ...one, ...change } : one)) ?? null);
      mark({ state: "asking" });
      const answer = await apiCall<ExtractView>(locale, "POST", `/cases/${draftNo}/sharing`, { body: { target } });
      if (answer.ok && answer.data.ok) {
        mark({ state: "filled" });
        return true;
      }
      mark({ state: "failed", reason: answer.ok && !answer.data.ok ? answer.data.reason : "down" });
      return false;
    },
    [locale],
  );

  const run = useCallback(
    async (draftNo: string) => {
      if (busy.current) return;
      busy.current = true;
      try {
        const listed = await apiCall<{ items: Row[] }>(locale, "GET", `/cases/${draftNo}/sharing`);
        if (!listed.ok) return;
        // Where nobody has a record there is nothing to ask and nothing to tell: the fields are simply typed.
        const items = listed.data.items.filter(({ askable }) => askable);
        setRows(
          items.map(({ last, askable: _, ...row }) => ({
            row,
            state: last ? (last.ok ? "filled" : "failed") : "waiting",
            ...(last?.reason ? { reason: last.reason } : {}),
          })),
        );
        const open = items.filter((row) => !row.last);
        if (open.length === 0) return;
        held.current.before();
        await Promise.all(open.map(async (row) => (await ask(draftNo, row.target)) && held.current.filled()));
        await held.current.after();
      } finally {
        busy.current = false;
      }
    },
    [ask, locale],
  );

  const again = useCallback(
    async (draftNo: string, target: string) => {
      if (busy.current) return;
      busy.current = true;
      held.current.before();
      await ask(draftNo, target);
      await held.current.after();
      busy.current = false;
    },
    [ask],
  );

  return { rows, run, again };
}
