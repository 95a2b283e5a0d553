"use client";
import { useEffect, useId, useRef, useState } from "react";
import type { CorrectionReason } from "@/lib/cases/contract";
import { say } from "@/lib/platform/i18n/locale";
import { Button } from "../ui/button";
import { Checkbox } from "../ui/checkbox";
import { classNames } from "../ui/class-names";
import { controlLook } from "../ui/field";
import { useLocale, useText } from "../ui/locale";
import type { Verdict } from "./paper-types";

export type Judgement = { verdict: Verdict; keys: string[]; free: string };

/** Milliseconds after the last letter at which words are kept. */
const pause = 700;

type Props = {
  judgement: Judgement;
  /** The usual reasons that fit. */
  usual: readonly CorrectionReason[];
  onJudge: (next: Judgement) => void;
  /** The clerk left the words, or paused: time to keep them. */
  onWordsDone: (next: Judgement) => void;
  /** Grows with every press of N: the first reason takes the focus. */
  asked: number;
  readOnly?: boolean;
};

/** 合格 Y / 不合格 N, as two halves of one control. */
export function VerdictSwitch(props: Pick<Props, "judgement" | "onJudge" | "readOnly">) {
  const t = useText("window");
  const { judgement, readOnly } = props;
  const halves = [
    { verdict: "ok", keys: "Y", label: t("verdict.ok"), on: "border-green-text bg-green-50 text-green-text" },
    { verdict: "wrong", keys: "N", label: t("verdict.wrong"), on: "border-red-text bg-red-50 text-red-text" },
  ] as const;
  return (
    <fieldset className="flex">
      <legend className="sr-only">{t("verdict.title")}</legend>
      {halves.map(({ verdict, keys, label, on }) => (
        <Button
          key={verdict}
          size="staff"
          keys={readOnly ? undefined : keys}
          aria-pressed={judgement.verdict === verdict}
          unavailable={readOnly ? { describedBy: "not-mine" } : false}
          onClick={() => props.onJudge({ ...judgement, verdict })}
          className={classNames(
            "first-of-type:rounded-r-none last-of-type:-ml-px last-of-type:rounded-l-none",
            judgement.verdict === verdict && `z-[1] font-semibold ${on}`,
          )}
        >
          {label}
        </Button>
      ))}
    </fieldset>
  );
}

/** Why a paper or a value is not right: usual reasons to tick, and the clerk's own words. */
export function Reasons(props: Props) {
  const locale = useLocale();
  const t = useText("window");
  const { judgement } = props;
  const group = useRef<HTMLFieldSetElement>(null);
  const [free, setFree] = useState(judgement.free);
  const kept = useRef(free);
  const keep = useRef((_words: string) => {});
  keep.current = (words) => {
    kept.current = words;
    props.onWordsDone({ verdict: "wrong", keys: judgement.keys, free: words });
  };
  // A reload, or another clerk, goes on where the words stood, also when nobody left the field.
  useEffect(() => {
    if (free === kept.current) return;
    // Unless leaving the field has kept them meanwhile.
    const timer = setTimeout(() => free !== kept.current && keep.current(free), pause);
    return () => clearTimeout(timer);
  }, [free]);
  const id = useId();
  useEffect(() => {
    if (props.asked > 0) group.current?.querySelector<HTMLElement>("input")?.focus();
  }, [props.asked]);
  return (
    <div className="px-4 py-3 text-staff">
      <fieldset ref={group}>
        <legend className="text-ink-2 text-table">{t("verdict.reasons")}</legend>
        {props.usual.map(({ key, text }) => (
          <Checkbox
            key={key}
            className="py-0.5 text-table"
            checked={judgement.keys.includes(key)}
            onChange={(event) => {
              const keys = event.target.checked
                ? [...judgement.keys, key]
                : judgement.keys.filter((other) => other !== key);
              props.onWordsDone({ verdict: "wrong", keys, free });
            }}
          >
            {say(text, locale)}
          </Checkbox>
        ))}
      </fieldset>
      <label htmlFor={id} className="mt-2 block text-ink-2 text-table">
        {t("verdict.own")}
      </label>
      <textarea
        id={id}
        rows={2}
        maxLength={500}
        value={free}
        onChange={(event) => {
          setFree(event.target.value);
          props.onJudge({ verdict: "wrong", keys: judgement.keys, free: event.target.value });
        }}
        onBlur={() => free !== kept.current && keep.current(free)}
        className={`${controlLook({ dense: true })} field-sizing-content max-h-40`}
      />
    </div>
  );
}
