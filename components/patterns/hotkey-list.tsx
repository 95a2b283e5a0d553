"use client";
import { Button } from "../ui/button";
import { Checkbox } from "../ui/checkbox";
import { Dialog } from "../ui/dialog";
import { Kbd } from "../ui/kbd";
import { useLocale } from "../ui/locale";
import { viewText } from "../ui/view-text";
import type { Hotkey } from "./hotkeys";

/** All keys of the screen, and the switch for single letters. */
export function HotkeyList(props: {
  keys: Hotkey[];
  singles: boolean;
  onSingles: (on: boolean) => void;
  onClose: () => void;
}) {
  const t = viewText(useLocale());
  return (
    <Dialog
      title={t("keys.title")}
      onClose={props.onClose}
      actions={<Button onClick={props.onClose}>{t("keys.close")}</Button>}
    >
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-5 gap-y-2 text-staff">
        {[...props.keys, { keys: "?", label: t("keys.title") }].map((key) => (
          <div key={key.keys} className="contents">
            <dt>
              <Kbd keys={key.keys} />
              <span className="sr-only">{key.keys}</span>
            </dt>
            <dd>{key.label}</dd>
          </div>
        ))}
      </dl>
      <div className="mt-4 border-line border-t pt-3">
        <Checkbox checked={props.singles} onChange={(event) => props.onSingles(event.target.checked)}>
          {t("keys.singles")}
        </Checkbox>
      </div>
    </Dialog>
  );
}
