import { Select } from "@/components/ui/select";
import { formWords } from "@/lib/forms/contract";
import { say } from "@/lib/platform/i18n/locale";
import { GroupFrame } from "../group-frame";
import { LineInput, readCode } from "../line-input";
import type { AreaOption, InputProps } from "../types";

/** County, town, village: the next list opens when the one before is chosen and has anything inside. */
const levels = [
  { length: 6, label: "field.county" },
  { length: 9, label: "field.town" },
  { length: 12, label: "field.village" },
] as const;

function inside(areas: readonly AreaOption[], length: number, parent: string): AreaOption[] {
  return areas.filter(({ code }) => code.length === length && code.startsWith(parent));
}

export function AreaInput(props: InputProps) {
  const { id, value, onChange, frame, dense, areas } = props;
  const { locale } = frame;
  const words = formWords(locale);
  if (!areas.length) return <LineInput {...props} read={readCode} hints={{ inputMode: "numeric" }} />;
  const code = typeof value === "string" ? value : "";
  const lists = levels
    .map(({ length, label }, index) => {
      const parent = code.slice(0, levels[index - 1]?.length ?? 0);
      const isOpen = index === 0 || parent.length === levels[index - 1]?.length;
      return { length, label, parent, options: isOpen ? inside(areas, length, parent) : [] };
    })
    .filter(({ options }) => options.length);
  return (
    <GroupFrame id={id} frame={frame} dense={dense}>
      <div className="grid gap-3 sm:grid-cols-3">
        {lists.map(({ length, label, parent, options }) => (
          <Select
            key={length}
            locale={locale}
            dense={dense}
            label={words(label)}
            className="[&_label]:font-normal [&_label]:text-ink-2 [&_label]:text-small"
            optional={length > 6}
            empty={words("field.choose")}
            options={options.map((area) => ({ value: area.code, label: say(area.name, locale) }))}
            value={code.slice(0, length).length === length ? code.slice(0, length) : ""}
            onChange={(event) => onChange(event.target.value || parent || undefined)}
          />
        ))}
      </div>
    </GroupFrame>
  );
}
