import { CircleAlert, CircleCheck } from "lucide-react";
import { ActionBar } from "../patterns/staff-shell";
import { Button } from "../ui/button";
import { Icon } from "../ui/icon";
import { useText } from "../ui/locale";
import type { Intake } from "./use-intake";

const why = { describedBy: "why" };

/** The bar below the counter: why it cannot be accepted yet, and the acts with their keys. */
export function IntakeBar({ intake }: { intake: Intake }) {
  const { view, acting, draft, blocked, may, correcting, setAsking } = intake;
  const t = useText("window");
  const busyWith = (name: string, words: string) => (acting.busy === name ? words : false);
  return (
    <ActionBar status={<Why intake={intake} />}>
      {draft.editable && (
        <Button keys="Ctrl+S" busy={busyWith("save", t("saving"))} onClick={() => void draft.save()}>
          {t("save")}
        </Button>
      )}
      {correcting ? (
        <Button
          variant="solid"
          keys="F9"
          busy={busyWith("resubmit", t("sending"))}
          onClick={() => void intake.resubmit()}
        >
          {t("resubmit")}
        </Button>
      ) : (
        <>
          <Button
            variant="destructive"
            keys="Alt+R"
            unavailable={may.refuse ? false : why}
            onClick={() => setAsking("refuse")}
          >
            {t("refuse.button")}
          </Button>
          <Button
            keys="F7"
            unavailable={may.correct ? false : why}
            busy={busyWith("correct", t("sending"))}
            onClick={() => setAsking("correct")}
          >
            {t("correct.button")}
          </Button>
          <Button
            keys="F8"
            unavailable={may.defer ? false : why}
            busy={busyWith("defer", t("sending"))}
            onClick={() => setAsking("defer")}
          >
            {t("defer.button")}
          </Button>
          <Button
            variant="solid"
            keys="F9"
            unavailable={blocked.length > 0 ? why : false}
            busy={busyWith("accept", t("accepting")) || busyWith("at-once", t("atOnceBusy"))}
            onClick={intake.accept}
          >
            {t(view.finishes ? "atOnce" : "accept")}
          </Button>
        </>
      )}
    </ActionBar>
  );
}

function Why({ intake }: { intake: Intake }) {
  const { blocked, may, correcting, noReason } = intake;
  const t = useText("window");
  if (blocked.length === 0)
    return (
      <span id="why" className="inline-flex items-center gap-2 text-green-text">
        <Icon of={CircleCheck} size={18} />
        {t(correcting ? "why.mended" : "why.ready")}
      </span>
    );
  return (
    <span id="why" className="flex flex-wrap items-center gap-x-2 text-red-text">
      <Icon of={CircleAlert} size={18} />
      <b>{t(correcting ? "why.notBack" : "why.not")}</b>
      <span>{blocked.join(t("why.semicolon"))}</span>
      {may.defer && <span className="text-ink-2">{t("why.deferrable")}</span>}
      {noReason && <span className="text-ink-2">{t("pre.mendReason", { name: noReason.name })}</span>}
    </span>
  );
}
