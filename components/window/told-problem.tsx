"use client";
import { ErrorInPlace } from "../ui/error-in-place";
import { useText } from "../ui/locale";
import type { Acting } from "./use-act";

/** A refusal where it happened: what, why, what is safe, what next. Announced. */
export function ToldProblem(props: { problem: Acting["problem"]; safe?: boolean }) {
  const t = useText("window");
  const { problem } = props;
  if (!problem) return null;
  return (
    <ErrorInPlace
      what={problem.title}
      why={problem.detail}
      safe={props.safe === false ? undefined : t("line.safe")}
      next={problem.next || undefined}
    />
  );
}
