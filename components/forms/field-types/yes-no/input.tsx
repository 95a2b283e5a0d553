import { RadioGroup } from "@/components/ui/radio-group";
import { formWords } from "@/lib/forms/contract";
import type { InputProps } from "../types";

export function YesNoInput(props: InputProps) {
  const { id, value, onChange, frame, dense } = props;
  const words = formWords(frame.locale);
  return (
    <RadioGroup
      {...frame}
      id={id}
      name={id}
      dense={dense}
      row
      options={[
        { value: "yes", label: words("value.yes") },
        { value: "no", label: words("value.no") },
      ]}
      value={value === true ? "yes" : value === false ? "no" : ""}
      onChange={(event) => onChange(event.target.value === "yes")}
    />
  );
}
