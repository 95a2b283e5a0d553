import { type ReactNode, useId } from "react";
import { Field, type FieldFrame } from "./field";

/** Several boxes under one question. Put Checkbox parts with the same `name` inside. */
export function CheckboxGroup(props: FieldFrame & { id?: string; children: ReactNode }) {
  const { children, ...frame } = props;
  const ownId = useId();
  const id = props.id ?? ownId;
  return (
    <Field {...frame} id={id} group>
      <div id={id} tabIndex={-1}>
        {children}
      </div>
    </Field>
  );
}
