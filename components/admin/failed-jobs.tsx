"use client";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import type { Acted, RefusedAct } from "@/lib/platform/actions";
import { Refused } from "../approval/ask-dialog";
import { DataTable } from "../patterns/data-table";
import { Button } from "../ui/button";
import { Empty } from "../ui/empty";
import { useText } from "../ui/locale";
import { toast } from "../ui/toast";

/** A failed job in words. */
export type FailedJob = {
  id: string;
  what: string;
  about: string;
  why: string;
  /** What it threw, for those who mend it. */
  error: string;
  at: string;
  attempts: number;
};

/** Jobs that failed after every try: what, for which, why, when; one or several are started again. */
export function FailedJobs(props: {
  rows: FailedJob[];
  nextCursor?: string;
  retry: (ids: string[]) => Promise<Acted<{ retried: number }>>;
}) {
  const t = useText("admin");
  const router = useRouter();
  const [busy, start] = useTransition();
  const [refusal, setRefusal] = useState<RefusedAct>();
  const again = (ids: string[]) =>
    start(async () => {
      const answer = await props.retry(ids);
      setRefusal(answer.ok ? undefined : answer.refusal);
      if (answer.ok) toast({ text: t("operations.retried", { n: answer.value.retried }) });
      router.refresh();
    });
  if (props.rows.length === 0)
    return (
      <div className="p-4">
        <Empty title={t("operations.noDeadTitle")}>{t("operations.noDeadNext")}</Empty>
      </div>
    );
  return (
    <>
      {refusal && (
        <div className="p-4">
          <Refused refusal={refusal} />
        </div>
      )}
      <DataTable
        name="admin-failed-jobs"
        caption={t("operations.deadTitle")}
        groups={[{ key: "all", title: "", rows: props.rows }]}
        rowId={(row) => row.id}
        rowLabel={(row) => `${row.what} ${row.at}`}
        rowActs={(row) => (
          <Button size="staff" keys="R" busy={busy && t("operations.retrying")} onClick={() => again([row.id])}>
            {t("operations.retry")}
          </Button>
        )}
        batch={[{ label: t("operations.retryN"), keys: "R", run: again }]}
        nextCursor={props.nextCursor}
        empty={null}
        columns={[
          {
            key: "what",
            label: t("operations.job"),
            cell: (row) => <span className="whitespace-nowrap text-staff">{row.what}</span>,
          },
          {
            key: "why",
            label: t("operations.why"),
            cell: (row) => (
              <span className="block min-w-56 py-1">
                {row.why}
                <span className="block break-all font-mono text-fine text-ink-2">{row.error}</span>
              </span>
            ),
          },
          {
            key: "about",
            label: t("operations.about"),
            optional: true,
            cell: (row) => <span className="whitespace-nowrap font-mono text-fine text-ink-2">{row.about}</span>,
          },
          { key: "at", label: t("operations.at"), cell: (row) => <span className="whitespace-nowrap">{row.at}</span> },
          {
            key: "attempts",
            label: t("operations.attempts"),
            cell: (row) => <span className="whitespace-nowrap">{t("operations.times", { n: row.attempts })}</span>,
          },
        ]}
      />
    </>
  );
}
