import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { formWords } from "@/lib/forms/contract";
import type { InputProps } from "../types";

/** Two cards for citizens, a list at the counter. */
export function YesNoInput(props: InputProps) {
  const { id, value, onChange, frame, dense } = props;
  const words = formWords(frame.locale);
  const options = [
    { value: "yes", label: words("value.yes") },
    { value: "no", label: words("value.no") },
  ];
  const chosen = value === true ? "yes" : value === false ? "no" : "";
  if (!dense) {
    return (
      <RadioGroup
        {...frame}
        id={id}
        name={id}
        row
        options={options}
        value={chosen}
        onChange={(event) => onChange(event.target.value === "yes")}
      />
    );
  }
  return (
    <Select
      {...frame}
      id={id}
      dense
      options={options}
      empty={words("field.choose")}
      value={chosen}
      onChange={(event) => onChange(event.target.value ? event.target.value === "yes" : undefined)}
    />
  );
}
