"use client";
import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { localHref } from "@/lib/platform/i18n/href";
import { useHotkeys } from "../patterns/hotkeys";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { Icon } from "../ui/icon";
import { useLocale, useText } from "../ui/locale";
import { TextField } from "../ui/text-field";

/** Opens any case by its number (a bar code reader types it). `base` is where the cases of this door stand. */
export function FindCase(props: { base: "/approval/cases" | "/supervision/cases" }) {
  const locale = useLocale();
  const t = useText("approval");
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [number, setNumber] = useState("");
  const [error, setError] = useState("");
  useHotkeys([{ keys: "Ctrl+K", label: t("find.open"), run: () => setOpen(true) }]);
  const go = () => {
    const plain = number.replace(/\s+/g, "");
    if (!plain) return setError(t("find.empty"));
    setOpen(false);
    router.push(localHref(locale, `${props.base}/${encodeURIComponent(plain)}`));
  };
  return (
    <>
      <Button
        size="staff"
        keys="Ctrl+K"
        icon={<Icon of={Search} size={16} />}
        className="max-sm:[&_kbd]:hidden"
        onClick={() => setOpen(true)}
      >
        {t("find.open")}
      </Button>
      {open && (
        <Dialog
          title={t("find.title")}
          onClose={() => setOpen(false)}
          actions={
            <>
              <Button onClick={() => setOpen(false)}>{t("find.cancel")}</Button>
              <Button variant="solid" onClick={go}>
                {t("find.go")}
              </Button>
            </>
          }
        >
          <TextField
            locale={locale}
            label={t("find.label")}
            hint={t("find.hint")}
            error={error}
            value={number}
            inputMode="numeric"
            onChange={(event) => setNumber(event.target.value)}
            onKeyDown={(event) => event.key === "Enter" && go()}
          />
        </Dialog>
      )}
    </>
  );
}
