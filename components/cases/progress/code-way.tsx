"use client";
import { type ComponentProps, useActionState, useState } from "react";
import { Button } from "../../ui/button";
import { ErrorInPlace } from "../../ui/error-in-place";
import { useLocale, useText } from "../../ui/locale";
import { TextField } from "../../ui/text-field";
import { type LookUp, type LookUpAction, nothingYet } from "./look-up";

/** A refusal of a look-up, in its place. */
export function LookUpRefusal(props: { refusal: LookUp["refusal"] }) {
  const { refusal } = props;
  return refusal && <ErrorInPlace what={refusal.title} why={refusal.why} next={refusal.next} />;
}

/** Two steps: a code goes to a phone, then the code opens the cases. `who`: the field that says whose, and its words. */
export function CodeWay(props: {
  way: "byPhone" | "byId";
  who: Pick<ComponentProps<typeof TextField>, "inputMode" | "autoComplete" | "maxLength"> & { name: "phone" | "idNo" };
  send: LookUpAction;
  find: (form: FormData) => void;
  finding: boolean;
  found: LookUp;
}) {
  const { way, who } = props;
  const t = useText("progress");
  const locale = useLocale();
  const [code, askCode, asking] = useActionState(props.send, nothingYet);
  const [value, setValue] = useState("");
  return (
    <div className="grid gap-5">
      <form action={askCode} className="grid gap-3">
        <TextField
          locale={locale}
          {...who}
          label={t(`${way}.who`)}
          hint={t(`${way}.whoHint`)}
          value={value}
          onChange={(event) => setValue(event.target.value)}
          required
        />
        <LookUpRefusal refusal={code.refusal} />
        <span>
          <Button type="submit" busy={asking && t("sending")}>
            {t("send")}
          </Button>
        </span>
        {code.sent && (
          <p role="status" className="text-ink-2 text-small">
            {t(`${way}.sent`)}
          </p>
        )}
      </form>
      <form action={props.find} className="grid gap-3">
        <input type="hidden" name={who.name} value={value} />
        <TextField
          locale={locale}
          name="code"
          label={t("code")}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={6}
          required
        />
        <LookUpRefusal refusal={props.found.refusal} />
        <span>
          <Button type="submit" variant="solid" size="citizen" busy={props.finding && t("busy")}>
            {t("find")}
          </Button>
        </span>
      </form>
    </div>
  );
}
