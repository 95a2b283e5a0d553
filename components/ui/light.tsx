import type { Locale } from "@/lib/platform/i18n/locale";
import { classNames } from "./class-names";
import { uiText } from "./ui-text";

/** green: in time · yellow: due soon · red: overdue · stopped: the clock stands · none: not started. */
export type LightKind = "green" | "yellow" | "red" | "stopped" | "none";

const wordColour: Record<LightKind, string> = {
  green: "text-green-text",
  yellow: "text-amber-text",
  red: "text-red-text",
  stopped: "text-slate-text",
  none: "text-ink-2",
};

/** The shape of a light, as tall as the text unless `size` (px) is given. Five different outlines, so that it reads in grey, in print and in forced colours. */
export function LightMark(props: { kind: LightKind; size?: number }) {
  const { kind, size = "1.05em" } = props;
  return (
    <svg aria-hidden data-mark={kind} width={size} height={size} viewBox="0 0 16 16" className="inline-block shrink-0">
      {kind === "green" && (
        <>
          <circle cx="8" cy="8" r="7" className="fill-green-mark" />
          <path
            d="m4.9 8.2 2.2 2.1 4-4.3"
            fill="none"
            stroke="#fff"
            strokeWidth="1.8"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </>
      )}
      {kind === "yellow" && (
        <>
          <path
            d="M8 1.6 15.2 14.4H.8Z"
            className="fill-amber-mark stroke-amber-edge"
            strokeWidth="1"
            strokeLinejoin="round"
          />
          <path d="M8 5.8v4.1M8 11.9v.3" fill="none" stroke="#211e19" strokeWidth="1.7" strokeLinecap="round" />
        </>
      )}
      {kind === "red" && (
        <>
          <path d="M8 .5 15.5 8 8 15.5.5 8Z" className="fill-red-mark" />
          <path d="M4.9 8h6.2" stroke="#fff" strokeWidth="2" />
        </>
      )}
      {kind === "stopped" && (
        <>
          <rect x="1.2" y="1.2" width="13.6" height="13.6" rx="2" className="fill-slate-text" />
          <path d="M6 5v6M10 5v6" stroke="#fff" strokeWidth="2" />
        </>
      )}
      {kind === "none" && <circle cx="8" cy="8" r="6.2" className="fill-surface stroke-control" strokeWidth="1.5" />}
    </svg>
  );
}

/** A light: shape, word and amount, always all that is known. `amount` is a finished phrase: "剩 1 个工作日". */
export function Light(props: {
  kind: LightKind;
  locale: Locale;
  amount?: string;
  /** Another word than the usual one, e.g. 审核中 for green. */
  word?: string;
  /** Pixels: 14–18 in text, 34 on the board, 56 on the wall. */
  size?: number;
  className?: string;
}) {
  const word = props.word ?? uiText(props.locale)(`light.${props.kind}`);
  return (
    <span
      className={classNames("inline-flex items-center gap-1.5 font-medium", wordColour[props.kind], props.className)}
    >
      <LightMark kind={props.kind} size={props.size} />
      <span>
        {word}
        {props.amount && ` · ${props.amount}`}
      </span>
    </span>
  );
}
