"use client";
import { Plus, Trash2 } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { type CellValue, formWords, type Row, type Value } from "@/lib/forms/contract";
import { GroupFrame } from "../group-frame";
import type { InputProps } from "../types";
import { isCell, isRows, withCell } from "./rows";
import { useRowKeys } from "./use-row-keys";

/** Rows that are added and removed. The focus goes to what was added, and the change is said aloud. */
export function ListInput(props: InputProps) {
  const { id, field, value, onChange, frame, dense, cell } = props;
  const words = formWords(frame.locale);
  const rows = isRows(value) ? value : [];
  const columns = ("columns" in field && field.columns) || [];
  const max = ("maxRows" in field && field.maxRows) || 100;
  const { keys, added, removed } = useRowKeys(rows.length);
  const [said, setSaid] = useState("");
  const [focusOn, setFocusOn] = useState<string>();
  const outer = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (focusOn === undefined) return;
    outer.current?.querySelector<HTMLElement>(focusOn)?.focus();
    setFocusOn(undefined);
  }, [focusOn]);

  const change = (next: Row[]) => onChange(next.length ? next : undefined);
  const setCell = (index: number, key: string, next: CellValue | undefined) =>
    change(rows.map((row, at) => (at === index ? withCell(row, key, next) : row)));
  const add = () => {
    change([...rows, {}]);
    added();
    setSaid(words("field.rowAdded", { n: rows.length + 1 }));
    setFocusOn(`[data-row="${rows.length}"] :is(input,select,textarea)`);
  };
  const remove = (index: number) => {
    change(rows.filter((_, at) => at !== index));
    removed(index);
    setSaid(words("field.rowRemoved", { n: index + 1 }));
    setFocusOn("[data-add]");
  };

  return (
    <GroupFrame id={id} frame={frame} dense={dense}>
      <div ref={outer}>
        {rows.length === 0 && <p className="mt-2 text-ink-3 text-small">{words("field.noRows")}</p>}
        {rows.map((row, index) => (
          <section key={keys[index]} data-row={index} aria-label={words("field.rowTitle", { n: index + 1 })}>
            <div className="mt-2 flex items-center justify-between gap-3 border-line border-t pt-2">
              <span aria-hidden className="text-ink-2 text-small">
                {words("field.rowTitle", { n: index + 1 })}
              </span>
              <Button
                variant="text"
                size={dense ? "staff" : "normal"}
                icon={<Icon of={Trash2} size={16} />}
                onClick={() => remove(index)}
              >
                {words("field.removeRow", { n: index + 1 })}
              </Button>
            </div>
            <div className={dense ? "grid gap-x-6 sm:grid-cols-2" : "grid gap-x-6 gap-y-4 pb-4 sm:grid-cols-2"}>
              {columns.map((column) =>
                cell(row, index, column.key, (next: Value | undefined) =>
                  setCell(index, column.key, isCell(next) ? next : undefined),
                ),
              )}
            </div>
          </section>
        ))}
        <div className="mt-3">
          <Button
            data-add
            size={dense ? "staff" : "normal"}
            icon={<Icon of={Plus} size={16} />}
            onClick={add}
            unavailable={rows.length >= max && words("field.rowsFull", { max })}
          >
            {words("field.addRow")}
          </Button>
        </div>
        <span role="status" className="sr-only">
          {said}
        </span>
      </div>
    </GroupFrame>
  );
}
