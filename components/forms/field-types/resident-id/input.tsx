import { LineInput, readCode } from "../line-input";
import type { InputProps } from "../types";

/** The letter X is why this is no number pad. */
export function ResidentIdInput(props: InputProps) {
  return (
    <LineInput
      {...props}
      read={readCode}
      hints={{ autoComplete: "off", autoCapitalize: "characters", spellCheck: false }}
    />
  );
}
