import type { Light } from "@/lib/platform/clock";
import type { Locale } from "@/lib/platform/i18n";
import { ContextBar } from "../patterns/staff-shell";
import { LightChips } from "./light-chips";
import type { WorkGroup } from "./work-row";

/** The head of a worklist: how many, and the lights that ask for attention; each leads to its rows. */
export function ListHead(props: { title: string; path: string; groups: readonly WorkGroup[]; locale: Locale }) {
  const counts: Record<Light, number> = { red: 0, yellow: 0, green: 0, stopped: 0, none: 0 };
  for (const { light } of props.groups.flatMap((group) => group.rows)) counts[light] += 1;
  return (
    <ContextBar>
      <h1 className="text-staff-title">{props.title}</h1>
      <LightChips counts={counts} lights={["red", "yellow", "stopped"]} path={props.path} locale={props.locale} />
    </ContextBar>
  );
}
