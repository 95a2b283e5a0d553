"use client";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import type { CalendarPreview, CalendarYear } from "@/lib/cases";
import type { Acted, RefusedAct } from "@/lib/platform/actions";
import { AskDialog, Refused } from "../approval/ask-dialog";
import { ActionBar } from "../patterns/staff-shell";
import { Button } from "../ui/button";
import { useLocale, useText } from "../ui/locale";
import { TextField } from "../ui/text-field";
import { toast } from "../ui/toast";
import { changedDays, countWorked, monthsOf, turnedOver } from "./calendar-days";
import { MonthGrid } from "./month-grid";

type Input = { year: number; off: string[]; work: string[]; notice: string };

/** A year, a cell for each day. Turned days are counted, their effect on open cases is shown, and only then saved. */
export function CalendarEditor(props: {
  year: CalendarYear;
  today: string;
  preview: (input: Input) => Promise<Acted<CalendarPreview>>;
  save: (input: Input) => Promise<Acted<{ year: number }>>;
}) {
  const t = useText("admin");
  const locale = useLocale();
  const router = useRouter();
  const { year } = props.year;
  const before = { off: new Set(props.year.off), work: new Set(props.year.work) };
  const [days, setDays] = useState<{ off: ReadonlySet<string>; work: ReadonlySet<string> }>(before);
  const [notice, setNotice] = useState(props.year.notice?.title ?? "");
  const [effect, setEffect] = useState<CalendarPreview>();
  const [refusal, setRefusal] = useState<RefusedAct>();
  const [tried, setTried] = useState(false);
  const [busy, start] = useTransition();
  const months = monthsOf(year);
  const all = months.flat();
  const changed = changedDays(all, before, days);
  const worked = countWorked(all, days);
  const isNew = changed.length > 0 || (props.year.notice === null && notice.trim().length > 1);
  const input = (): Input => ({ year, off: [...days.off].sort(), work: [...days.work].sort(), notice: notice.trim() });
  const missing = notice.trim().length < 2 ? t("calendar.noticeMissing") : "";
  const ask = () => {
    setTried(true);
    if (missing) return;
    start(async () => {
      const answer = await props.preview(input());
      setRefusal(answer.ok ? undefined : answer.refusal);
      if (answer.ok) setEffect(answer.value);
    });
  };
  const words = ({ cases, later, earlier }: CalendarPreview) =>
    cases === 0
      ? t("calendar.noEffect")
      : t(cases === 1 ? "calendar.effectOne" : "calendar.effect", { cases, later, earlier });
  return (
    <>
      <div data-scroll className="min-h-0 flex-1 overflow-y-auto bg-ground">
        <div className="mx-auto grid max-w-[90rem] gap-4 p-4 lg:p-6">
          {refusal && <Refused refusal={refusal} />}
          <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-4">
            {months.map((month) => (
              <MonthGrid
                key={month[0]}
                days={month}
                year={days}
                before={before}
                today={props.today}
                onTurn={(day) => setDays(turnedOver(day, days))}
              />
            ))}
          </div>
          <div className="max-w-2xl">
            <TextField
              locale={locale}
              label={t("calendar.noticeLabel")}
              hint={t("calendar.noticeHint")}
              error={tried && missing ? missing : undefined}
              value={notice}
              maxLength={200}
              onChange={(event) => setNotice(event.target.value)}
            />
          </div>
        </div>
      </div>
      <ActionBar
        status={
          <>
            <b className="font-semibold">
              {changed.length === 0
                ? t("calendar.unchanged")
                : t(changed.length === 1 ? "calendar.changedOne" : "calendar.changed", { n: changed.length })}
            </b>
            <span className="text-ink-2">{t("calendar.sum", { work: worked, off: all.length - worked })}</span>
          </>
        }
      >
        {changed.length > 0 && (
          <Button variant="text" onClick={() => setDays(before)}>
            {t("calendar.undo")}
          </Button>
        )}
        {isNew && (
          <Button variant="solid" busy={busy && t("calendar.counting")} onClick={ask}>
            {t("calendar.save")}
          </Button>
        )}
      </ActionBar>
      {effect && (
        <AskDialog
          title={t("calendar.ask")}
          effect={words(effect)}
          go={t("calendar.go")}
          run={() => props.save(input())}
          onDone={() => {
            setEffect(undefined);
            toast({ text: t("calendar.saved") });
            router.refresh();
          }}
          onClose={() => setEffect(undefined)}
        />
      )}
    </>
  );
}
