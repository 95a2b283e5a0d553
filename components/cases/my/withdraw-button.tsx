"use client";
import { useState } from "react";
import { Button } from "../../ui/button";
import { Dialog } from "../../ui/dialog";
import { ErrorInPlace } from "../../ui/error-in-place";
import { useLocale, useText } from "../../ui/locale";
import { TextArea } from "../../ui/text-area";
import { apiCall } from "../api-call";

/** 撤回申请: asked once, with the reason if one wants to give it; it cannot be taken back. */
export function WithdrawButton(props: { caseNo: string }) {
  const locale = useLocale();
  const t = useText("my");
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [reason, setReason] = useState("");
  const [failed, setFailed] = useState<{ title: string; detail: string } | null>(null);
  const withdraw = async () => {
    setBusy(true);
    const answer = await apiCall(locale, "POST", `/cases/${props.caseNo}/withdraw`, { body: { reason } });
    if (answer.ok) window.location.reload();
    else {
      setBusy(false);
      setFailed(answer.problem ?? { title: t("act.lost"), detail: t("act.again") });
    }
  };
  return (
    <>
      <Button variant="destructive" onClick={() => setAsking(true)}>
        {t("withdraw.act")}
      </Button>
      {asking && (
        <Dialog
          title={t("withdraw.ask")}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{t("withdraw.keep")}</Button>
              <Button variant="destructive-solid" busy={busy && t("withdraw.busy")} onClick={() => void withdraw()}>
                {t("withdraw.act")}
              </Button>
            </>
          }
        >
          <p>{t("withdraw.effect")}</p>
          <TextArea
            className="mt-4"
            locale={locale}
            label={t("withdraw.reason")}
            optional
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          {failed && <ErrorInPlace what={failed.title} why={failed.detail} />}
        </Dialog>
      )}
    </>
  );
}
