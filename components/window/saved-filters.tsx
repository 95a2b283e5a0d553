"use client";
import { BookmarkPlus } from "lucide-react";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useEffect, useId, useState } from "react";
import { Button } from "../ui/button";
import { buttonLook } from "../ui/button-look";
import { Icon } from "../ui/icon";
import { useText } from "../ui/locale";

type Saved = { name: string; query: string };

function readSaved(key: string): Saved[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "[]");
    return Array.isArray(kept)
      ? kept.flatMap((one) =>
          typeof one?.name === "string" && typeof one?.query === "string" ? [{ name: one.name, query: one.query }] : [],
        )
      : [];
  } catch {
    return [];
  }
}

/** Filters somebody comes back to, by name: each is an address, kept in this browser under their account. */
export function SavedFilters(props: { desk: string; account: string }) {
  const t = useText("window");
  const id = useId();
  const router = useRouter();
  const pathname = usePathname();
  const params = useSearchParams();
  const key = `tongban-filters-${props.account}-${props.desk}`;
  const [saved, setSaved] = useState<Saved[]>([]);
  const [name, setName] = useState("");
  useEffect(() => setSaved(readSaved(key)), [key]);
  const keep = (next: Saved[]) => {
    setSaved(next);
    localStorage.setItem(key, JSON.stringify(next));
  };
  const now = new URLSearchParams(params);
  now.delete("cursor");
  // Searched words may be somebody's number: they are not kept.
  now.delete("q");
  return (
    <>
      <button type="button" popoverTarget={id} className={buttonLook({ variant: "outlined", size: "staff" })}>
        <span className="inline-flex items-center gap-2">
          <Icon of={BookmarkPlus} size={16} />
          {t("saved.button")}
        </span>
      </button>
      <div id={id} popover="auto" className="w-72 rounded-note bg-surface p-4 text-ink text-staff shadow-overlay">
        {saved.length === 0 && <p className="text-ink-2 text-table">{t("saved.none")}</p>}
        <ul>
          {saved.map((one) => (
            <li key={one.name} className="flex items-center justify-between gap-2 border-line border-b py-1">
              <button
                type="button"
                popoverTarget={id}
                popoverTargetAction="hide"
                className="min-h-8 flex-1 text-left hover:text-blue-700"
                onClick={() => router.replace(one.query ? `${pathname}?${one.query}` : pathname)}
              >
                {one.name}
              </button>
              <Button
                size="staff"
                variant="text"
                aria-label={t("saved.dropNamed", { name: one.name })}
                onClick={() => keep(saved.filter((other) => other !== one))}
              >
                {t("saved.drop")}
              </Button>
            </li>
          ))}
        </ul>
        <form
          className="mt-3 flex gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            const called = name.trim();
            if (!called) return;
            keep([...saved.filter((one) => one.name !== called), { name: called, query: now.toString() }]);
            setName("");
          }}
        >
          <input
            value={name}
            maxLength={30}
            onChange={(event) => setName(event.target.value)}
            aria-label={t("saved.name")}
            placeholder={t("saved.name")}
            className="min-h-8 min-w-0 flex-1 rounded-control border border-control px-2"
          />
          <Button size="staff" type="submit">
            {t("saved.save")}
          </Button>
        </form>
      </div>
    </>
  );
}
