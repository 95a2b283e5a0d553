"use client";
import { type ReactNode, useActionState, useState } from "react";
import { Button } from "../../ui/button";
import { useLocale, useText } from "../../ui/locale";
import { ErrorInPlace } from "../../ui/notice";
import { Tabs } from "../../ui/tabs";
import { TextField } from "../../ui/text-field";

/** What a look-up answers: a result drawn on the server, or a refusal in words. */
export type LookUp = {
  result: ReactNode;
  refusal: { title: string; why: string; next: string } | null;
  sent?: boolean;
};
export type LookUpAction = (before: LookUp, form: FormData) => Promise<LookUp>;

export const nothingYet: LookUp = { result: null, refusal: null };

function Refusal(props: { refusal: LookUp["refusal"] }) {
  const { refusal } = props;
  return refusal && <ErrorInPlace what={refusal.title} why={refusal.why} next={refusal.next} />;
}

/** Two ways to see how far a case is without an account: its number with the ID's last four, or a phone with its code. */
export function ProgressForms(props: {
  caseNo: string;
  byNumber: LookUpAction;
  sendCode: LookUpAction;
  byPhone: LookUpAction;
}) {
  const t = useText("progress");
  const [number, findNumber, findingNumber] = useActionState(props.byNumber, nothingYet);
  const [code, askCode, askingCode] = useActionState(props.sendCode, nothingYet);
  const [phone, findPhone, findingPhone] = useActionState(props.byPhone, nothingYet);
  const [tab, setTab] = useState("number");
  const [phoneNo, setPhoneNo] = useState("");
  const locale = useLocale();
  const result = tab === "number" ? number.result : phone.result;
  return (
    <div className="grid gap-10">
      <div className="max-w-[34rem] rounded-card border-edge bg-surface px-6 py-5 max-sm:px-4">
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
                    defaultValue={props.caseNo}
                    inputMode="numeric"
                    maxLength={40}
                    required
                  />
                  <TextField
                    locale={locale}
                    name="idLast4"
                    label={t("byNumber.last4")}
                    hint={t("byNumber.last4Hint")}
                    maxLength={4}
                    autoComplete="off"
                    required
                  />
                  <Refusal refusal={number.refusal} />
                  <span>
                    <Button type="submit" variant="solid" size="citizen" busy={findingNumber && t("busy")}>
                      {t("byNumber.find")}
                    </Button>
                  </span>
                </form>
              ),
            },
            {
              id: "phone",
              label: t("byPhone.tab"),
              content: (
                <div className="grid gap-5">
                  <form action={askCode} className="grid gap-3">
                    <TextField
                      locale={locale}
                      name="phone"
                      label={t("byPhone.phone")}
                      hint={t("byPhone.phoneHint")}
                      inputMode="tel"
                      autoComplete="tel"
                      maxLength={20}
                      value={phoneNo}
                      onChange={(event) => setPhoneNo(event.target.value)}
                      required
                    />
                    <Refusal refusal={code.refusal} />
                    <span>
                      <Button type="submit" busy={askingCode && t("byPhone.sending")}>
                        {t("byPhone.send")}
                      </Button>
                    </span>
                    {code.sent && (
                      <p role="status" className="text-ink-2 text-small">
                        {t("byPhone.sent")}
                      </p>
                    )}
                  </form>
                  <form action={findPhone} className="grid gap-3">
                    <input type="hidden" name="phone" value={phoneNo} />
                    <TextField
                      locale={locale}
                      name="code"
                      label={t("byPhone.code")}
                      inputMode="numeric"
                      autoComplete="one-time-code"
                      maxLength={6}
                      required
                    />
                    <Refusal refusal={phone.refusal} />
                    <span>
                      <Button type="submit" variant="solid" size="citizen" busy={findingPhone && t("busy")}>
                        {t("byPhone.find")}
                      </Button>
                    </span>
                  </form>
                </div>
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
