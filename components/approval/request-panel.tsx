"use client";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import type { RefusedAct } from "@/lib/platform/actions";
import { Button } from "../ui/button";
import { useText } from "../ui/locale";
import { toast } from "../ui/toast";
import { AskDialog, Refused } from "./ask-dialog";
import type { DeskActs, RequestView } from "./desk-types";

/** What a holder asks of the chief: the request, the reason, and what saying yes does to the date. */
export function RequestPanel(props: { request: RequestView; caseRef: string; acts: DeskActs }) {
  const { request, caseRef, acts } = props;
  const t = useText("approval");
  const router = useRouter();
  const [busy, start] = useTransition();
  const [asked, setAsked] = useState(false);
  const [refusal, setRefusal] = useState<RefusedAct>();
  const approve = () =>
    start(async () => {
      const answer = await acts.answer(caseRef, { approve: true });
      if (!answer.ok) return setRefusal(answer.refusal);
      toast({ text: t("request.approved") });
      router.refresh();
    });
  return (
    <section aria-labelledby="request-title" className="grid gap-2 border-line-2 border-b bg-blue-50 p-4 text-staff">
      <h3 id="request-title" className="text-fine text-ink-2">
        {t("request.title")}
      </h3>
      <p className="font-semibold">{request.what}</p>
      <p>{request.reason}</p>
      {request.by && <p className="text-fine text-ink-2">{request.by}</p>}
      <p className="text-ink-2">{request.effect}</p>
      {refusal && <Refused refusal={refusal} />}
      <div className="mt-1 flex flex-wrap gap-2">
        <Button size="staff" onClick={() => setAsked(true)}>
          {t("request.refuse")}
        </Button>
        <Button size="staff" variant="solid" busy={busy && t("acts.busy")} onClick={approve}>
          {t("request.approve")}
        </Button>
      </div>
      {asked && (
        <AskDialog
          title={t("request.refuseTitle")}
          effect={t("request.refuseEffect")}
          go={t("request.refuseGo")}
          run={() => acts.answer(caseRef, { approve: false })}
          onDone={() => {
            setAsked(false);
            toast({ text: t("request.refused") });
            router.refresh();
          }}
          onClose={() => setAsked(false)}
        />
      )}
    </section>
  );
}
