import { type ComponentProps, useId } from "react";
import { controlLook, describedBy, Field, type FieldFrame } from "./field";

export type Choice = { value: string; label: string; hint?: string; disabled?: boolean };

type Props = FieldFrame & ComponentProps<"select"> & { options: Choice[]; dense?: boolean; empty?: string };

/** One of a short, known list: the device's own list, which phones and readers of the screen know best. For long
 *  lists use ComboBox, for two to five choices RadioGroup. `empty` is the words before a choice is made. */
export function Select(props: Props) {
  const { locale, label, optional, hint, error, source, layout, className, dense, options, empty, ...select } = props;
  const ownId = useId();
  const id = select.id ?? ownId;
  return (
    <Field {...{ id, locale, label, optional, hint, error, source, layout, className }}>
      <span className="relative block">
        <select
          {...select}
          id={id}
          aria-invalid={error ? true : undefined}
          aria-required={optional ? undefined : true}
          aria-describedby={describedBy(id, { hint, error })}
          className={`${controlLook({ error, dense })} appearance-none pr-9`}
        >
          {empty !== undefined && <option value="">{empty}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
        <svg
          aria-hidden
          viewBox="0 0 16 16"
          className="pointer-events-none absolute top-1/2 right-3 size-4 -translate-y-1/2 text-ink-2"
        >
          <path d="m3.5 6 4.5 4.5L12.5 6" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
      </span>
    </Field>
  );
}
