"use client";
import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { localHref } from "@/lib/platform/i18n/href";
import { say } from "@/lib/platform/i18n/locale";
import { useHotkeys } from "../patterns/hotkeys";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { Icon } from "../ui/icon";
import { useLocale, useText } from "../ui/locale";
import type { Answer } from "./answer-type";
import { keepForIntake } from "./kept-for-intake";
import { ToldProblem } from "./told-problem";
import { useAct } from "./use-act";

type Found = { code: string; name: { zh: string; en: string }; body: { zh: string; en: string } };

/** What a look-up found: a place to go to, a person to receive, services to choose from, or nothing. */
export type LookUpAnswer =
  | { kind: "go"; path: string }
  | { kind: "person"; idNo: string }
  | { kind: "stranger"; idNo: string }
  | { kind: "services"; services: Found[] }
  | { kind: "none" };

/** 找人、找件、找事项: one box for a card reader, a scanner and fingers. Ctrl+K from anywhere. */
export function LookUp(props: { lookUp: (typed: string) => Promise<Answer<LookUpAnswer>> }) {
  const t = useText("window");
  const [open, setOpen] = useState(false);
  useHotkeys([{ keys: "Ctrl+K", label: t("find.button"), run: () => setOpen(true) }]);
  return (
    <>
      <Button
        size="staff"
        keys="Ctrl+K"
        icon={<Icon of={Search} size={16} />}
        onClick={() => setOpen(true)}
        className="whitespace-nowrap max-md:[&_kbd]:hidden"
      >
        <span className="max-sm:hidden">{t("find.button")}</span>
        <span className="sm:hidden">{t("find.find")}</span>
      </Button>
      {open && <Box lookUp={props.lookUp} onClose={() => setOpen(false)} />}
    </>
  );
}

function Box(props: { lookUp: (typed: string) => Promise<Answer<LookUpAnswer>>; onClose: () => void }) {
  const locale = useLocale();
  const t = useText("window");
  const router = useRouter();
  const { act, busy, problem } = useAct();
  const [found, setFound] = useState<LookUpAnswer>();

  const go = (path: string) => {
    props.onClose();
    router.push(localHref(locale, path));
  };
  async function find(typed: string) {
    if (!typed.trim() || busy) return;
    const answer = await act("find", () => props.lookUp(typed));
    setFound(answer);
    if (answer?.kind === "go") go(answer.path);
    if (answer?.kind === "person" || answer?.kind === "stranger") {
      keepForIntake({ idNo: answer.idNo });
      go("/window/intake");
    }
  }
  return (
    <Dialog
      title={t("find.title")}
      onClose={props.onClose}
      actions={<Button onClick={props.onClose}>{t("find.close")}</Button>}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          find(String(new FormData(event.currentTarget).get("typed") ?? ""));
        }}
        className="flex gap-2"
      >
        <input
          ref={(input) => {
            // The dialog puts the focus on its safe act; here typing is the act.
            if (input && !found) requestAnimationFrame(() => input.focus());
          }}
          name="typed"
          type="search"
          autoComplete="off"
          aria-label={t("find.label")}
          placeholder={t("find.placeholder")}
          className="min-h-10 min-w-0 flex-1 rounded-control border border-control bg-surface px-3 text-staff"
        />
        <Button type="submit" variant="solid" busy={busy ? t("find.busy") : false}>
          {t("find.find")}
        </Button>
      </form>
      <p className="mt-2 text-fine text-ink-2">{t("find.hint")}</p>
      <div className="mt-3" aria-live="polite">
        <ToldProblem problem={problem} safe={false} />
        {found?.kind === "none" && <p className="text-ink-2 text-staff">{t("find.none")}</p>}
        {found?.kind === "services" && (
          <ul className="divide-y divide-line border-line border-y">
            {found.services.map((service) => (
              <li key={service.code}>
                <button
                  type="button"
                  onClick={() => {
                    keepForIntake({ service: service.code });
                    go("/window/intake");
                  }}
                  className="block w-full px-2 py-2 text-left text-staff hover:bg-blue-50 focus-visible:bg-blue-50"
                >
                  <b className="font-medium text-ink">{say(service.name, locale)}</b>
                  <span className="ml-2 text-fine text-ink-2">{say(service.body, locale)}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Dialog>
  );
}
