"use client";
import type { LibraryItem } from "@/lib/materials/contract";
import { dayOf, instantFrom } from "@/lib/platform/clock/day";
import { Button } from "../ui/button";
import { DateText } from "../ui/date-text";
import { useLocale, useText } from "../ui/locale";

/** The documents one gave before: nothing is uploaded twice. */
export function LibraryChoice(props: {
  id: string;
  items: readonly LibraryItem[];
  onChoose: (id: string) => Promise<void>;
}) {
  const locale = useLocale();
  const t = useText("apply");
  return (
    <ul id={props.id} aria-label={t("material.libraryTitle")} className="mt-2 border-line border-t">
      {props.items.map((one) => (
        <li
          key={one.id}
          className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-line border-b py-2"
        >
          <span className="min-w-0 text-small">
            <a href={`/api/v1/library/${one.id}`} target="_blank" rel="noreferrer" className="link break-words">
              {one.name}
            </a>
            <span className="ml-3 text-caption text-ink-3">
              <DateText day={dayOf(instantFrom(one.addedAt))} locale={locale} />
            </span>
          </span>
          <Button
            size="staff"
            aria-label={t("material.useNamed", { name: one.name })}
            onClick={() => void props.onChoose(one.id)}
          >
            {t("material.use")}
          </Button>
        </li>
      ))}
    </ul>
  );
}
