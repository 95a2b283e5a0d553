"use client";
import { Columns3 } from "lucide-react";
import { useId } from "react";
import { buttonLook } from "../ui/button-look";
import { Checkbox } from "../ui/checkbox";
import { Icon } from "../ui/icon";

/** Which columns a list shows. */
export function ColumnChoice(props: {
  label: string;
  columns: { key: string; label: string; shown: boolean }[];
  onToggle: (key: string) => void;
}) {
  const id = useId();
  return (
    <>
      <button type="button" popoverTarget={id} className={buttonLook({ variant: "outlined", size: "staff" })}>
        <span className="inline-flex items-center gap-2">
          <Icon of={Columns3} size={16} />
          {props.label}
        </span>
      </button>
      <div id={id} popover="auto" className="rounded-note bg-surface p-4 text-ink text-staff shadow-overlay">
        {props.columns.map((column) => (
          <Checkbox key={column.key} checked={column.shown} onChange={() => props.onToggle(column.key)}>
            {column.label}
          </Checkbox>
        ))}
      </div>
    </>
  );
}
