"use client";
import { ScanLine } from "lucide-react";
import { useRouter } from "next/navigation";
import { type RefObject, useRef, useState } from "react";
import { GroupHead } from "../patterns/staff-shell";
import { Button } from "../ui/button";
import { classNames } from "../ui/class-names";
import { Icon } from "../ui/icon";
import { useLocale, useText } from "../ui/locale";
import { Tag } from "../ui/tag";
import { uploadFile } from "../ui/upload-file";
import type { Answer } from "./answer-type";
import type { IntakeActs, IntakeView } from "./intake-types";
import type { PaperView, Verdict } from "./paper-types";
import { PaperViewer } from "./paper-viewer";
import type { Acting } from "./use-act";
import type { useJudging } from "./use-judging";
import { Reasons, VerdictSwitch } from "./verdict-panel";

type Props = {
  view: IntakeView;
  acts: IntakeActs;
  acting: Acting;
  judging: ReturnType<typeof useJudging>;
  /** Keys of the viewer only while this panel is the one in use. */
  active: boolean;
  fileInput: RefObject<HTMLInputElement | null>;
};

/** 材料: what is there, what is missing; scan, paste, promise; the verdict; the paper below. */
export function MaterialsPanel(props: Props) {
  const { view, acts, acting, judging } = props;
  const t = useText("window");
  const locale = useLocale();
  const router = useRouter();
  const [sending, setSending] = useState<{ name: string; share: number }>();
  const list = useRef<HTMLUListElement>(null);
  const { selected, judgements } = judging;

  async function send(files: File[]) {
    if (!selected) return;
    for (const file of files) {
      const kept = await acting.act(`upload:${selected.key}`, async () => {
        setSending({ name: file.name, share: 0 });
        const answer = await uploadFile(`/api/window/cases/${view.ref}/materials`, file, {
          fields: { requirement: selected.key, locale },
          onProgress: (share) => setSending({ name: file.name, share }),
        });
        if (!answer.ok && answer.status === 0) throw new Error("the line broke");
        return answer.body as Answer<{ fileId: string }>;
      });
      setSending(undefined);
      if (!kept) return;
    }
    router.refresh();
  }

  const refreshAfter = async (name: string, work: () => Promise<Answer<unknown>>) => {
    if ((await acting.act(name, work)) !== undefined) router.refresh();
  };
  const mayGive = selected && (!view.asked || view.asked.materials.includes(selected.key));
  return (
    <section
      aria-label={t("mat.title")}
      onPaste={(event) => {
        const files = [...event.clipboardData.files];
        if (files.length === 0 || !mayGive) return;
        event.preventDefault();
        void send(files);
      }}
      className="flex min-h-full flex-col"
    >
      <ul ref={list}>
        {view.papers.map((paper) => (
          <Line
            key={paper.key}
            paper={paper}
            here={paper.key === selected?.key}
            verdict={judgements[paper.key]?.verdict ?? "open"}
            onSelect={() => judging.select(paper.key)}
          />
        ))}
      </ul>
      {selected && (
        <>
          <GroupHead
            end={
              selected.state !== "missing" && selected.give !== "generated" ? (
                <VerdictSwitch
                  judgement={judgements[selected.key] ?? { verdict: "open", keys: [], free: "" }}
                  onJudge={({ verdict }) =>
                    verdict === "ok"
                      ? judging.judge(selected.key, { verdict: "ok", keys: [], free: "" }, "next")
                      : judging.ask(selected.key)
                  }
                />
              ) : undefined
            }
          >
            {t("mat.looking", { name: selected.name })}
          </GroupHead>
          {judgements[selected.key]?.verdict === "wrong" && (
            <Reasons
              key={selected.key}
              usual={selected.reasons}
              asked={judging.asked}
              judgement={judgements[selected.key] ?? { verdict: "wrong", keys: [], free: "" }}
              onJudge={(next) => judging.note(selected.key, next)}
              onWordsDone={(next) => judging.judge(selected.key, next)}
            />
          )}
          <div className="flex flex-wrap items-center gap-2 border-line border-b px-4 py-2">
            {mayGive && selected.give !== "generated" && selected.give !== "fill" && (
              <label className="relative inline-flex min-h-8 cursor-pointer items-center gap-2 rounded-control border border-control px-3 text-staff focus-within:outline-3 focus-within:outline-blue-600 hover:bg-sunken">
                <Icon of={ScanLine} size={16} />
                {t(selected.files.length > 0 ? "mat.rescan" : "mat.scan")}
                <kbd
                  aria-hidden
                  className="rounded-tag border border-current/40 border-b-2 px-1 font-sans text-[11px]/4 opacity-90"
                >
                  F6
                </kbd>
                <input
                  ref={props.fileInput}
                  type="file"
                  multiple
                  accept="image/*,application/pdf"
                  aria-label={t("mat.scanNamed", { name: selected.name })}
                  onChange={(event) => {
                    const files = [...(event.target.files ?? [])];
                    event.target.value = "";
                    void send(files);
                  }}
                  className="absolute inset-0 cursor-pointer opacity-0"
                />
              </label>
            )}
            {mayGive && selected.required === "promise" && selected.state === "missing" && (
              <Button
                size="staff"
                onClick={() => void refreshAfter("promise", () => acts.promisePaper(view.ref, selected.key))}
              >
                {t("mat.promise")}
              </Button>
            )}
            {mayGive &&
              selected.files.map((file) => (
                <Button
                  key={file.id}
                  size="staff"
                  variant="text"
                  onClick={() =>
                    void refreshAfter("drop", () =>
                      acts.dropFile(view.ref, { requirement: selected.key, fileId: file.id }),
                    )
                  }
                >
                  {t("mat.drop", { name: file.name })}
                </Button>
              ))}
            {sending && (
              <span role="status" className="flex items-center gap-2 text-fine text-ink-2">
                <progress value={sending.share} max={1} aria-label={sending.name} className="file-progress h-1 w-24" />
                {t("mat.sending", { name: sending.name })}
              </span>
            )}
            <span className="basis-full text-fine text-ink-2">{t("mat.paste")}</span>
          </div>
          <div className="flex min-h-[24rem] flex-1 flex-col">
            <PaperViewer
              key={selected.key}
              caseNo={view.ref}
              paper={selected}
              purpose="counter"
              keysOff={!props.active}
            />
          </div>
        </>
      )}
    </section>
  );
}

