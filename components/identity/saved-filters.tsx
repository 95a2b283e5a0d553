"use client";
import { Bookmark } from "lucide-react";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useId, useState, useTransition } from "react";
import { forgetFilter, keepFilter } from "@/lib/identity/actions";
import type { SavedFilter } from "@/lib/identity/contract";
import type { Acted, RefusedAct } from "@/lib/platform/actions";
import { Button } from "../ui/button";
import { buttonLook } from "../ui/button-look";
import { ErrorInPlace } from "../ui/error-in-place";
import { Icon } from "../ui/icon";
import { useText } from "../ui/locale";

/** Filters somebody comes back to, by name: each is an address, kept with their account. `list` names the list. */
export function SavedFilters(props: { list: string; saved: SavedFilter[] }) {
  const t = useText("identity");
  const id = useId();
  const router = useRouter();
  const pathname = usePathname();
  const params = useSearchParams();
  const [saved, setSaved] = useState(props.saved);
  const [name, setName] = useState("");
  const [refusal, setRefusal] = useState<RefusedAct>();
  const [busy, start] = useTransition();
  const change = (work: () => Promise<Acted<SavedFilter[]>>) =>
    start(async () => {
      const answer = await work();
      setRefusal(answer.ok ? undefined : answer.refusal);
      if (!answer.ok) return;
      setSaved(answer.value);
      setName("");
    });
  return (
    <>
      <button type="button" popoverTarget={id} className={buttonLook({ variant: "outlined", size: "staff" })}>
        <span className="inline-flex items-center gap-2">
          <Icon of={Bookmark} size={16} />
          {t("filters.button")}
          {saved.length > 0 && <span className="text-ink-2 text-table">{saved.length}</span>}
        </span>
      </button>
      <div id={id} popover="auto" className="w-72 rounded-note bg-surface p-4 text-ink text-staff shadow-overlay">
        {saved.length === 0 && <p className="text-ink-2 text-table">{t("filters.none")}</p>}
        <ul>
          {saved.map((one) => (
            <li key={one.name} className="flex items-center justify-between gap-2 border-line border-b">
              <button
                type="button"
                popoverTarget={id}
                popoverTargetAction="hide"
                className="min-h-9 flex-1 text-left hover:text-blue-700"
                onClick={() => router.replace(one.query ? `${pathname}?${one.query}` : pathname)}
              >
                <span lang="zh-CN">{one.name}</span>
              </button>
              <Button
                size="staff"
                variant="text"
                aria-label={t("filters.dropNamed", { name: one.name })}
                onClick={() => change(() => forgetFilter(props.list, one.name))}
              >
                {t("filters.drop")}
              </Button>
            </li>
          ))}
        </ul>
        {refusal && <ErrorInPlace what={refusal.title} why={refusal.why} next={refusal.next} />}
        <form
          className="mt-3 flex gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim()) change(() => keepFilter(props.list, name, params.toString()));
          }}
        >
          <input
            value={name}
            maxLength={30}
            onChange={(event) => setName(event.target.value)}
            aria-label={t("filters.name")}
            placeholder={t("filters.name")}
            className="min-h-8 min-w-0 flex-1 rounded-control border border-control px-2"
          />
          <Button size="staff" type="submit" busy={busy && t("filters.saving")}>
            {t("filters.save")}
          </Button>
        </form>
      </div>
    </>
  );
}
