"use client";
import Link from "next/link";
import { dayOf, instantFrom } from "@/lib/platform/clock/day";
import type { Light as LightName } from "@/lib/platform/clock/light";
import { localHref } from "@/lib/platform/i18n/href";
import { type Bilingual, say } from "@/lib/platform/i18n/locale";
import { dateWords } from "../ui/date-words";
import { Light } from "../ui/light";
import { LinkButton } from "../ui/link-button";
import { useLocale, useText } from "../ui/locale";
import { useAnswer } from "../ui/use-answer";

type OpenCase = {
  number: string;
  state: "draft" | "submitted" | "pre-accepted" | "received" | "correcting" | "accepted" | "decided";
  light: LightName;
  dueAt: string | null;
  name: Bilingual;
  service: string;
};

/** Their own open cases for somebody who has signed in. */
export function MyOpenCases(props: { name: string }) {
  const locale = useLocale();
  const t = useText("portal");
  const { data } = useAnswer<{ open: number; cases: OpenCase[] }>("/api/me/cases");
  if (!data || data.open === 0) return null;
  return (
    <section
      aria-label={t("mine.label")}
      className="grid divide-line rounded-card border-edge bg-surface max-sm:divide-y sm:divide-x sm:grid-cols-[11rem_repeat(auto-fit,minmax(0,1fr))] large:max-w-3xl large:grid-cols-1 large:divide-x-0 large:divide-y"
    >
      <div className="px-6 py-4 max-sm:hidden large:hidden">
        <p className="text-ink-2 text-small">{t("mine.hello", { name: props.name })}</p>
        <h2 className="text-subhead">{t("mine.open", { n: data.open })}</h2>
        <Link href={localHref(locale, "/my")} className="quiet-link inline-block py-1 text-small">
          {t("mine.all")}
        </Link>
      </div>
      {data.cases.map((one) => (
        <MyCase key={one.number} one={one} />
      ))}
    </section>
  );
}

/** Whose the day is: the person's while the city waits for them, the city's otherwise. */
function dayMeans(state: OpenCase["state"]): "mine.mendBy" | "mine.comeBy" | "mine.due" {
  if (state === "correcting") return "mine.mendBy";
  return state === "pre-accepted" ? "mine.comeBy" : "mine.due";
}

function MyCase(props: { one: OpenCase }) {
  const { one } = props;
  const locale = useLocale();
  const t = useText("portal");
  const href = localHref(
    locale,
    one.state === "draft"
      ? `/apply/${one.service}/${encodeURIComponent(one.number)}`
      : `/my/cases/${encodeURIComponent(one.number)}`,
  );
  const mend = one.state === "correcting" || one.state === "draft";
  // While one has to mend, the city's clock stands and its light is nobody's.
  const light = one.state === "correcting" ? "stopped" : one.light;
  const day = one.dueAt ? dateWords(dayOf(instantFrom(one.dueAt)), locale) : null;
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4 max-sm:px-4">
      <div className="min-w-0">
        <h3 className="text-body">
          <b>{say(one.name, locale)}</b>
        </h3>
        <p className="flex flex-wrap items-center gap-x-3 text-small">
          <span>{t(`mine.state.${one.state}`)}</span>
          {light !== "none" && <Light kind={light} locale={locale} />}
          {day && <span className="text-ink-2">{t(dayMeans(one.state), { day })}</span>}
        </p>
      </div>
      <LinkButton href={href} variant={mend ? "solid" : "outlined"} className="max-sm:w-full large:w-full">
        {t(one.state === "draft" ? "mine.go" : mend ? "mine.mend" : "mine.look")}
      </LinkButton>
    </div>
  );
}
