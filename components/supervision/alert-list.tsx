"use client";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { Acted } from "@/lib/platform/actions";
import { AskDialog } from "../approval/ask-dialog";
import { Button } from "../ui/button";
import { Empty } from "../ui/empty";
import { type LightKind, LightMark } from "../ui/light";
import { useLocale, useText } from "../ui/locale";
import { More } from "../ui/more";
import { TextArea } from "../ui/text-area";
import { toast } from "../ui/toast";

/** An alert in words. */
export type AlertLine = {
  id: string;
  light: LightKind;
  what: string;
  service: string;
  number: string;
  href: string;
  body: string;
  at: string;
  settled: string | null;
};

/** Alerts one under the other, newest on top; what was not seen to yet can be settled with a note. */
export function AlertList(props: {
  lines: AlertLine[];
  settle?: (id: string, input: { note: string }) => Promise<Acted<null>>;
  moreHref?: string;
  /** What is said when nobody waits, where it is not the list of supervision. */
  empty?: { title: string; next: string };
}) {
  const t = useText("supervision");
  const locale = useLocale();
  const router = useRouter();
  const [asked, setAsked] = useState<string>();
  const [note, setNote] = useState("");
  const { settle } = props;
  const close = () => {
    setAsked(undefined);
    setNote("");
  };
  if (props.lines.length === 0)
    return (
      <div className="p-4">
        <Empty title={props.empty?.title ?? t("alerts.empty")}>{props.empty?.next ?? t("alerts.emptyNext")}</Empty>
      </div>
    );
  return (
    <div data-scroll className="min-h-0 flex-1 overflow-y-auto px-4">
      <ul className="divide-y divide-line">
        {props.lines.map((line) => (
          <li
            key={line.id}
            className="grid grid-cols-[1.25rem_1fr_auto] items-center gap-x-4 gap-y-1 py-2.5 text-table max-md:gap-x-2.5 md:grid-cols-[1.5rem_12rem_minmax(12rem,1fr)_minmax(10rem,1fr)_7rem_minmax(9rem,auto)]"
          >
            <LightMark kind={line.light} size={16} />
            <b className="font-semibold text-staff">{line.what}</b>
            <Link
              href={line.href}
              className="quiet-link min-h-6 max-md:col-span-2 max-md:col-start-2 max-md:row-start-2"
            >
              {line.service} · {line.number}
            </Link>
            <span className="text-ink-2 max-md:col-start-2 max-md:row-start-3">{line.body}</span>
            <span className="whitespace-nowrap text-ink-2 max-md:col-start-3 max-md:row-start-1">{line.at}</span>
            <span className="text-right max-md:col-start-3 max-md:row-start-3">
              {line.settled ??
                (settle ? (
                  <Button size="staff" onClick={() => setAsked(line.id)}>
                    {t("alerts.settle")}
                  </Button>
                ) : (
                  t("alerts.unsettled")
                ))}
            </span>
          </li>
        ))}
      </ul>
      <More locale={locale} shown={props.lines.length} href={props.moreHref} />
      {asked && settle && (
        <AskDialog
          title={t("alerts.settleTitle")}
          effect={t("alerts.settleEffect")}
          go={t("alerts.go")}
          missing={note.trim().length < 2 ? t("alerts.short") : ""}
          run={() => settle(asked, { note })}
          onDone={() => {
            close();
            toast({ text: t("alerts.done") });
            router.refresh();
          }}
          onClose={close}
        >
          <TextArea
            locale={locale}
            dense
            label={t("alerts.note")}
            maxLength={500}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </AskDialog>
      )}
    </div>
  );
}
