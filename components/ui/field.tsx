import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import type { Locale } from "@/lib/platform/i18n/locale";
import { classNames } from "./class-names";
import { Icon } from "./icon";
import { uiText } from "./ui-text";

/** What every field shares. Required is the default; `optional` writes （选填）. `error` replaces the hint. */
export type FieldFrame = {
  locale: Locale;
  label: ReactNode;
  optional?: boolean;
  hint?: ReactNode;
  error?: string;
  /** A SourceTag: where the value comes from. */
  source?: ReactNode;
  /** `left` puts an 84 px label beside the field: intake rows of the counter. */
  layout?: "above" | "left";
  className?: string;
};

/** ids of the hint and the error of a field, for `aria-describedby`. */
export function describedBy(id: string, frame: Pick<FieldFrame, "hint" | "error">): string | undefined {
  if (frame.error) return `${id}-error`;
  return frame.hint ? `${id}-hint` : undefined;
}

/** Label, hint, error and source tag around one control with the id `id`. `group` fields are a fieldset. */
export function Field(props: FieldFrame & { id: string; group?: boolean; children: ReactNode }) {
  const { id, layout = "above" } = props;
  const Outer = props.group ? "fieldset" : "div";
  const Label = props.group ? "legend" : "label";
  const left = layout === "left";
  const label = (
    <>
      {props.label}
      {props.optional && <span className="font-normal text-ink-2">{uiText(props.locale)("field.optional")}</span>}
    </>
  );
  return (
    <Outer
      className={classNames(
        "min-w-0",
        left && !props.group && "grid min-h-[42px] grid-cols-[84px_1fr] items-center gap-x-3 py-1",
        props.className,
      )}
      aria-labelledby={props.group ? `${id}-name` : undefined}
      aria-describedby={props.group ? describedBy(id, props) : undefined}
    >
      {props.group ? (
        <div className="flex items-baseline justify-between gap-3">
          {/* A legend that is not the first child of its fieldset does not name it: the fieldset points here. */}
          <Label id={`${id}-name`} className="mb-1.5 font-semibold text-body">
            {label}
          </Label>
          {props.source}
        </div>
      ) : (
        <div className={left ? "" : "mb-1.5 flex items-baseline justify-between gap-3"}>
          <Label htmlFor={id} className={left ? "text-ink-2 text-staff" : "font-semibold text-body"}>
            {label}
          </Label>
          {!left && props.source}
        </div>
      )}
      <div className="min-w-0">
        <div className={left ? "flex items-center gap-2" : undefined}>
          <div className="min-w-0 flex-1">{props.children}</div>
          {left && props.source}
        </div>
        {props.error ? (
          <p id={`${id}-error`} className="mt-1.5 flex items-start gap-1.5 text-red-text text-small">
            <span className="mt-0.5">
              <Icon of={CircleAlert} size={16} />
            </span>
            <span>
              <span className="sr-only">{uiText(props.locale)("field.error")}</span>
              {props.error}
            </span>
          </p>
        ) : (
          props.hint && (
            <p id={`${id}-hint`} className="mt-1.5 text-ink-3 text-small">
              {props.hint}
            </p>
          )
        )}
      </div>
    </Outer>
  );
}

/** The edge and ground of a control: 1 px at ≥ 3:1, 2 px red when wrong, sunken with a lock when read only. */
export function controlLook(options: { error?: string; readOnly?: boolean; dense?: boolean }): string {
  return classNames(
    "w-full rounded-control text-ink outline-offset-0",
    options.dense ? "min-h-8 px-2.5 py-1 text-staff" : "min-h-target px-3 py-2 text-body",
    options.error
      ? "border-2 border-red-text bg-surface"
      : options.readOnly
        ? "border border-line-2 bg-sunken"
        : "border-edge border-control bg-surface hover:border-ink-2",
    "disabled:border-line-2 disabled:bg-sunken disabled:text-ink-3",
  );
}
