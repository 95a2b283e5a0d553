"use client";
import { useRouter } from "next/navigation";
import { Button } from "../ui/button";
import { useLocale, useText } from "../ui/locale";
import { TextField } from "../ui/text-field";
import { toast } from "../ui/toast";
import type { Answer } from "./answer-type";
import { ToldProblem } from "./told-problem";
import { useAct } from "./use-act";

/** 材料交接: the paper originals go to the body that reviews, with a slip both sides sign. */
export function HandOver(props: {
  caseNo: string;
  to: string;
  handOver: (caseNo: string, to: string) => Promise<Answer<{ number: string }>>;
}) {
  const locale = useLocale();
  const t = useText("window");
  const router = useRouter();
  const { act, busy, problem } = useAct();
  return (
    <form
      className="grid gap-2 px-4 py-3"
      onSubmit={async (event) => {
        event.preventDefault();
        const to = String(new FormData(event.currentTarget).get("to") ?? "");
        const slip = await act("hand-over", () => props.handOver(props.caseNo, to));
        if (!slip) return;
        toast({ text: t("over.done", { number: slip.number }) });
        router.refresh();
      }}
    >
      <TextField
        locale={locale}
        dense
        layout="left"
        name="to"
        required
        minLength={2}
        maxLength={60}
        label={t("over.to")}
        defaultValue={props.to}
      />
      <ToldProblem problem={problem} safe={false} />
      <Button type="submit" size="staff" busy={busy ? t("sending") : false}>
        {t("over.button")}
      </Button>
    </form>
  );
}
