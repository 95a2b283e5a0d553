"use client";
import { Circle, CircleAlert, CircleCheck, Link2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import type { SharingRowView } from "@/lib/exchange";
import { type FailureReason, registerBodies } from "@/lib/exchange/contract";
import { now } from "@/lib/platform/clock/now";
import { say } from "@/lib/platform/i18n/locale";
import { useHotkeys } from "../patterns/hotkeys";
import { Button } from "../ui/button";
import { classNames } from "../ui/class-names";
import { controlLook } from "../ui/field";
import { Icon } from "../ui/icon";
import { useLocale, useText } from "../ui/locale";
import { Spinner } from "../ui/spinner";
import type { IntakeActs, IntakeView } from "./intake-types";
import { SourceSummary } from "./source-summary";
import type { Acting } from "./use-act";
import type { Draft } from "./use-draft";
import type { RowState, Sharing } from "./use-sharing";

type Props = {
  view: IntakeView;
  acts: IntakeActs;
  acting: Acting;
  draft: Draft;
  sharing: Sharing;
  /** This panel is the one being worked: single letters are for it. */
  active: boolean;
  onTypeByHand: (row: SharingRowView) => void;
  onScan: (row: SharingRowView) => void;
};

/** 数据调取: the holder's presence first, then every register with its own clock, reason and way by hand. */
export function SharingPanel(props: Props) {
  const t = useText("window");
  const { view, sharing, draft } = props;
  const { person } = view;
  const byHand = (row: SharingRowView) =>
    row.fields.length > 0 && draft.editable ? () => props.onTypeByHand(row) : undefined;
  const byScan = (row: SharingRowView) => (row.materials.length > 0 ? () => props.onScan(row) : undefined);
  // The keys work the first one that failed; when it is solved they move on to the next.
  const failed = view.sharing.find((row) => shownOf(row, sharing.rows[row.target]).kind === "failed");
  const keyed = props.active ? failed : undefined;
  useHotkeys([
    {
      keys: "R",
      label: t("share.again"),
      run: () => keyed && sharing.ask([keyed.target]),
      off: !keyed || !sharing.ready,
    },
    { keys: "M", label: t("share.byHand"), run: () => keyed && byHand(keyed)?.(), off: !keyed || !byHand(keyed) },
    { keys: "S", label: t("share.scan"), run: () => keyed && byScan(keyed)?.(), off: !keyed || !byScan(keyed) },
  ]);
  return (
    <>
      <Presence {...props} />
      {view.sharing.length === 0 && <p className="px-4 py-3 text-ink-2 text-staff">{t("share.none")}</p>}
      <ul aria-label={t("share.title")}>
        {view.sharing.map((row) => (
          <Row
            key={row.target}
            row={row}
            state={sharing.rows[row.target]}
            ready={sharing.ready}
            open={draft.editable || row.materials.length > 0}
            onAsk={() => sharing.ask([row.target])}
            keyed={row === keyed}
            onTypeByHand={byHand(row)}
            onScan={byScan(row)}
          />
        ))}
      </ul>
      <SourceSummary view={view} values={draft.values} sources={draft.sources} scenario={draft.scenario} />
      {!person.sitting && <span className="sr-only">{t("share.presence")}</span>}
    </>
  );
}

/** 人在场: the ID was read, the code was read out. Only then may a register be asked (个人信息保护法 13). */
function Presence({ view, acts, acting }: Props) {
  const t = useText("window");
  const router = useRouter();
  const { sitting, phoneMasked } = view.person;
  if (!sitting)
    return (
      <Box title={t("share.presence")}>
        <form
          className="mt-2 flex gap-2"
          onSubmit={async (event) => {
            event.preventDefault();
            const idNo = String(new FormData(event.currentTarget).get("idNo") ?? "");
            const opened = await acting.act("sitting", () => acts.receivePerson({ idNo }));
            if (opened) router.refresh();
          }}
        >
          <input
            name="idNo"
            required
            aria-label={t("person.idNo")}
            placeholder={t("person.swipe")}
            autoComplete="off"
            className={controlLook({ dense: true })}
          />
          <Button
            size="staff"
            type="submit"
            className="shrink-0 whitespace-nowrap"
            busy={acting.busy === "sitting" ? t("find.busy") : false}
          >
            {t("person.read")}
          </Button>
        </form>
      </Box>
    );
  if (sitting.codeAt)
    return (
      <Box title={t("share.present")} good>
        <p className="text-fine text-ink-2">{t("share.presentWhy")}</p>
      </Box>
    );
  return (
    <Box title={phoneMasked ? t("share.code", { phone: phoneMasked }) : t("share.noPhone")}>
      {phoneMasked && (
        <form
          className="mt-2 flex gap-2"
          onSubmit={async (event) => {
            event.preventDefault();
            const code = String(new FormData(event.currentTarget).get("code") ?? "").trim();
            const done = await acting.act("code", () => acts.confirmPresence(sitting.id, code));
            if (done) router.refresh();
          }}
        >
          <input
            id="sms-code"
            name="code"
            required
            inputMode="numeric"
            pattern="\d{6}"
            maxLength={6}
            autoComplete="off"
            aria-label={t("share.codeLabel")}
            placeholder={t("share.codeLabel")}
            className={controlLook({ dense: true })}
          />
          <Button
            size="staff"
            type="submit"
            variant="solid"
            className="shrink-0 whitespace-nowrap"
            busy={acting.busy === "code" ? t("find.busy") : false}
          >
            {t("share.confirm")}
          </Button>
        </form>
      )}
      <p className="mt-1 text-fine text-ink-2">{t("share.codeWhy")}</p>
    </Box>
  );
}

function Box(props: { title: string; good?: boolean; children: React.ReactNode }) {
  return (
    <div className={classNames("border-line border-b px-4 py-3 text-staff", props.good ? "bg-green-50" : "bg-blue-50")}>
      <p className="flex items-center gap-2 font-semibold">
        {props.good && (
          <span className="text-green-text">
            <Icon of={CircleCheck} size={16} />
          </span>
        )}
        {props.title}
      </p>
      {props.children}
    </div>
  );
}

type Shown =
  | { kind: "asking"; since: number }
  | { kind: "ok"; ms: number; fields: number; materials: number; unmapped: number }
  | { kind: "failed"; ms: number; reason: FailureReason; callNo: string; retryAfter?: number }
  | { kind: "open" };

function shownOf(row: SharingRowView, state: RowState | undefined): Shown {
  if (state && "asking" in state) return { kind: "asking", since: state.asking };
  if (state) {
    const { result } = state;
    if (!result.ok)
      return {
        kind: "failed",
        ms: result.ms,
        reason: result.reason,
        callNo: result.callNo,
        ...(result.retryAfter ? { retryAfter: result.retryAfter } : {}),
      };
    return {
      kind: "ok",
      ms: result.ms,
      fields: Object.keys(result.values).length,
      materials: result.materials.length,
      unmapped: result.unmapped.length,
    };
  }
  if (!row.last) return { kind: "open" };
  return row.last.ok
    ? { kind: "ok", ms: row.last.ms, fields: row.fields.length, materials: row.materials.length, unmapped: 0 }
    : { kind: "failed", ms: row.last.ms, reason: row.last.reason as FailureReason, callNo: row.last.callNo };
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(ms < 10_000 ? 2 : 1)} s`;

function Row(props: {
  row: SharingRowView;
  state: RowState | undefined;
  ready: boolean;
  open: boolean;
  /** R, M and S work this row. */
  keyed: boolean;
  onAsk: () => void;
  onTypeByHand?: () => void;
  onScan?: () => void;
}) {
  const locale = useLocale();
  const t = useText("window");
  const { row } = props;
  const shown = shownOf(row, props.state);
  const name = row.materials[0] ? say(row.materials[0].name, locale) : t(`share.row.${row.register}`);
  const failed = shown.kind === "failed";
  /** Fields, materials or both: what is nought is not said. */
  const brought = (
    both: "share.willBoth" | "share.didBoth",
    onlyFields: "share.willFields" | "share.didFields",
    onlyMaterials: "share.willMaterials" | "share.didMaterials",
    fields: number,
    materials: number,
  ) => t(materials === 0 ? onlyFields : fields === 0 ? onlyMaterials : both, { fields, materials });
  return (
    <li data-edge className={classNames("border-line border-b px-4 py-2.5 text-table", failed && "bg-red-50")}>
      <div className="flex items-start gap-3">
        <span
          className={classNames(
            "mt-0.5",
            shown.kind === "ok" ? "text-green-text" : failed ? "text-red-text" : "text-ink-3",
          )}
        >
          {shown.kind === "asking" ? (
            <Spinner />
          ) : (
            <Icon of={shown.kind === "ok" ? CircleCheck : failed ? CircleAlert : Circle} size={16} />
          )}
        </span>
        <div className="min-w-0 flex-1">
          <p className="flex justify-between gap-3">
            <b className="font-semibold">{name}</b>
            <span className="text-ink-2">
              {shown.kind === "asking" ? <Since at={shown.since} /> : shown.kind !== "open" && seconds(shown.ms)}
            </span>
          </p>
          <p className="text-ink-2">{say(registerBodies[row.register], locale)}</p>
          <p aria-live="polite" className={failed ? "text-red-text" : "text-ink-2"}>
            {shown.kind === "asking" && t("share.asking")}
            {shown.kind === "open" &&
              brought(
                "share.willBoth",
                "share.willFields",
                "share.willMaterials",
                row.fields.length,
                row.materials.length,
              )}
            {shown.kind === "ok" &&
              brought("share.didBoth", "share.didFields", "share.didMaterials", shown.fields, shown.materials)}
            {shown.kind === "ok" && shown.unmapped > 0 && ` ${t("share.unmapped", { n: shown.unmapped })}`}
            {failed && t(`share.failed.${shown.reason}`)}
          </p>
          {(failed || shown.kind === "open") && props.open && (
            <p className="mt-1.5 flex flex-wrap gap-2">
              <Button
                size="staff"
                icon={<Icon of={Link2} size={14} />}
                keys={props.keyed ? "R" : undefined}
                unavailable={props.ready ? false : { describedBy: "share-wait" }}
                onClick={props.onAsk}
              >
                {t(failed ? "share.again" : "share.ask")}
              </Button>
              {failed && props.onTypeByHand && (
                <Button size="staff" keys={props.keyed ? "M" : undefined} onClick={props.onTypeByHand}>
                  {t("share.byHand")}
                </Button>
              )}
              {failed && props.onScan && (
                <Button size="staff" keys={props.keyed ? "S" : undefined} onClick={props.onScan}>
                  {t("share.scan")}
                </Button>
              )}
            </p>
          )}
          {failed && <p className="mt-1 text-fine text-ink-2">{t("share.call", { callNo: shown.callNo })}</p>}
        </div>
      </div>
    </li>
  );
}

/** A slow outside body shows its own clock. */
function Since(props: { at: number }) {
  const [ms, setMs] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setMs(now().getTime() - props.at), 100);
    return () => clearInterval(timer);
  }, [props.at]);
  return <span aria-hidden>{(ms / 1000).toFixed(1)} s</span>;
}

/** The head's right end: everything at once. */
export function AskAll(props: { view: IntakeView; draft: Draft; sharing: Sharing }) {
  const t = useText("window");
  const { view, sharing } = props;
  const targets = view.sharing.map(({ target }) => target);
  if (targets.length === 0) return null;
  return (
    <Button
      size="staff"
      variant="text"
      keys="Ctrl+E"
      unavailable={sharing.ready ? false : { describedBy: "share-wait" }}
      onClick={() => sharing.ask(targets)}
    >
      {t("share.all")}
    </Button>
  );
}
