import { type ChangeEvent, useId } from "react";
import { classNames } from "./class-names";
import { Field, type FieldFrame } from "./field";
import type { Choice } from "./select";

type Props = FieldFrame & {
  name: string;
  id?: string;
  options: Choice[];
  value?: string;
  defaultValue?: string;
  onChange?: (event: ChangeEvent<HTMLInputElement>) => void;
  /** In one row where there is room; down a column otherwise. */
  row?: boolean;
  dense?: boolean;
};

/** Two to five choices, each a card of its own; the chosen one has a 2 px blue edge and a filled mark. */
export function RadioGroup(props: Props) {
  const { locale, label, optional, hint, error, source, className, name, options, row, dense } = props;
  const ownId = useId();
  const id = props.id ?? ownId;
  return (
    <Field {...{ id, locale, label, optional, hint, error, source, className }} group>
      <div id={id} tabIndex={-1} className={classNames("grid gap-2", row && "sm:auto-cols-fr sm:grid-flow-col")}>
        {options.map((option) => (
          <label
            key={option.value}
            htmlFor={`${id}-${option.value}`}
            className={classNames(
              "relative flex items-start gap-3 rounded-control border-edge border-control bg-surface px-3.5 hover:border-ink-2",
              "has-checked:border-blue-600 has-checked:bg-blue-50 has-checked:outline has-checked:outline-blue-600 has-checked:-outline-offset-2 has-disabled:border-line-2 has-disabled:bg-sunken has-disabled:text-ink-3",
              dense ? "min-h-8 py-1 text-staff" : "min-h-target py-2.5 text-body",
              error && "border-2 border-red-text",
            )}
          >
            <input
              type="radio"
              id={`${id}-${option.value}`}
              name={name}
              value={option.value}
              disabled={option.disabled}
              aria-describedby={option.hint ? `${id}-${option.value}-hint` : undefined}
              {...(props.value !== undefined
                ? { checked: props.value === option.value, onChange: props.onChange }
                : { defaultChecked: props.defaultValue === option.value, onChange: props.onChange })}
              className="mt-[0.25em] grid size-[1.125rem] shrink-0 appearance-none place-items-center rounded-full border border-control bg-surface before:size-2 before:rounded-full before:bg-surface checked:border-blue-600 checked:bg-blue-600 disabled:border-line-2 large:size-6 forced-colors:appearance-auto"
            />
            <span>
              {option.label}
              {option.hint && (
                <span id={`${id}-${option.value}-hint`} className="block text-ink-3 text-small">
                  {option.hint}
                </span>
              )}
            </span>
          </label>
        ))}
      </div>
    </Field>
  );
}
