"use client";
import { useId } from "react";
import { useHotkeys } from "../patterns/hotkeys";
import { Kbd } from "../ui/kbd";
import { useText } from "../ui/locale";
import type { OpinionTemplate } from "./desk-types";

/** Opinion templates (Alt+T): the ones for the chosen outcome first; one press puts the words into the opinion. */
export function TemplateList(props: {
  templates: readonly OpinionTemplate[];
  outcome: string;
  use: (text: string) => void;
}) {
  const t = useText("approval");
  const id = useId();
  const open = () => document.getElementById(id)?.togglePopover();
  useHotkeys([{ keys: "Alt+T", label: t("desk.template"), run: open, off: props.templates.length === 0 }]);
  if (props.templates.length === 0) return null;
  const fits = (one: OpinionTemplate) => (one.outcome === props.outcome ? 0 : 1);
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        className="[anchor-name:--templates] inline-flex min-h-8 items-center gap-1.5 font-medium text-blue-600 text-staff hover:text-blue-700 hover:underline"
      >
        {t("desk.template")}
        <Kbd keys="Alt+T" />
      </button>
      <div
        id={id}
        popover="auto"
        // Opened by the key too, when no button is its anchor by itself.
        className="[position-anchor:--templates] [position-area:bottom_span-left]! max-h-[70dvh] w-[min(30rem,calc(100vw-2rem))] overflow-y-auto rounded-note bg-surface p-4 text-ink shadow-overlay"
      >
        <h3 className="mb-2 text-panel">{t("desk.templates")}</h3>
        <ul className="divide-y divide-line">
          {props.templates
            .toSorted((a, b) => fits(a) - fits(b))
            .map((one) => (
              <li key={one.key}>
                <button
                  type="button"
                  popoverTarget={id}
                  popoverTargetAction="hide"
                  onClick={() => props.use(one.text)}
                  className="w-full py-2 text-left text-staff hover:bg-blue-50"
                >
                  <b className="font-semibold">{one.name}</b>
                  <span className="block text-ink-2 text-table">{one.text}</span>
                </button>
              </li>
            ))}
        </ul>
      </div>
    </>
  );
}
