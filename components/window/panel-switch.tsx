"use client";
import { useState } from "react";
import { classNames } from "../ui/class-names";
import { useText } from "../ui/locale";

export type PanelNo = 1 | 2 | 3 | 4;

/**
 * Which panels are in sight: all four from 1600 px; from 1100 px the applicant and the form with either sharing or
 * materials; below that one at a time. One choice serves all widths.
 */
export function usePanels() {
  const [active, setActive] = useState<PanelNo>(2);
  const [side, setSide] = useState<3 | 4>(3);
  return {
    active,
    side,
    show(panel: PanelNo, focus = false) {
      setActive(panel);
      if (panel === 3 || panel === 4) setSide(panel);
      if (focus)
        requestAnimationFrame(() => {
          const box = document.getElementById(`panel-${panel}`);
          const first = box?.querySelector<HTMLElement>(
            "[data-scroll] input:not([type=file]):not([readonly]), [data-scroll] select, [data-scroll] textarea, [data-scroll] [aria-current]",
          );
          (first ?? box)?.focus();
          // As Tab does: a card that is read now replaces the number that stands there.
          if (first instanceof HTMLInputElement) first.select();
        });
    },
    look(panel: PanelNo): string {
      return classNames(
        panel !== active && "max-lg:hidden",
        (panel === 3 || panel === 4) && panel !== side && "lg:max-2xl:hidden",
      );
    },
  };
}

export type ShownPanels = ReturnType<typeof usePanels>;

/** The switch between panels where not all fit. */
export function PanelSwitch(props: { panels: ShownPanels }) {
  const t = useText("window");
  const { panels } = props;
  return (
    <nav aria-label={t("panel.switch")} className="flex border-line-2 border-b 2xl:hidden">
      {([1, 2, 3, 4] as const).map((panel) => {
        const here = panels.active === panel;
        const shownBeside = panel < 3;
        return (
          <button
            key={panel}
            type="button"
            aria-pressed={panel === panels.active || (panel >= 3 && panel === panels.side)}
            onClick={() => panels.show(panel, true)}
            className={classNames(
              "relative min-h-10 flex-1 px-3 text-staff -outline-offset-3 hover:text-blue-700",
              shownBeside && "lg:hidden",
              here ? "max-lg:font-semibold max-lg:text-blue-600" : "",
              panel === panels.side && panel >= 3 && "lg:font-semibold lg:text-blue-600",
              here && "max-lg:shadow-[inset_0_-3px_0_var(--color-blue-600)]",
              panel === panels.side && "lg:shadow-[inset_0_-3px_0_var(--color-blue-600)]",
              panel === 3 && "lg:ml-auto lg:max-w-[200px]",
              panel === 4 && "lg:max-w-[200px]",
            )}
          >
            {t(`panel.${panel}`)}
          </button>
        );
      })}
    </nav>
  );
}
