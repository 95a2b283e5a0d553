"use client";
import { type FormEvent, useEffect, useState } from "react";
import { registerAccount, sendRegisterCode } from "@/lib/identity/actions";
import type { RefusedAct } from "@/lib/platform/actions";
import { localeOfPath, localHref } from "@/lib/platform/i18n/href";
import { ProblemSummary } from "../patterns/problem-summary";
import { Button } from "../ui/button";
import { ErrorInPlace } from "../ui/error-in-place";
import { useLocale, useText } from "../ui/locale";
import { TextField } from "../ui/text-field";
import { sameSitePath } from "./same-site-path";
import { signIn } from "./session-calls";

const fields = ["name", "idNo", "phone", "code", "login", "password", "email"] as const;
type FieldName = (typeof fields)[number];
const isField = (name: string): name is FieldName => fields.some((field) => field === name);

/** Seconds until another code may be asked for; the server holds to it whatever the page says. */
const again = 60;

/** A person registers: who they are, a phone proved by its code, a name and password to sign in with. */
export function RegisterForm(props: { to?: string }) {
  const locale = useLocale();
  const t = useText("identity");
  const [values, setValues] = useState<Record<FieldName, string>>({
    name: "",
    idNo: "",
    phone: "",
    code: "",
    login: "",
    password: "",
    email: "",
  });
  const [wrong, setWrong] = useState<FieldName[]>([]);
  const [refused, setRefused] = useState<RefusedAct>();
  const [busy, setBusy] = useState(false);
  const [wait, setWait] = useState(0);
  const [sent, setSent] = useState(false);

  useEffect(() => {
    if (wait === 0) return;
    const timer = setTimeout(() => setWait(wait - 1), 1_000);
    return () => clearTimeout(timer);
  }, [wait]);

  const refuse = (refusal: RefusedAct) => {
    const named = refusal.fields.filter(isField);
    setWrong(named);
    setRefused(named.length > 0 ? undefined : refusal);
  };
  const sendCode = async () => {
    setRefused(undefined);
    const answer = await sendRegisterCode(values.phone);
    if (!answer.ok) return refuse(answer.refusal);
    setWrong(wrong.filter((name) => name !== "phone"));
    setSent(true);
    setWait(again);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setWrong([]);
    setRefused(undefined);
    try {
      const answer = await registerAccount(values);
      if (!answer.ok) return refuse(answer.refusal);
      await signIn(values.login, values.password);
      const to = sameSitePath(props.to);
      window.location.assign(localHref(locale, to ? localeOfPath(to).path : "/"));
    } finally {
      setBusy(false);
    }
  };
  const field = (name: FieldName) => ({
    locale,
    id: `register-${name}`,
    name,
    label: t(`register.${name}`),
    value: values[name],
    onChange: (event: { target: { value: string } }) => setValues({ ...values, [name]: event.target.value }),
    ...(wrong.includes(name) && { error: t(`register.wrong.${name}`) }),
  });

  return (
    <form onSubmit={submit} className="grid gap-5" noValidate>
      <ProblemSummary
        key={wrong.join()}
        problems={wrong.map((name) => ({ fieldId: `register-${name}`, text: t(`register.wrong.${name}`) }))}
      />
      {refused && <ErrorInPlace what={refused.title} why={refused.why} safe={t("register.safe")} next={refused.next} />}
      <TextField {...field("name")} autoComplete="name" maxLength={50} />
      <TextField {...field("idNo")} hint={t("register.idHint")} autoComplete="off" maxLength={18} />
      <TextField {...field("phone")} type="tel" inputMode="tel" autoComplete="tel-national" maxLength={11} />
      <div className="grid grid-cols-[1fr_auto] items-end gap-3">
        <TextField {...field("code")} inputMode="numeric" autoComplete="one-time-code" maxLength={6} />
        <Button
          onClick={sendCode}
          className={`min-h-target ${wrong.includes("code") ? "mb-8" : ""}`}
          unavailable={wait > 0 && { describedBy: "code-sent" }}
        >
          {wait > 0 ? t("register.wait", { n: wait }) : t("register.send")}
        </Button>
        <p id="code-sent" role="status" className="col-span-full text-ink-2 text-small empty:hidden">
          {sent ? t("register.sent") : ""}
        </p>
      </div>
      <TextField
        {...field("login")}
        hint={t("register.loginHint")}
        autoComplete="username"
        autoCapitalize="none"
        maxLength={32}
      />
      <TextField
        {...field("password")}
        type="password"
        hint={t("register.passwordHint")}
        autoComplete="new-password"
        maxLength={200}
      />
      <TextField {...field("email")} optional type="email" autoComplete="email" maxLength={200} />
      <p className="text-ink-2 text-small">{t("register.privacy")}</p>
      <Button type="submit" variant="solid" size="citizen" wide busy={busy && t("register.busy")}>
        {t("register.act")}
      </Button>
    </form>
  );
}
