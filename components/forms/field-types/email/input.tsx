import { LineInput } from "../line-input";
import type { InputProps } from "../types";

/** type="text": the browser's own check speaks another language than the form. */
export function EmailInput(props: InputProps) {
  return (
    <LineInput
      {...props}
      read={(text) => text.normalize("NFKC").trim()}
      hints={{ inputMode: "email", autoComplete: "email", autoCapitalize: "none", spellCheck: false }}
    />
  );
}
