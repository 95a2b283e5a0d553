"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { localHref } from "@/lib/platform/i18n/href";
import { say } from "@/lib/platform/i18n/locale";
import { GroupHead } from "../patterns/staff-shell";
import { Button } from "../ui/button";
import { ComboBox } from "../ui/combo-box";
import { useLocale, useText } from "../ui/locale";
import { Select } from "../ui/select";
import type { Answer } from "./answer-type";
import type { LookUpAnswer } from "./look-up";
import { PaperPrint, type PrintablePaper } from "./paper-print";
import { ToldProblem } from "./told-problem";
import { useAct } from "./use-act";

type Body = { code: string; name: { zh: string; en: string } };

/** What can be done with a receipt: print it, hand the papers over, turn it into a case. */
export function WalkInActs(props: {
  number: string;
  open: boolean;
  bodies: Body[];
  papers: PrintablePaper[];
  handOver: (number: string, department: string) => Promise<Answer<{ number: string }>>;
  convert: (number: string, service: string) => Promise<Answer<{ draftNo: string }>>;
  lookUp: (typed: string) => Promise<Answer<LookUpAnswer>>;
}) {
  const { number, open } = props;
  const locale = useLocale();
  const t = useText("window");
  const router = useRouter();
  const { act, busy, problem } = useAct();
  const search = useAct();
  const [body, setBody] = useState("");
  const [typed, setTyped] = useState("");
  const [found, setFound] = useState<Body[]>([]);
  return (
    <div data-print="none">
      <PaperPrint papers={props.papers} />
      {open && (
        <>
          <GroupHead>{t("walkIn.handTitle")}</GroupHead>
          <div className="grid gap-2 px-4 py-3">
            <Select
              locale={locale}
              dense
              label={<span className="font-normal text-staff">{t("walkIn.handBody")}</span>}
              empty={t("scenario.choose")}
              value={body}
              onChange={(event) => setBody(event.target.value)}
              options={props.bodies.map(({ code, name }) => ({ value: code, label: say(name, locale) }))}
            />
            <Button
              size="staff"
              unavailable={body ? false : t("walkIn.chooseBody")}
              busy={busy === "hand" ? t("sending") : false}
              onClick={async () => {
                if ((await act("hand", () => props.handOver(number, body))) !== undefined) router.refresh();
              }}
            >
              {t("walkIn.hand")}
            </Button>
          </div>
          <GroupHead>{t("walkIn.convertTitle")}</GroupHead>
          <div className="grid gap-2 px-4 py-3">
            <ComboBox
              locale={locale}
              dense
              label={t("walkIn.convertTo")}
              items={found.map(({ code, name }) => ({ id: code, label: say(name, locale) }))}
              text={typed}
              busy={search.busy !== null}
              onType={async (text) => {
                setTyped(text);
                if (!text.trim()) return;
                const answer = await search.act("find", () => props.lookUp(text));
                setFound(answer?.kind === "services" ? answer.services : []);
              }}
              selected={null}
              onSelect={async (service) => {
                if (!service) return;
                const draft = await act("convert", () => props.convert(number, service));
                if (!draft) return;
                router.push(localHref(locale, `/window/intake/${draft.draftNo}`));
                // Who comes back finds the receipt as it is now: turned into a case.
                router.refresh();
              }}
            />
            <p className="text-fine text-ink-2">{t("walkIn.convertHint")}</p>
          </div>
        </>
      )}
      <div className="px-4">
        <ToldProblem problem={problem ?? search.problem} safe={false} />
      </div>
    </div>
  );
}
