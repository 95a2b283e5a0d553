"use client";
import { type ReactNode, useState, useTransition } from "react";
import type { Acted, RefusedAct } from "@/lib/platform/actions";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { ErrorInPlace } from "../ui/error-in-place";
import { useText } from "../ui/locale";

/** A refusal where it happened: what, why with the rule, what next. */
export function Refused(props: { refusal: RefusedAct }) {
  const { title, why, next } = props.refusal;
  return <ErrorInPlace what={title} why={why} next={next} />;
}

/** The question before an act that needs a reason or cannot be undone. A refusal is shown inside and nothing is lost. */
export function AskDialog<T = null>(props: {
  title: string;
  effect: ReactNode;
  go: string;
  cancel?: string;
  destructive?: boolean;
  /** Why the act is not possible yet; empty when it is. */
  missing?: string;
  children?: ReactNode;
  run: () => Promise<Acted<T>>;
  onDone: (value: T) => void;
  onClose: () => void;
}) {
  const t = useText("approval");
  const [busy, start] = useTransition();
  const [refusal, setRefusal] = useState<RefusedAct>();
  const [tried, setTried] = useState(false);
  const go = () => {
    setTried(true);
    if (props.missing) return;
    start(async () => {
      const answer = await props.run();
      if (answer.ok) props.onDone(answer.value);
      else setRefusal(answer.refusal);
    });
  };
  return (
    <Dialog
      title={props.title}
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={props.onClose}>{props.cancel ?? t("acts.cancel")}</Button>
          <Button
            variant={props.destructive ? "destructive-solid" : "solid"}
            busy={busy && t("acts.busy")}
            onClick={go}
          >
            {props.go}
          </Button>
        </>
      }
    >
      <p>{props.effect}</p>
      {props.children && <div className="mt-4 grid gap-4 text-ink">{props.children}</div>}
      {tried && props.missing && (
        <p role="alert" className="mt-3 text-red-text text-small">
          {props.missing}
        </p>
      )}
      {refusal && (
        <div className="mt-4">
          <Refused refusal={refusal} />
        </div>
      )}
    </Dialog>
  );
}
