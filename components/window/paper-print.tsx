"use client";
import { Printer } from "lucide-react";
import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { formatDocumentNo } from "@/lib/platform/codes/document-no";
import { localHref } from "@/lib/platform/i18n/href";
import { useHotkeys } from "../patterns/hotkeys";
import { Icon } from "../ui/icon";
import { LinkButton } from "../ui/link-button";
import { useLocale, useText } from "../ui/locale";
import { Spinner } from "../ui/spinner";

export type PrintablePaper = { number: string; name: string; made: boolean };

/** How often a paper that is being made is asked for again, in milliseconds. */
const pace = 1_500;

/** The papers of a case to print, newest first. What is still being made is waited for, and P prints the newest. */
export function PaperPrint(props: { papers: PrintablePaper[] }) {
  const locale = useLocale();
  const t = useText("window");
  const router = useRouter();
  const waiting = props.papers.some(({ made }) => !made);
  const newest = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (!waiting) return;
    const timer = setInterval(() => router.refresh(), pace);
    return () => clearInterval(timer);
  }, [waiting, router]);
  useHotkeys([{ keys: "P", label: t("paper.print"), run: () => newest.current?.click() }]);
  if (props.papers.length === 0) return <p className="px-4 py-3 text-ink-2 text-staff">{t("paper.noneYet")}</p>;
  return (
    <ul aria-live="polite">
      {props.papers.map((paper, index) => (
        <li
          key={paper.number}
          className="flex flex-wrap items-center justify-between gap-2 border-line border-b px-4 py-2"
        >
          <span className="text-table">
            <b className="block font-medium">{paper.name}</b>
            <span className="text-ink-2">{formatDocumentNo(paper.number)}</span>
          </span>
          {paper.made ? (
            <LinkButton
              ref={index === 0 ? newest : undefined}
              size="staff"
              keys={index === 0 ? "P" : undefined}
              variant={index === 0 ? "solid" : "outlined"}
              icon={<Icon of={Printer} size={16} />}
              href={localHref(locale, `/documents/${paper.number}`)}
              target="_blank"
              prefetch={false}
              aria-label={t("paper.printNamed", { name: paper.name })}
            >
              {t("paper.print")}
            </LinkButton>
          ) : (
            <span className="inline-flex items-center gap-2 text-ink-2 text-table">
              <Spinner />
              {t("paper.making")}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
