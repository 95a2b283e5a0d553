import { Lock } from "lucide-react";
import { Field } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { TextField } from "@/components/ui/text-field";
import type { InputProps } from "./types";

/** A value that a register answered, whatever its type: sunken ground and a lock. At the counter, where most values
 *  are of this kind, it is plain text that wraps and no stop for the Tab key. `text` is how the value reads. */
export function LockedInput(props: Pick<InputProps, "id" | "frame" | "dense"> & { text: string }) {
  const { id, frame, dense, text } = props;
  if (!dense) return <TextField {...frame} id={id} value={text} readOnly />;
  return (
    <Field {...frame} id={id}>
      <output id={id} aria-live="off" className="flex items-center gap-2 text-staff">
        <span className="min-w-0 break-words">{text}</span>
        <Icon of={Lock} size={14} className="text-ink-3" />
      </output>
    </Field>
  );
}
