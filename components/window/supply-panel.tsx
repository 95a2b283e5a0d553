"use client";
import { Upload } from "lucide-react";
import { useRouter } from "next/navigation";
import { useRef } from "react";
import { Button } from "../ui/button";
import { Icon } from "../ui/icon";
import { useLocale, useText } from "../ui/locale";
import { toast } from "../ui/toast";
import { uploadFile } from "../ui/upload-file";
import type { Answer } from "./answer-type";
import { ToldProblem } from "./told-problem";
import { useAct } from "./use-act";

/** A material that was promised at acceptance and has not come; `until` is its day in words. */
export type Promised = { requirement: string; name: string; until: string };

/** 补交容缺材料: the person brings what was promised; it is scanned here, and the promise is kept. */
export function SupplyPanel(props: { caseNo: string; promised: Promised[] }) {
  const t = useText("window");
  const locale = useLocale();
  const router = useRouter();
  const { act, busy, problem } = useAct();
  const input = useRef<HTMLInputElement>(null);
  const wanted = useRef<Promised>(undefined);
  const supply = async (file: File, { requirement, name }: Promised) => {
    const kept = await act(requirement, async () => {
      const answer = await uploadFile(`/api/window/cases/${props.caseNo}/materials`, file, {
        fields: { requirement, locale },
      });
      if (!answer.ok && answer.status === 0) throw new Error("the line broke");
      return answer.body as Answer<{ fileId: string }>;
    });
    if (kept === undefined) return;
    toast({ text: t("supply.done", { name }) });
    router.refresh();
  };
  return (
    <div className="grid gap-2 px-4 py-3">
      <input
        ref={input}
        type="file"
        hidden
        accept="image/*,application/pdf"
        aria-label={t("supply.title")}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file && wanted.current) void supply(file, wanted.current);
          event.target.value = "";
        }}
      />
      <ul className="grid gap-2">
        {props.promised.map((material) => (
          <li key={material.requirement} className="flex flex-wrap items-center justify-between gap-2 text-table">
            <span>
              <b className="block font-medium">{material.name}</b>
              <span className="text-ink-2">{t("supply.until", { day: material.until })}</span>
            </span>
            <Button
              size="staff"
              icon={<Icon of={Upload} size={16} />}
              aria-label={t("supply.named", { name: material.name })}
              busy={busy === material.requirement ? t("sending") : false}
              onClick={() => {
                wanted.current = material;
                input.current?.click();
              }}
            >
              {t("supply.button")}
            </Button>
          </li>
        ))}
      </ul>
      <ToldProblem problem={problem} />
    </div>
  );
}
