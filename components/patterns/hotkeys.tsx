"use client";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import { HotkeyList } from "./hotkey-list";
import { keyOf, takesText } from "./key-of";

/** `keys` as written on the button: "F9", "Alt+1", "Ctrl+K", "J", "Enter", "[". `label` is what "?" lists. */
export type Hotkey = { keys: string; label: string; run: () => void; off?: boolean };

type Registry = { add: (keys: Hotkey[]) => () => void };
const HotkeysContext = createContext<Registry | undefined>(undefined);

const storageKey = "tongban-single-keys";

/** Listens once for the whole screen. Single letters are off while typing and can be turned off for good (WCAG
 *  2.1.4); "?" opens the list of all keys of the screen. */
export function HotkeysProvider(props: { children: ReactNode }) {
  const groups = useRef(new Set<Hotkey[]>());
  const [listed, setListed] = useState<Hotkey[]>();
  const [singles, setSingles] = useState(true);

  useEffect(() => setSingles(localStorage.getItem(storageKey) !== "off"), []);

  const all = useCallback(() => [...groups.current].flat().filter((key) => !key.off), []);

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.isComposing || document.querySelector("dialog[open]")) return;
      const pressed = keyOf(event);
      const single = pressed.length === 1 || pressed === "Enter" || pressed.startsWith("Arrow");
      if (single && (takesText(event.target) || (!singles && pressed !== "?"))) return;
      // Enter on a link or button is that link or button.
      if (pressed === "Enter" && event.target instanceof Element && event.target.closest("a,button,summary")) return;
      if (pressed === "?") {
        event.preventDefault();
        setListed(all());
        return;
      }
      // The one registered last lies on top.
      const found = all().findLast((key) => key.keys.toLowerCase() === pressed.toLowerCase());
      if (!found) return;
      event.preventDefault();
      found.run();
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [all, singles]);

  const registry = useMemo<Registry>(
    () => ({
      add(keys) {
        groups.current.add(keys);
        return () => groups.current.delete(keys);
      },
    }),
    [],
  );
  return (
    <HotkeysContext value={registry}>
      {props.children}
      {listed && (
        <HotkeyList
          keys={listed}
          singles={singles}
          onSingles={(on) => {
            localStorage.setItem(storageKey, on ? "on" : "off");
            setSingles(on);
          }}
          onClose={() => setListed(undefined)}
        />
      )}
    </HotkeysContext>
  );
}

/** Binds keys while the component is on the screen. Labels and acts may change on every render. */
export function useHotkeys(keys: Hotkey[]): void {
  const registry = useContext(HotkeysContext);
  const group = useRef<Hotkey[]>([]);
  useEffect(() => {
    group.current.splice(0, group.current.length, ...keys);
  });
  useEffect(() => {
    if (!registry) throw new Error("useHotkeys needs a HotkeysProvider above (StaffShell brings one)");
    return registry.add(group.current);
  }, [registry]);
}
