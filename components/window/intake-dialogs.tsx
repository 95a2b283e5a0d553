"use client";
import { useState } from "react";
import { sayReason } from "@/lib/cases/contract";
import { Button } from "../ui/button";
import { Checkbox } from "../ui/checkbox";
import { Dialog } from "../ui/dialog";
import { useLocale, useText } from "../ui/locale";
import { TextArea } from "../ui/text-area";
import { TextField } from "../ui/text-field";
import type { PaperView } from "./paper-types";

export type AskedItem = { requirement?: string; field?: string; name: string; reason: string };

/** 一次告知补正: everything that is wrong or missing, in one notice. */
export function CorrectDialog(props: { items: AskedItem[]; onClose: () => void; onSend: () => void }) {
  const locale = useLocale();
  const t = useText("window");
  return (
    <Dialog
      title={t("notice.ask", { n: props.items.length })}
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={props.onClose}>{t("notice.wait")}</Button>
          <Button variant="solid" onClick={props.onSend}>
            {t("notice.send")}
          </Button>
        </>
      }
    >
      <p>{t("notice.effect")}</p>
      <ol className="mt-2 list-decimal pl-5">
        {props.items.map((item) => (
          <li key={item.requirement ?? item.field}>
            <b>{item.name}</b>
            {t("notice.colon")}
            {sayReason(item.reason, locale)}
          </li>
        ))}
      </ol>
    </Dialog>
  );
}

/** 容缺受理: which of the missing secondary materials may follow, and until when. */
export function DeferDialog(props: {
  papers: PaperView[];
  days: { key: string; dueBy: string }[];
  onClose: () => void;
  onSend: (deferred: { requirement: string; dueBy: string }[]) => void;
}) {
  const locale = useLocale();
  const t = useText("window");
  const [chosen, setChosen] = useState<Record<string, string>>(() =>
    Object.fromEntries(
      props.papers.map((paper) => [paper.key, props.days.find(({ key }) => key === paper.key)?.dueBy ?? ""]),
    ),
  );
  const deferred = Object.entries(chosen).map(([requirement, dueBy]) => ({ requirement, dueBy }));
  return (
    <Dialog
      title={t("defer.title")}
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={props.onClose}>{t("cancel")}</Button>
          <Button
            variant="solid"
            unavailable={deferred.length === 0 || deferred.some(({ dueBy }) => !dueBy) ? t("defer.none") : false}
            onClick={() => props.onSend(deferred)}
          >
            {t("defer.send")}
          </Button>
        </>
      }
    >
      <p>{t("defer.effect")}</p>
      <ul className="mt-3 grid gap-3">
        {props.papers.map((paper) => (
          <li key={paper.key}>
            <Checkbox
              checked={paper.key in chosen}
              onChange={(event) =>
                setChosen((all) => {
                  const { [paper.key]: _, ...rest } = all;
                  const dueBy = props.days.find(({ key }) => key === paper.key)?.dueBy ?? "";
                  return event.target.checked ? { ...rest, [paper.key]: dueBy } : rest;
                })
              }
            >
              {paper.name}
            </Checkbox>
            {paper.key in chosen && (
              <TextField
                locale={locale}
                dense
                type="date"
                layout="left"
                label={t("defer.until")}
                max={props.days.find(({ key }) => key === paper.key)?.dueBy}
                value={chosen[paper.key] ?? ""}
                onChange={(event) => setChosen((all) => ({ ...all, [paper.key]: event.target.value }))}
              />
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

/** 不予受理: reason and basis go on the written voucher with the remedies (行政许可法第三十二条). */
export function RefuseDialog(props: {
  onClose: () => void;
  onSend: (input: { reason: string; basis: string }) => void;
}) {
  const locale = useLocale();
  const t = useText("window");
  const [reason, setReason] = useState("");
  const [basis, setBasis] = useState("");
  const ready = reason.trim().length >= 2 && basis.trim().length >= 2;
  return (
    <Dialog
      title={t("refuse.title")}
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={props.onClose}>{t("notice.wait")}</Button>
          <Button
            variant="destructive-solid"
            unavailable={ready ? false : t("refuse.needs")}
            onClick={() => props.onSend({ reason: reason.trim(), basis: basis.trim() })}
          >
            {t("refuse.send")}
          </Button>
        </>
      }
    >
      <p>{t("refuse.effect")}</p>
      <div className="mt-3 grid gap-3">
        <TextArea
          locale={locale}
          dense
          rows={2}
          maxLength={1000}
          label={t("refuse.reason")}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <TextField
          locale={locale}
          dense
          maxLength={500}
          label={t("refuse.basis")}
          hint={t("refuse.basisHint")}
          value={basis}
          onChange={(event) => setBasis(event.target.value)}
        />
      </div>
    </Dialog>
  );
}