const words: Record<Verdict, string> = { ok: "text-green-text", wrong: "text-red-text", open: "text-amber-text" };

function Line(props: { paper: PaperView; here: boolean; verdict: Verdict; onSelect: () => void }) {
  const t = useText("window");
  const { paper, here, verdict } = props;
  const missing = paper.state === "missing";
  return (
    <li className="border-line border-b">
      <button
        type="button"
        aria-current={here ? "true" : undefined}
        onClick={props.onSelect}
        className={classNames(
          "flex w-full items-start justify-between gap-3 px-4 py-2 text-left -outline-offset-3",
          here ? "bg-blue-50 shadow-[inset_3px_0_0_var(--color-blue-600)]" : "hover:bg-ground",
        )}
      >
        <span className="min-w-0">
          <span className="block font-medium text-table">{paper.name}</span>
          <span className="mt-0.5 flex flex-wrap items-center gap-2 text-fine text-ink-2">
            {paper.state === "extracted" ? <Tag tone="blue">{t("mat.shared")}</Tag> : paper.note}
            {paper.state === "promised" && <Tag tone="dashed">{t("mat.promised")}</Tag>}
            {missing && <span>{t(`mat.required.${paper.required}`)}</span>}
          </span>
        </span>
        <span className={classNames("whitespace-nowrap text-table", missing ? "text-red-text" : words[verdict])}>
          {paper.give === "generated" ? "" : missing ? t("mat.missing") : t(`mat.verdict.${verdict}`)}
        </span>
      </button>
    </li>
  );
}
