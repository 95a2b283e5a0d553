import type { Column, Field } from "@/lib/forms/contract";
import { isCards } from "./choice/input";
import { faces } from "./registry";

/** Longer texts than this do not fit in half a line. */
const halfLine = 60;

/** Whether a field takes the whole line: its type says so, its text is long, or its choices are cards. */
export function isWide(field: Field | Column, dense: boolean): boolean {
  if (faces[field.type].wide) return true;
  if (field.type === "text") return (field.maxLength ?? 500) > halfLine;
  return field.type === "choice" && isCards(field.options?.length ?? 0, dense);
}
