import { Checkbox } from "@/components/ui/checkbox";
import { say } from "@/lib/platform/i18n/locale";
import { GroupFrame } from "../group-frame";
import type { InputProps } from "../types";

export function MultiChoiceInput(props: InputProps) {
  const { id, field, value, onChange, frame, dense } = props;
  const options = field.options ?? [];
  const chosen = new Set<unknown>(Array.isArray(value) ? value : []);
  const toggle = (option: string, isChosen: boolean) => {
    // The order of the form, not of the clicks: the same answer is the same value.
    const next = options.map(({ value }) => value).filter((key) => (key === option ? isChosen : chosen.has(key)));
    onChange(next.length ? next : undefined);
  };
  return (
    <GroupFrame id={id} frame={frame} dense={dense}>
      <div className={dense ? "flex flex-wrap gap-x-5 text-staff" : "grid gap-x-6 text-body sm:grid-cols-2"}>
        {options.map((option) => (
          <Checkbox
            key={option.value}
            name={id}
            className={dense ? "" : "min-h-target"}
            checked={chosen.has(option.value)}
            onChange={(event) => toggle(option.value, event.target.checked)}
            hint={option.hint && say(option.hint, frame.locale)}
          >
            {say(option.label, frame.locale)}
          </Checkbox>
        ))}
      </div>
    </GroupFrame>
  );
}
