import Link from "next/link";
import type { Light } from "@/lib/platform/clock";
import { createText, type Locale, localHref } from "@/lib/platform/i18n";
import { LightMark } from "../ui/light";
import { type TagTone, tagTones } from "../ui/tag";

const tones: Record<Light, TagTone> = { red: "red", yellow: "amber", green: "plain", stopped: "plain", none: "plain" };

/** The lights of a list with their numbers; each leads to its rows. A light that nobody shows is left out. */
export function LightChips(props: {
  counts: Readonly<Record<Light, number>>;
  lights: readonly Light[];
  path: string;
  locale: Locale;
}) {
  const t = createText(props.locale, "approval");
  const words = createText(props.locale, "cases");
  return (
    <span className="flex flex-wrap gap-2">
      {props.lights
        .filter((light) => props.counts[light] > 0)
        .map((light) => (
          <Link
            key={light}
            href={localHref(props.locale, `${props.path}?light=${light}`)}
            className={`${tagTones[tones[light]]} min-h-7 px-2 text-table hover:underline`}
          >
            <LightMark kind={light} size={14} />
            {t("list.lightOf", { light: words(`light.${light}`), n: props.counts[light] })}
          </Link>
        ))}
    </span>
  );
}
