"use client";
import { useActionState, useState } from "react";
import { Button } from "../../ui/button";
import { useLocale, useText } from "../../ui/locale";
import { Tabs } from "../../ui/tabs";
import { TextField } from "../../ui/text-field";
import { CodeWay, LookUpRefusal } from "./code-way";
import { type LookUpAction, nothingYet } from "./look-up";

/** Three ways to see how far a case is without an account: its number with the ID's last four, or a code sent to the phone
 *  that was given, found by that phone or by the ID number. */
export function ProgressForms(props: {
  caseNo: string;
  byNumber: LookUpAction;
  sendCode: LookUpAction;
  byPhone: LookUpAction;
  sendCodeById: LookUpAction;
  byId: LookUpAction;
}) {
  const t = useText("progress");
  const locale = useLocale();
  const [number, findNumber, findingNumber] = useActionState(props.byNumber, nothingYet);
  const [phone, findPhone, findingPhone] = useActionState(props.byPhone, nothingYet);
  const [id, findId, findingId] = useActionState(props.byId, nothingYet);
  // What was typed stays: whoever mistyped one digit mends one digit.
  const [caseNo, setCaseNo] = useState(props.caseNo);
  const [last4, setLast4] = useState("");
  const [tab, setTab] = useState("number");
  const result = { number, phone, id }[tab]?.result;
  return (
    <div className="grid gap-10">
      <div className="min-w-0 max-w-[34rem] rounded-card border-edge bg-surface px-6 py-5 max-sm:px-4">
        <Tabs
          label={t("ways")}
          selected={tab}
          onSelect={setTab}
          items={[
            {
              id: "number",
              label: t("byNumber.tab"),
              content: (
                <form action={findNumber} className="grid gap-5">
                  <TextField
                    locale={locale}
                    name="caseNo"
                    label={t("byNumber.caseNo")}
                    hint={t("byNumber.caseNoHint")}
                    value={caseNo}
                    onChange={(event) => setCaseNo(event.target.value)}
                    inputMode="numeric"
                    maxLength={40}
                    required
                  />
                  <TextField
                    locale={locale}
                    name="idLast4"
                    label={t("byNumber.last4")}
                    hint={t("byNumber.last4Hint")}
                    value={last4}
                    onChange={(event) => setLast4(event.target.value)}
                    maxLength={4}
                    autoComplete="off"
                    required
                  />
                  <LookUpRefusal refusal={number.refusal} />
                  <span>
                    <Button type="submit" variant="solid" size="citizen" busy={findingNumber && t("busy")}>
                      {t("find")}
                    </Button>
                  </span>
                </form>
              ),
            },
            {
              id: "phone",
              label: t("byPhone.tab"),
              content: (
                <CodeWay
                  way="byPhone"
                  who={{ name: "phone", inputMode: "tel", autoComplete: "tel", maxLength: 20 }}
                  send={props.sendCode}
                  find={findPhone}
                  finding={findingPhone}
                  found={phone}
                />
              ),
            },
            {
              id: "id",
              label: t("byId.tab"),
              content: (
                <CodeWay
                  way="byId"
                  who={{ name: "idNo", autoComplete: "off", maxLength: 20 }}
                  send={props.sendCodeById}
                  find={findId}
                  finding={findingId}
                  found={id}
                />
              ),
            },
          ]}
        />
      </div>
      {result && (
        <div aria-live="polite" className="grid gap-12">
          {result}
        </div>
      )}
    </div>
  );
}
