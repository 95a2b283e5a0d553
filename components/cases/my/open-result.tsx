"use client";
import { useState } from "react";
import { Button } from "../../ui/button";
import { ErrorInPlace } from "../../ui/error-in-place";
import { useLocale, useText } from "../../ui/locale";
import { apiCall } from "../api-call";

/** 打开结果: opening is receiving (电子送达). The result is shown once the case says that it is delivered. */
export function OpenResult(props: { caseNo: string }) {
  const locale = useLocale();
  const t = useText("my");
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<{ title: string; detail: string } | null>(null);
  const open = async () => {
    setBusy(true);
    const answer = await apiCall(locale, "POST", `/cases/${props.caseNo}/deliver`, { body: { way: "electronic" } });
    // Opened in another tab already: it is there all the same.
    if (answer.ok || answer.problem?.code === "case/wrong-state") return window.location.reload();
    setBusy(false);
    setFailed(answer.problem ?? { title: t("act.lost"), detail: t("act.again") });
  };
  return (
    <div className="grid gap-3">
      <span>
        <Button variant="solid" size="citizen" busy={busy && t("delivery.opening")} onClick={() => void open()}>
          {t("delivery.open")}
        </Button>
      </span>
      {failed && <ErrorInPlace what={failed.title} why={failed.detail} />}
    </div>
  );
}
