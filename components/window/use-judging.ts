"use client";
import { useState } from "react";
import { joinReasons } from "@/lib/cases/contract";
import type { Answer } from "./answer-type";
import type { PaperView } from "./paper-types";
import type { Acting } from "./use-act";
import type { Judgement } from "./verdict-panel";

type Options = {
  papers: PaperView[];
  act: Acting["act"];
  judge: (input: { requirement: string; verdict: "ok" | "wrong"; reason: string }) => Promise<Answer<null>>;
};

/** Which paper one looks at and what was said of each; every verdict is kept at once, and taken back when it was not. */
export function useJudging({ papers, act, judge }: Options) {
  const [key, setKey] = useState(() => papers.find(({ verdict }) => verdict === "open")?.key ?? papers[0]?.key);
  const [asked, setAsked] = useState(0);
  const [judgements, setJudgements] = useState<Record<string, Judgement>>(() =>
    Object.fromEntries(
      papers.map((paper) => [paper.key, { verdict: paper.verdict, keys: paper.reasonKeys, free: paper.reasonFree }]),
    ),
  );
  const index = Math.max(
    0,
    papers.findIndex((paper) => paper.key === key),
  );
  const move = (step: number) => setKey(papers[Math.min(papers.length - 1, Math.max(0, index + step))]?.key);

  /** Remembers without keeping: words that are still being typed. */
  const note = (paper: string, next: Judgement) => setJudgements((all) => ({ ...all, [paper]: next }));

  async function save(paper: string, next: Judgement, then?: "next") {
    const before = judgements[paper];
    note(paper, next);
    if (then === "next") {
      const later = papers.findIndex((one, place) => place > index && judgements[one.key]?.verdict === "open");
      setKey((later >= 0 ? papers[later] : papers[Math.min(papers.length - 1, index + 1)])?.key);
    }
    if (next.verdict === "open") return;
    const { verdict } = next;
    const kept = await act(`judge:${paper}`, () =>
      judge({ requirement: paper, verdict, reason: joinReasons(next.keys, next.free) }),
    );
    if (kept === undefined && before) note(paper, before);
  }

  return {
    selected: papers[index],
    judgements,
    asked,
    select: setKey,
    move,
    note,
    judge: (paper: string, next: Judgement, then?: "next") => void save(paper, next, then),
    /** Not right: the reasons open with the focus in them. */
    ask: (paper: string) => {
      const known = judgements[paper];
      void save(paper, { verdict: "wrong", keys: known?.keys ?? [], free: known?.free ?? "" });
      setAsked((n) => n + 1);
    },
  };
}
