"use client";
import { FileText } from "lucide-react";
import { useEffect, useState } from "react";
import type { CaseView } from "@/lib/cases";
import { localHref } from "@/lib/platform/i18n/href";
import { buttonLook } from "../ui/button-look";
import { Icon } from "../ui/icon";
import { useLocale } from "../ui/locale";
import { Spinner } from "../ui/spinner";
import { apiCall } from "./api-call";

type Paper = CaseView["papers"][number];

/** How often one looks for a paper that a job is making, in milliseconds. */
const every = 2_000;

/** A paper that is being made: the link appears when it is signed. */
export function PaperWait(props: { caseRef: string; paper: Paper; words: { ready: string; making: string } }) {
  const { paper, words } = props;
  const locale = useLocale();
  const [made, setMade] = useState(paper.madeAt !== null);
  useEffect(() => {
    if (made) return;
    const left = new AbortController();
    const isMade = async () => {
      const answer = await apiCall<CaseView>(locale, "GET", `/cases/${props.caseRef}`, { signal: left.signal });
      return answer.ok && answer.data.papers.some(({ number, madeAt }) => number === paper.number && madeAt !== null);
    };
    const look = async () => {
      // Nobody looks at a hidden page; a call that was broken off says nothing.
      const ready = !document.hidden && (await isMade().catch(() => false));
      if (left.signal.aborted) return;
      if (ready) setMade(true);
      else timer = setTimeout(look, every);
    };
    let timer = setTimeout(look, every);
    return () => {
      clearTimeout(timer);
      left.abort();
    };
  }, [made, locale, props.caseRef, paper.number]);
  return (
    <span role="status">
      {made ? (
        <a
          href={localHref(locale, `/documents/${paper.number}`)}
          target="_blank"
          rel="noreferrer"
          className={buttonLook({ variant: "outlined", size: "citizen" })}
        >
          <span className="inline-flex items-center gap-2">
            <Icon of={FileText} />
            {words.ready}
          </span>
        </a>
      ) : (
        <span className="inline-flex min-h-citizen items-center gap-2 text-ink-2">
          <Spinner />
          {words.making}
        </span>
      )}
    </span>
  );
}
