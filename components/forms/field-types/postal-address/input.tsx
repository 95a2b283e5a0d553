import { LineInput } from "../line-input";
import type { InputProps } from "../types";

export function PostalAddressInput(props: InputProps) {
  return <LineInput {...props} hints={{ autoComplete: "street-address" }} />;
}
