"use client";
import { ChevronDown } from "lucide-react";
import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { localHref } from "@/lib/platform/i18n/href";
import { useHotkeys } from "../patterns/hotkeys";
import { Button } from "../ui/button";
import { buttonLook } from "../ui/button-look";
import { Icon } from "../ui/icon";
import { useLocale, useText } from "../ui/locale";
import { toast } from "../ui/toast";
import { AskDialog } from "./ask-dialog";
import { CorrectDialog } from "./correct-dialog";
import type { CaseActsView, DeskActs } from "./desk-types";
import { ExtendDialog } from "./extend-dialog";
import { HoldDialog } from "./hold-dialog";
import { TerminateDialog } from "./reason-dialog";
import { TransferDialog } from "./transfer-dialog";

type Asked = "hold" | "resume" | "extend" | "transfer" | "release" | "seize" | "terminate" | "correct";

/** The acts on a case beside its head: stop and go on, extend, and what is rarer under "more". */
export function CaseActs(props: { view: CaseActsView; acts: DeskActs }) {
  const { view, acts } = props;
  const t = useText("approval");
  const locale = useLocale();
  const router = useRouter();
  const id = useId();
  const [asked, setAsked] = useState<Asked>();
  const close = () => setAsked(undefined);
  const done = (said: string) => {
    close();
    toast({ text: said });
    router.refresh();
  };
  const left = (said: string) => {
    close();
    toast({ text: said });
    router.push(localHref(locale, "/approval"));
    router.refresh();
  };
  const { can } = view;
  useHotkeys([
    { keys: "H", label: t("acts.hold"), run: () => setAsked("hold"), off: !can.hold },
    { keys: "T", label: t("acts.transfer"), run: () => setAsked("transfer"), off: !can.transfer },
  ]);
  const more = (
    [
      ["transfer", can.transfer],
      ["release", can.release],
      ["correct", view.correction !== null],
      ["terminate", can.terminate],
    ] as const
  ).flatMap(([act, on]) => (on ? [act] : []));
  const shared = { view, acts, onDone: done, onClose: close };
  return (
    <>
      {can.resume && (
        <Button size="staff" onClick={() => setAsked("resume")}>
          {t("acts.resume")}
        </Button>
      )}
      {can.hold && (
        <Button size="staff" keys="H" onClick={() => setAsked("hold")}>
          {t("acts.hold")}
        </Button>
      )}
      {can.extend && (
        <Button size="staff" onClick={() => setAsked("extend")}>
          {t("acts.extend")}
        </Button>
      )}
      {more.length > 0 && (
        <>
          <button type="button" popoverTarget={id} className={buttonLook({ variant: "outlined", size: "staff" })}>
            <span className="inline-flex items-center gap-1">
              {t("acts.more")}
              <Icon of={ChevronDown} size={16} />
            </span>
          </button>
          <div
            id={id}
            popover="auto"
            className="inset-auto top-24 right-4 min-w-44 rounded-note bg-surface p-2 text-ink shadow-overlay"
          >
            {more.map((act) => (
              <button
                key={act}
                type="button"
                popoverTarget={id}
                popoverTargetAction="hide"
                onClick={() => setAsked(act)}
                className={`flex min-h-9 w-full items-center rounded-control px-3 text-left text-staff hover:bg-blue-50 ${act === "terminate" ? "text-red-text" : ""}`}
              >
                {t(`acts.${act}`)}
              </button>
            ))}
          </div>
        </>
      )}
      {asked === "hold" && <HoldDialog {...shared} />}
      {asked === "extend" && <ExtendDialog {...shared} />}
      {asked === "terminate" && <TerminateDialog {...shared} onDone={left} />}
      {asked === "correct" && view.correction && <CorrectDialog {...shared} options={view.correction} onDone={left} />}
      {asked === "transfer" && view.taskId && <TransferDialog {...shared} taskId={view.taskId} onDone={left} />}
      {asked === "resume" && (
        <AskDialog
          title={t("resume.title")}
          effect={t("resume.effect", { day: view.ifResumed ?? "" })}
          go={t("resume.go")}
          run={() => acts.resume(view.ref)}
          onDone={() => done(t("resume.done"))}
          onClose={close}
        />
      )}
      {asked === "release" && (
        <AskDialog
          title={t("release.title")}
          effect={t("release.effect")}
          go={t("release.go")}
          run={() => acts.release(view.taskId ?? "")}
          onDone={() => left(t("release.done"))}
          onClose={close}
        />
      )}
    </>
  );
}
