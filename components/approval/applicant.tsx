"use client";
import { useState } from "react";
import { useLocale, useText } from "../ui/locale";
import { RadioGroup } from "../ui/radio-group";
import { AskDialog } from "./ask-dialog";
import type { DeskActs, Revealed } from "./desk-types";

/** The applicant, masked; in full after saying what for, which the applicant can read in the timeline. */
export function Applicant(props: { caseRef: string; masked: Revealed; reveal?: DeskActs["reveal"] }) {
  const t = useText("approval");
  const locale = useLocale();
  const [full, setFull] = useState<Revealed>();
  const [asked, setAsked] = useState(false);
  const [purpose, setPurpose] = useState<"review" | "call-back">("review");
  const shown = full ?? props.masked;
  const { reveal } = props;
  return (
    <>
      <dl className="flex flex-wrap gap-x-6 gap-y-1 text-staff">
        {(
          [
            ["name", shown.name],
            ["id", shown.idNo],
            ["phone", shown.phone ?? t("reveal.none")],
          ] as const
        ).map(([key, value]) => (
          <div key={key} className="flex gap-2">
            <dt className="text-ink-2">{t(`reveal.${key}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {reveal && (
          <div>
            <dt className="sr-only">{t("reveal.purpose")}</dt>
            <dd>
              {full ? (
                <button type="button" className="quiet-link min-h-6" onClick={() => setFull(undefined)}>
                  {t("reveal.hide")}
                </button>
              ) : (
                <button type="button" className="quiet-link min-h-6" onClick={() => setAsked(true)}>
                  {t("acts.reveal")}
                </button>
              )}
            </dd>
          </div>
        )}
      </dl>
      {full && (
        <p role="status" className="text-fine text-ink-3">
          {t("reveal.shown")}
        </p>
      )}
      {asked && reveal && (
        <AskDialog<Revealed>
          title={t("reveal.title")}
          effect={t("reveal.effect")}
          go={t("reveal.go")}
          run={() => reveal(props.caseRef, { purpose })}
          onDone={(value) => {
            setFull(value);
            setAsked(false);
          }}
          onClose={() => setAsked(false)}
        >
          <RadioGroup
            locale={locale}
            dense
            name="purpose"
            label={t("reveal.purpose")}
            value={purpose}
            onChange={(event) => setPurpose(event.target.value === "call-back" ? "call-back" : "review")}
            options={(["review", "call-back"] as const).map((value) => ({ value, label: t(`reveal.for.${value}`) }))}
          />
        </AskDialog>
      )}
    </>
  );
}
