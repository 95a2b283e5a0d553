import { LineInput } from "../line-input";
import type { InputProps } from "../types";

export function TextInput(props: InputProps) {
  return <LineInput {...props} />;
}
