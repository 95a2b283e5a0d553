"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "../ui/button";
import { controlLook } from "../ui/field";
import { useLocale, useText } from "../ui/locale";
import { Select } from "../ui/select";
import { TextField } from "../ui/text-field";
import { toast } from "../ui/toast";
import type { Answer } from "./answer-type";
import { ToldProblem } from "./told-problem";
import { useAct } from "./use-act";

export type DeliverAct = (
  caseNo: string,
  input: { way: "pick-up" | "left" | "public-notice"; code?: string; receiver?: string },
) => Promise<Answer<unknown>>;

/** 出件: the pick-up code is read out and registered; what cannot be handed over is left or announced, with a record. */
export function HandOut(props: { caseNo: string; way: string; deliver: DeliverAct }) {
  const locale = useLocale();
  const t = useText("window");
  const cases = useText("cases");
  const router = useRouter();
  const { act, busy, problem } = useAct();
  const ways =
    props.way === "pick-up" ? (["pick-up", "left", "public-notice"] as const) : (["left", "public-notice"] as const);
  const [way, setWay] = useState<"pick-up" | "left" | "public-notice">(ways[0]);
  return (
    <form
      className="grid gap-3 px-4 py-3"
      onSubmit={async (event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        const code = String(form.get("code") ?? "");
        const receiver = String(form.get("receiver") ?? "").trim();
        const done = await act("deliver", () =>
          props.deliver(props.caseNo, { way, ...(code ? { code } : {}), ...(receiver ? { receiver } : {}) }),
        );
        if (done === undefined) return;
        toast({ text: t("out.done") });
        router.refresh();
      }}
    >
      <Select
        locale={locale}
        dense
        layout="left"
        label={t("out.way")}
        value={way}
        onChange={(event) => setWay(ways.find((one) => one === event.target.value) ?? ways[0])}
        options={ways.map((value) => ({ value, label: cases(`delivery.${value}`) }))}
      />
      {way === "pick-up" && (
        <div>
          <label htmlFor="pick-up-code" className="block text-ink-2 text-staff">
            {t("out.code")}
          </label>
          <input
            id="pick-up-code"
            name="code"
            required
            inputMode="numeric"
            autoComplete="off"
            maxLength={10}
            className={controlLook({ dense: true })}
          />
        </div>
      )}
      <TextField
        locale={locale}
        dense
        optional
        layout="left"
        name="receiver"
        maxLength={100}
        label={t("out.receiver")}
      />
      <ToldProblem problem={problem} safe={false} />
      <Button type="submit" variant="solid" busy={busy ? t("sending") : false}>
        {t(way === "pick-up" ? "out.hand" : "out.record")}
      </Button>
    </form>
  );
}
