import { LineInput, readCode } from "../line-input";
import type { InputProps } from "../types";

export function UsccInput(props: InputProps) {
  return (
    <LineInput
      {...props}
      read={readCode}
      hints={{ autoComplete: "off", autoCapitalize: "characters", spellCheck: false }}
    />
  );
}
