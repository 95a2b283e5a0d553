"use client";
import { useState } from "react";
import { fieldReasons, joinReasons } from "@/lib/cases/contract";
import { GroupHead } from "../patterns/staff-shell";
import { Button } from "../ui/button";
import { useText } from "../ui/locale";
import type { FieldLine } from "./paper-types";
import { type Judgement, Reasons } from "./verdict-panel";

/** What is asked of each value of the form: nothing, or the reason why it has to be corrected. */
export type FieldAsks = Record<string, Judgement>;

/** The form to read, with 请改 on every value. Personal values stay masked until somebody says why they look. */
export function FormCheck(props: {
  fields: FieldLine[];
  asks: FieldAsks;
  onAsks: (next: FieldAsks) => void;
  revealed: boolean;
  onReveal?: () => void;
  readOnly?: boolean;
}) {
  const t = useText("window");
  const [open, setOpen] = useState<string>();
  const [asked, setAsked] = useState(0);
  const { fields, asks } = props;
  const sections = [...new Set(fields.map(({ section }) => section))];
  const drop = (key: string) => props.onAsks(Object.fromEntries(Object.entries(asks).filter(([name]) => name !== key)));
  return (
    <section
      aria-label={t("form.title")}
      data-scroll
      className="min-h-0 flex-1 overflow-y-auto border border-line-2 bg-surface"
    >
      {props.onReveal && (
        <p className="flex flex-wrap items-center justify-between gap-2 px-4 py-2 text-fine text-ink-2">
          {props.revealed ? t("reveal.done") : t("reveal.why")}
          {!props.revealed && (
            <Button size="staff" keys="V" onClick={props.onReveal}>
              {t("reveal.show")}
            </Button>
          )}
        </p>
      )}
      {sections.map((section) => (
        <div key={section}>
          <GroupHead>{section}</GroupHead>
          <dl>
            {fields
              .filter((field) => field.section === section)
              .map((field) => {
                const ask = asks[field.key];
                return (
                  <div
                    key={field.key}
                    className="grid grid-cols-[8.5rem_1fr_auto] items-center gap-x-4 border-line border-b px-4 py-1 max-sm:grid-cols-[1fr_auto]"
                  >
                    <dt className="text-ink-2 text-staff max-sm:col-span-2">{field.label}</dt>
                    <dd className="min-w-0 break-words text-staff">
                      {field.text}
                      <span className="ml-2 text-fine text-ink-3">{field.source}</span>
                      {ask && (
                        <span className="block text-red-text text-table">
                          {joinReasons(ask.keys, ask.free) || t("notice.reasonMissing")}
                        </span>
                      )}
                    </dd>
                    <dd>
                      {!props.readOnly && (
                        <Button
                          size="staff"
                          variant="text"
                          aria-label={t(ask ? "form.dropNamed" : "form.askNamed", { name: field.label })}
                          onClick={() => {
                            if (ask) return drop(field.key);
                            props.onAsks({ ...asks, [field.key]: { verdict: "wrong", keys: [], free: "" } });
                            setOpen(field.key);
                            setAsked((n) => n + 1);
                          }}
                        >
                          {t(ask ? "form.drop" : "form.ask")}
                        </Button>
                      )}
                    </dd>
                    {ask && open === field.key && !props.readOnly && (
                      <dd className="col-span-full">
                        <Reasons
                          usual={fieldReasons}
                          judgement={ask}
                          asked={asked}
                          onJudge={(next) => props.onAsks({ ...asks, [field.key]: next })}
                          onWordsDone={(next) => props.onAsks({ ...asks, [field.key]: next })}
                        />
                      </dd>
                    )}
                  </div>
                );
              })}
          </dl>
        </div>
      ))}
    </section>
  );
}
