"use client";
import { useState } from "react";
import { keepReadingSettings } from "@/lib/identity/actions";
import { localHref } from "@/lib/platform/i18n/href";
import type { Locale } from "@/lib/platform/i18n/locale";
import { ErrorInPlace } from "../ui/error-in-place";
import { useLargeType } from "../ui/large-type";
import { useLocale, useText } from "../ui/locale";
import { RadioGroup } from "../ui/radio-group";

/** How one reads: type size and language, kept with the account and taken along to other devices. */
export function ReadingSettings() {
  const locale = useLocale();
  const t = useText("identity");
  const { large, setLarge } = useLargeType();
  const [failed, setFailed] = useState<{ title: string; why: string; next: string }>();
  const keep = async (settings: Parameters<typeof keepReadingSettings>[0]) => {
    const answer = await keepReadingSettings(settings);
    setFailed(answer.ok ? undefined : answer.refusal);
    return answer.ok;
  };
  return (
    <div className="grid gap-6">
      {failed && <ErrorInPlace what={failed.title} why={failed.why} next={failed.next} />}
      <RadioGroup
        locale={locale}
        name="type"
        label={t("account.type")}
        row
        value={large ? "large" : "normal"}
        onChange={async (event) => {
          const next = event.target.value === "large";
          setLarge(next);
          await keep({ largeType: next });
        }}
        options={[
          { value: "normal", label: t("account.normal") },
          { value: "large", label: t("account.large"), hint: t("account.largeHint") },
        ]}
      />
      <RadioGroup
        locale={locale}
        name="language"
        label={t("account.language")}
        row
        value={locale}
        onChange={async (event) => {
          const next: Locale = event.target.value === "en" ? "en" : "zh-CN";
          if (await keep({ locale: next })) window.location.assign(localHref(next, "/account"));
        }}
        options={[
          { value: "zh-CN", label: "中文" },
          { value: "en", label: "English" },
        ]}
      />
    </div>
  );
}
