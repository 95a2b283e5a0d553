import { LineInput, readCode } from "../line-input";
import type { InputProps } from "../types";

export function PhoneInput(props: InputProps) {
  return (
    <LineInput {...props} read={readCode} hints={{ type: "tel", inputMode: "numeric", autoComplete: "tel-national" }} />
  );
}
