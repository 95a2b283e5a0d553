import { RadioGroup } from "@/components/ui/radio-group";
import { type Choice, Select } from "@/components/ui/select";
import { formWords } from "@/lib/forms/contract";
import { say } from "@/lib/platform/i18n/locale";
import type { InputProps } from "../types";

/** So few choices are read at a glance; more are better in a list. */
const mostCards = 4;

export const isCards = (options: number, dense: boolean): boolean => !dense && options <= mostCards;

export function ChoiceInput(props: InputProps) {
  const { id, field, value, onChange, frame, dense } = props;
  const { locale } = frame;
  const options: Choice[] = (field.options ?? []).map((option) => ({
    value: option.value,
    label: say(option.label, locale),
    hint: option.hint && say(option.hint, locale),
  }));
  const chosen = typeof value === "string" ? value : "";
  if (isCards(options.length, dense)) {
    return (
      <RadioGroup
        {...frame}
        id={id}
        name={id}
        options={options}
        value={chosen}
        row={options.length === 2}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  }
  return (
    <Select
      {...frame}
      id={id}
      dense={dense}
      options={options}
      empty={formWords(locale)("field.choose")}
      value={chosen}
      onChange={(event) => onChange(event.target.value || undefined)}
    />
  );
}
