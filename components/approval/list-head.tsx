import Link from "next/link";
import { createText, type Locale, localHref } from "@/lib/platform/i18n";
import { ContextBar } from "../patterns/staff-shell";
import { LightMark } from "../ui/light";
import { tagShape, tagTones } from "../ui/tag";
import type { WorkGroup } from "./work-row";

const tones = { red: tagTones.red, yellow: tagTones.amber, stopped: tagTones.plain } as const;

/** The head of a worklist: how many, and the lights that ask for attention; each leads to its rows. */
export function ListHead(props: { title: string; path: string; groups: readonly WorkGroup[]; locale: Locale }) {
  const t = createText(props.locale, "approval");
  const words = createText(props.locale, "cases");
  const rows = props.groups.flatMap((group) => group.rows);
  return (
    <ContextBar>
      <h1 className="text-staff-title">{props.title}</h1>
      <span className="flex flex-wrap gap-2">
        {(["red", "yellow", "stopped"] as const).map((light) => {
          const n = rows.filter((row) => row.light === light).length;
          return n === 0 ? null : (
            <Link
              key={light}
              href={localHref(props.locale, `${props.path}?light=${light}`)}
              className={`${tagShape} ${tones[light]} min-h-7 px-2 text-table hover:underline`}
            >
              <LightMark kind={light} size={14} />
              {t("list.lightOf", { light: words(`light.${light}`), n })}
            </Link>
          );
        })}
      </span>
    </ContextBar>
  );
}
