"use client";
import { Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "../ui/button";
import { Icon } from "../ui/icon";
import { useLocale, useText } from "../ui/locale";
import { Select } from "../ui/select";
import { TextArea } from "../ui/text-area";
import { AskDialog } from "./ask-dialog";
import type { CaseActsView, DeskActs } from "./desk-types";

type Props = {
  view: CaseActsView;
  options: NonNullable<CaseActsView["correction"]>;
  acts: DeskActs;
  onDone: (said: string) => void;
  onClose: () => void;
};

/** One thing to mend: `field:x` or `material:y`, and how. */
type Line = { id: number; what: string; mend: string };

const askedOf = ({ what, mend }: Line) => {
  const [kind, key = ""] = what.split(":");
  return { ...(kind === "field" ? { field: key } : { requirement: key }), reason: mend };
};

/** A second correction (art. 32(4)) about something visible the first time: one notice that lists everything again, and
 *  the chief answers for it with a reason. */
export function CorrectDialog({ view, options, acts, onDone, onClose }: Props) {
  const t = useText("approval");
  const locale = useLocale();
  const [lines, setLines] = useState<Line[]>([{ id: 1, what: "", mend: "" }]);
  const [reason, setReason] = useState("");
  const change = (id: number, next: Partial<Line>) =>
    setLines((all) => all.map((line) => (line.id === id ? { ...line, ...next } : line)));
  const short = reason.trim().length < 2 || lines.some(({ mend }) => mend.trim().length < 2);
  const twice = new Set(lines.map(({ what }) => what)).size < lines.length;
  const unchosen = lines.some(({ what }) => !what);
  return (
    <AskDialog
      title={t("correct.title")}
      effect={t("correct.effect")}
      go={t("correct.go")}
      missing={unchosen ? t("correct.choose") : twice ? t("correct.twice") : short ? t("acts.reasonShort") : ""}
      run={() =>
        (view.preReview ? acts.correctInPreReview : acts.correct)(view.ref, {
          items: lines.map(askedOf),
          confirm: { reason },
        })
      }
      onDone={() => onDone(t("correct.done"))}
      onClose={onClose}
    >
      {lines.map((line, index) => (
        <fieldset key={line.id} className="grid gap-3 border-line border-b pb-4">
          <legend className={lines.length > 1 ? "mb-1 font-semibold text-staff" : "sr-only"}>
            {t("correct.one", { n: index + 1 })}
          </legend>
          <Select
            locale={locale}
            dense
            label={t("correct.what")}
            empty={t("correct.choose")}
            value={line.what}
            options={options}
            onChange={(event) => change(line.id, { what: event.target.value })}
          />
          <TextArea
            locale={locale}
            dense
            label={t("correct.mend")}
            hint={t("acts.reasonHint")}
            maxLength={1000}
            value={line.mend}
            onChange={(event) => change(line.id, { mend: event.target.value })}
          />
          {lines.length > 1 && (
            <span>
              <Button
                size="staff"
                variant="text"
                onClick={() => setLines((all) => all.filter(({ id }) => id !== line.id))}
              >
                {t("correct.drop", { n: index + 1 })}
              </Button>
            </span>
          )}
        </fieldset>
      ))}
      <span>
        <Button
          size="staff"
          icon={<Icon of={Plus} size={16} />}
          onClick={() => setLines((all) => [...all, { id: (all.at(-1)?.id ?? 0) + 1, what: "", mend: "" }])}
        >
          {t("correct.add")}
        </Button>
      </span>
      <TextArea
        locale={locale}
        dense
        label={t("correct.reason")}
        hint={t("acts.reasonInside")}
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </AskDialog>
  );
}
