"use client";
import { type FormEvent, useRef, useState } from "react";
import { localeOfPath, localHref } from "@/lib/platform/i18n/href";
import { Button } from "../ui/button";
import { ErrorInPlace } from "../ui/error-in-place";
import { useLargeType } from "../ui/large-type";
import { useLocale, useText } from "../ui/locale";
import { TextField } from "../ui/text-field";
import { sameSitePath } from "./same-site-path";
import { signIn } from "./session-calls";
import type { Me } from "./use-me";

/** The words of every refusal of this door, by code; `{time}` is filled in here. */
export type RefusalTexts = Record<string, { title: string; why: string; next: string }>;

/** Account and password. A refusal says what happened and what to do; what was typed stays. */
export function SignInForm(props: { to?: string; refusals: RefusalTexts }) {
  const locale = useLocale();
  const t = useText("identity");
  const { large, setLarge } = useLargeType();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<{ title: string; why: string; next: string }>();
  const password = useRef<HTMLInputElement>(null);

  const refuse = (error: string) => {
    const [code = "", query = ""] = error.split("?");
    const params = new URLSearchParams(query);
    const words = props.refusals[code] ?? props.refusals["platform/busy"];
    if (!words) return;
    const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, name) => params.get(name) ?? "");
    setRefused({ title: fill(words.title), why: fill(words.why), next: fill(words.next) });
    if (password.current) {
      password.current.value = "";
      password.current.focus();
    }
  };

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setRefused(undefined);
    try {
      const refusal = await signIn(String(form.get("account")), String(form.get("password")));
      if (refusal) return refuse(refusal);
      const me = (await (await fetch("/api/me")).json()) as Me;
      if (!me.signedIn) return refuse("platform/busy");
      if (me.largeType && !large) setLarge(true);
      const to = sameSitePath(props.to);
      // A whole new document: nothing of the visitor stays in the browser's memory.
      window.location.assign(localHref(locale, to ? localeOfPath(to).path : (me.workplace ?? "/")));
    } catch {
      refuse("platform/busy");
    } finally {
      setBusy(false);
    }
  };

  return (
    <form onSubmit={submit} className="grid gap-5" noValidate>
      {refused && <ErrorInPlace what={refused.title} why={`${refused.why}${t("signIn.stop")}`} next={refused.next} />}
      <TextField
        locale={locale}
        name="account"
        label={t("signIn.account")}
        autoComplete="username"
        autoCapitalize="none"
        maxLength={64}
        required
      />
      <TextField
        locale={locale}
        ref={password}
        name="password"
        type="password"
        label={t("signIn.password")}
        autoComplete="current-password"
        maxLength={200}
        required
      />
      <Button type="submit" variant="solid" size="citizen" wide busy={busy && t("signIn.busy")}>
        {t("signIn.act")}
      </Button>
    </form>
  );
}
