import { type ComponentProps, useId } from "react";
import { controlLook, describedBy, Field, type FieldFrame } from "./field";

type Props = FieldFrame & ComponentProps<"textarea"> & { dense?: boolean; roomy?: boolean };

/** Several lines of text. Grows with what is written where the browser can. */
export function TextArea(props: Props) {
  const { locale, label, optional, hint, error, source, layout, className, dense, roomy, ...area } = props;
  const ownId = useId();
  const id = area.id ?? ownId;
  return (
    <Field {...{ id, locale, label, optional, hint, error, source, layout, className }}>
      <textarea
        rows={3}
        {...area}
        id={id}
        aria-invalid={error ? true : undefined}
        aria-required={optional || area.readOnly ? undefined : true}
        aria-describedby={describedBy(id, { hint, error })}
        className={`${controlLook({ error, readOnly: area.readOnly, dense })} field-sizing-content max-h-96 resize-y ${roomy ? "min-h-28" : ""}`}
      />
    </Field>
  );
}
