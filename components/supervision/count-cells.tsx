import Link from "next/link";
import type { Light } from "@/lib/platform/clock";
import { Bar } from "../ui/bar";
import { countWords } from "../ui/count-words";
import { LightMark } from "../ui/light";
import { Cell, HeadCell } from "../ui/table";

const tones: Partial<Record<Light, string>> = {
  red: "font-semibold text-red-text",
  yellow: "font-semibold text-amber-text",
};

/** The head of a column of counts: the light's mark and its word. */
export function LightHead(props: { light: Light; word: string; className?: string }) {
  return (
    <HeadCell numeric className={props.className}>
      <span className="inline-flex items-center gap-1 whitespace-nowrap">
        <LightMark kind={props.light} size={14} />
        {props.word}
      </span>
    </HeadCell>
  );
}

/** How many of one light; the number opens its list, `see` says so. */
export function LightCount(props: { light: Light; count: number; href: string; see: string; className?: string }) {
  return (
    <Cell numeric className={props.className}>
      {props.count === 0 ? (
        <span className="text-ink-3">0</span>
      ) : (
        <Link
          href={props.href}
          aria-label={props.see}
          className={`inline-flex min-h-8 min-w-8 items-center justify-end hover:underline ${tones[props.light] ?? ""}`}
        >
          {countWords(props.count)}
        </Link>
      )}
    </Cell>
  );
}

/** All of a row: a bar beside the others' (`share` of the longest, 0 to 1) and the number, which opens the list. */
export function CountBar(props: { count: number; share: number; href: string; see: string; className: string }) {
  return (
    <Cell className={props.className}>
      <Link href={props.href} aria-label={props.see} className="flex min-h-8 items-center gap-2 hover:underline">
        <Bar width={props.count > 0 ? `${Math.max(2, props.share * 75)}%` : "0"} className="h-4 min-w-0 bg-blue-600" />
        <b className="font-semibold tabular-nums">{countWords(props.count)}</b>
      </Link>
    </Cell>
  );
}
