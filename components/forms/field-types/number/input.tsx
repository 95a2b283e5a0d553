import { say } from "@/lib/platform/i18n/locale";
import { FigureInput } from "../figure-input";
import type { InputProps } from "../types";

export function NumberInput(props: InputProps) {
  const unit = props.field.unit && say(props.field.unit, props.frame.locale);
  return <FigureInput {...props} unit={unit} write={String} read={(figure) => figure} />;
}
