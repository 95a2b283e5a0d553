"use client";
import { type ReactNode, useId } from "react";
import { Button } from "../ui/button";
import { useLocale } from "../ui/locale";
import type { Choice } from "../ui/select";
import { viewText } from "../ui/view-text";
import { useAddressState } from "./address-state";

export type Filter =
  | { kind: "choice"; name: string; label: string; options: Choice[]; all?: string }
  | { kind: "text"; name: string; label: string; placeholder?: string }
  | { kind: "day"; name: string; label: string /** The day the list shows when none is chosen. */; unset?: string };

const look =
  "min-h-8 min-w-0 max-w-full rounded-control border border-control bg-surface px-2.5 py-1 text-staff hover:border-ink-2";

/** The filters of a list, written to the address at once (words when Enter is pressed or the box is left). */
export function FilterBar(props: { filters: Filter[]; end?: ReactNode; label: string }) {
  const t = viewText(useLocale());
  const { get, set } = useAddressState();
  const id = useId();
  const active = props.filters.some((filter) => get(filter.name));
  return (
    <search
      aria-label={props.label}
      data-print="none"
      className="flex min-w-0 max-w-full flex-wrap items-center gap-x-4 gap-y-2 py-2 text-staff"
    >
      {props.filters.map((filter) => (
        <span key={filter.name} className="inline-flex max-w-full items-center gap-2">
          <label htmlFor={`${id}-${filter.name}`} className="shrink-0 text-ink-2">
            {filter.label}
          </label>
          {filter.kind === "choice" ? (
            <select
              id={`${id}-${filter.name}`}
              value={get(filter.name)}
              onChange={(event) => set({ [filter.name]: event.target.value })}
              className={look}
            >
              <option value="">{filter.all ?? t("filter.all")}</option>
              {filter.options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </select>
          ) : (
            <input
              key={get(filter.name)}
              id={`${id}-${filter.name}`}
              type={filter.kind === "day" ? "date" : "search"}
              defaultValue={get(filter.name) || (filter.kind === "day" ? filter.unset : undefined)}
              placeholder={filter.kind === "text" ? filter.placeholder : undefined}
              onBlur={(event) =>
                event.target.value !== get(filter.name) && set({ [filter.name]: event.target.value.trim() })
              }
              onKeyDown={(event) => event.key === "Enter" && set({ [filter.name]: event.currentTarget.value.trim() })}
              className={look}
            />
          )}
        </span>
      ))}
      {active && (
        <Button
          size="staff"
          variant="text"
          onClick={() => set(Object.fromEntries(props.filters.map((filter) => [filter.name, undefined])))}
        >
          {t("filter.clear")}
        </Button>
      )}
      {props.end && <span className="ml-auto inline-flex items-center gap-3">{props.end}</span>}
    </search>
  );
}
