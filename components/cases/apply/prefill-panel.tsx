"use client";
import { CircleAlert, CircleCheck } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { useLocale, useText } from "@/components/ui/locale";
import { Spinner } from "@/components/ui/spinner";
import { type Locale, say } from "@/lib/platform/i18n/locale";
import type { Text } from "@/lib/platform/i18n/text";
import type { SharingState } from "./use-sharing";

const reasons = ["timeout", "down", "garbage", "not-found", "refused", "open-circuit"] as const;

export function reasonWords(reason: string | undefined, t: Text<"apply">): string {
  const known = reasons.find((one) => one === reason);
  return t(`prefill.reason.${known ?? "down"}`);
}

/** What the row gives, in the words of the form: 名称、地址等 6 项. */
function givesWords({ row }: SharingState, locale: Locale, t: Text<"apply">): string {
  const names = [...row.fields.map(({ label }) => label), ...row.materials.map(({ name }) => name)];
  const shown = names
    .slice(0, 2)
    .map((name) => say(name, locale))
    .join(t("between"));
  return names.length > 2 ? t("prefill.andMore", { names: shown, n: names.length }) : shown;
}

/** How far the registers have answered; a failure says why, offers to ask again, and stands in nobody's way. */
export function PrefillPanel(props: { rows: readonly SharingState[]; onAgain: (target: string) => void }) {
  const locale = useLocale();
  const t = useText("apply");
  const { rows } = props;
  if (rows.length === 0) return null;
  const busy = rows.some(({ state }) => state === "waiting" || state === "asking");
  const failed = rows.filter(({ state }) => state === "failed");
  const filled = rows.filter(({ state }) => state === "filled").length;
  return (
    <section aria-label={t("prefill.title")} className="border-blue-600 border-l-[3px] bg-blue-50 px-4 py-3 text-small">
      <p role="status" className="flex items-center gap-2">
        {busy ? <Spinner /> : filled > 0 && <Icon of={CircleCheck} size={18} className="text-green-text" />}
        {busy
          ? t("prefill.busy", {
              done: rows.length - rows.filter(({ state }) => state === "waiting").length,
              n: rows.length,
            })
          : filled > 0
            ? t(failed.length === 0 ? "prefill.done" : "prefill.some")
            : t("prefill.none")}
      </p>
      {failed.length > 0 && (
        <ul className="mt-2 grid gap-2">
          {failed.map((one) => (
            <li key={one.row.target} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
              <span className="flex min-w-0 items-start gap-2">
                <Icon of={CircleAlert} size={16} className="mt-1 text-red-text" />
                <span>
                  <b className="font-semibold">{givesWords(one, locale, t)}</b>
                  {t("colon")}
                  {reasonWords(one.reason, t)}
                </span>
              </span>
              <Button size="staff" onClick={() => props.onAgain(one.row.target)}>
                {t("prefill.again")}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
