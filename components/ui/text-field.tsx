import { Lock } from "lucide-react";
import { type ComponentProps, type ReactNode, useId } from "react";
import { classNames } from "./class-names";
import { controlLook, describedBy, Field, type FieldFrame } from "./field";
import { Icon } from "./icon";

type Props = FieldFrame & Omit<ComponentProps<"input">, "size"> & { dense?: boolean; unit?: ReactNode };

/** One line of text. `readOnly` values come from a register: beige, with a lock, and still plain ink. */
export function TextField(props: Props) {
  const { locale, label, optional, hint, error, source, layout, className, dense, unit, ...input } = props;
  const ownId = useId();
  const id = input.id ?? ownId;
  return (
    <Field {...{ id, locale, label, optional, hint, error, source, layout, className }}>
      <div className="relative flex items-center gap-2">
        <input
          type="text"
          autoComplete="off"
          {...input}
          id={id}
          aria-invalid={error ? true : undefined}
          aria-required={optional || input.readOnly ? undefined : true}
          aria-describedby={describedBy(id, { hint, error })}
          className={classNames(controlLook({ error, readOnly: input.readOnly, dense }), input.readOnly && "pr-9")}
        />
        {input.readOnly && (
          <span className="absolute right-3 text-ink-3">
            <Icon of={Lock} size={16} />
          </span>
        )}
        {unit && <span className="shrink-0 text-ink-2 text-small">{unit}</span>}
      </div>
    </Field>
  );
}
