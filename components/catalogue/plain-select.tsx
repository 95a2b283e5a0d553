import type { Choice } from "../ui/select";

/** A choice that narrows and never hinders: no answer is an answer. Works in a plain form. */
export function PlainSelect(props: {
  name: string;
  label: string;
  options: readonly Choice[];
  value: string;
  /** The words of no choice; left out when one must be chosen. */
  all?: string;
}) {
  return (
    <label className="grid content-start gap-1.5">
      <span className="font-semibold text-body">{props.label}</span>
      <select
        name={props.name}
        defaultValue={props.value}
        className="min-h-target w-full min-w-0 rounded-control border-edge border-control bg-surface px-3 text-body hover:border-ink-2"
      >
        {props.all !== undefined && <option value="">{props.all}</option>}
        {props.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
