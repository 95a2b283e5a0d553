import { TextField } from "@/components/ui/text-field";
import type { InputProps } from "./types";

/** A value that a register answered: sunken ground and a lock, whatever its type. `text` is how it reads. */
export function LockedInput(props: Pick<InputProps, "id" | "frame" | "dense"> & { text: string }) {
  return <TextField {...props.frame} id={props.id} dense={props.dense} value={props.text} readOnly />;
}
