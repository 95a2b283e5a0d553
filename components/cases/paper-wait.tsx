"use client";
import { useQuery } from "@tanstack/react-query";
import { FileText } from "lucide-react";
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
  const { data: made } = useQuery({
    queryKey: ["paper", paper.number],
    initialData: paper.madeAt !== null,
    refetchInterval: ({ state }) => (state.data ? false : every),
    enabled: paper.madeAt === null,
    queryFn: async ({ signal }) => {
      const answer = await apiCall<CaseView>(locale, "GET", `/cases/${props.caseRef}`, { signal });
      return answer.ok && answer.data.papers.some(({ number, madeAt }) => number === paper.number && madeAt !== null);
    },
  });
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
