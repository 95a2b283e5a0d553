"use client";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useCallback, useEffect, useRef } from "react";

/** Filters, sort and place of a list live in the address, so that they can be sent, marked and gone back to. Setting
 *  anything but the cursor starts the list from its beginning. `remember` also keeps them for the next visit. */
export function useAddressState(remember?: string) {
  const params = useSearchParams();
  const pathname = usePathname();
  const router = useRouter();
  const restored = useRef(false);

  useEffect(() => {
    if (!remember) return;
    const key = `tongban-list-${remember}`;
    if (!restored.current) {
      restored.current = true;
      const kept = localStorage.getItem(key);
      if (kept && params.size === 0) {
        router.replace(`${pathname}?${kept}`, { scroll: false });
        return;
      }
    }
    const kept = new URLSearchParams(params);
    // The place is of this visit; searched words may be somebody's name and stay off the disk.
    kept.delete("cursor");
    kept.delete("q");
    localStorage.setItem(key, kept.toString());
  }, [remember, params, pathname, router]);

  const hrefWith = useCallback(
    (changes: Record<string, string | undefined>): string => {
      const next = new URLSearchParams(params);
      if (!("cursor" in changes)) next.delete("cursor");
      for (const [name, value] of Object.entries(changes)) {
        if (value) next.set(name, value);
        else next.delete(name);
      }
      return next.size > 0 ? `${pathname}?${next}` : pathname;
    },
    [params, pathname],
  );
  const set = useCallback(
    (changes: Record<string, string | undefined>) => router.replace(hrefWith(changes), { scroll: false }),
    [router, hrefWith],
  );
  return { get: (name: string) => params.get(name) ?? "", set, hrefWith };
}
