"use client";
import Link from "next/link";
import { localHref } from "@/lib/platform/i18n/href";
import { Light, type LightKind } from "../ui/light";
import { useLocale } from "../ui/locale";

export type DeskLine = {
  id: string;
  href: string;
  service: string;
  applicant: string;
  number: string;
  since: string;
  light: LightKind;
  amount: string;
};

/** A short desk as a ruled list: service, who, since when, how much time there is. */
export function DeskList(props: { lines: DeskLine[]; empty: string }) {
  const locale = useLocale();
  if (props.lines.length === 0) return <p className="px-4 py-6 text-ink-2 text-staff">{props.empty}</p>;
  return (
    <ul>
      {props.lines.map((line) => (
        <li key={line.id} className="border-line border-b">
          <Link
            href={localHref(locale, line.href)}
            prefetch={false}
            className="block px-4 py-2 text-table -outline-offset-3 hover:bg-ground"
          >
            <span className="flex justify-between gap-3">
              <b className="font-medium">{line.service}</b>
              <span className="whitespace-nowrap text-ink-2">{line.since}</span>
            </span>
            <span className="flex flex-wrap justify-between gap-x-3 text-ink-2">
              <span>
                {line.applicant} · {line.number}
              </span>
              {line.amount && <Light kind={line.light} locale={locale} amount={line.amount} />}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
