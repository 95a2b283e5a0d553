import { useHotkeys } from "../patterns/hotkeys";
import { useText } from "../ui/locale";
import type { Intake } from "./use-intake";

/** The whole desk from the keyboard; the same list is shown by the question mark. */
export function useIntakeKeys(intake: Intake): void {
  const { view, draft, sharing, panels, judging, may, correcting, setAsking } = intake;
  const t = useText("window");
  const elsewhere = panels.active !== 4;
  const { selected } = judging;
  useHotkeys([
    ...([1, 2, 3, 4] as const).map((n) => ({
      keys: `Alt+${n}`,
      label: t(`panel.${n}`),
      run: () => panels.show(n, true),
    })),
    { keys: "Alt+S", label: t("scenario.title"), run: () => focusFirst("scenario", () => panels.show(1)) },
    { keys: "Ctrl+S", label: t("save"), run: () => void draft.save(), off: !draft.editable },
    {
      keys: "Ctrl+E",
      label: t("share.all"),
      run: () => {
        panels.show(3);
        sharing.ask(view.sharing.map(({ target }) => target));
      },
    },
    { keys: "ArrowDown", label: t("pre.keys.down"), run: () => judging.move(1), off: elsewhere },
    { keys: "ArrowUp", label: t("pre.keys.up"), run: () => judging.move(-1), off: elsewhere },
    {
      keys: "Y",
      label: t("verdict.ok"),
      run: () => selected && judging.judge(selected.key, { verdict: "ok", keys: [], free: "" }, "next"),
      off: elsewhere,
    },
    { keys: "N", label: t("verdict.wrong"), run: () => selected && judging.ask(selected.key), off: elsewhere },
    { keys: "F6", label: t("mat.scan"), run: intake.scan },
    { keys: "F7", label: t("correct.button"), run: () => may.correct && setAsking("correct"), off: correcting },
    { keys: "F8", label: t("defer.button"), run: () => may.defer && setAsking("defer"), off: correcting },
    { keys: "Alt+R", label: t("refuse.button"), run: () => may.refuse && setAsking("refuse"), off: correcting },
    {
      keys: "F9",
      label: t(correcting ? "resubmit" : view.finishes ? "atOnce" : "accept"),
      run: () => (correcting ? void intake.resubmit() : intake.accept()),
    },
  ]);
}

function focusFirst(id: string, before: () => void): void {
  before();
  requestAnimationFrame(() => {
    const box = document.getElementById(id);
    (box?.querySelector<HTMLElement>("select,input,textarea,button") ?? box)?.focus();
  });
}
