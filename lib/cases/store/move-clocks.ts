import { currentCalendar } from "@/lib/platform/calendar";
import { dayOf, type LimitUnit } from "@/lib/platform/clock";
import { insertRows, type Tx } from "@/lib/platform/db";
import type { LedgerFacts } from "@/lib/platform/ledger";
import { copyDue } from "@/lib/workflow";
import {
  type ClockKind,
  caseLight,
  clockFigures,
  holdSpansOf,
  leadingClock,
  movedByExtension,
  stoppedByHold,
} from "../model/clocks";
import type { LoadedCase } from "./load-case";
import { type ClockChange, saveClocks } from "./save-clocks";

export type NewClock = {
  kind: ClockKind;
  startDay: string;
  n: number;
  unit: LimitUnit;
  taskId?: string;
  step?: string;
  startedAt?: Date;
};

export type ClockMove = {
  end?: readonly ClockKind[] | "all";
  endTasks?: readonly string[];
  start?: readonly NewClock[];
  /** Holds as they are after this command; the loaded ones unless told. */
  holds?: readonly { fromDay: string | null; toDay: string | null; state: string }[];
  /** Working days added to the promise and the statutory clock. */
  extend?: number;
};

type ClockRow = LoadedCase["clocks"][number];

/** Whether nothing of a clock has moved: then its row is left alone. */
function isSame(clock: ClockRow, next: Omit<ClockChange, "id">): boolean {
  const instants = (["warnAt", "dueAt", "nextFlipAt", "endedAt"] as const).every(
    (key) => clock[key]?.getTime() === next[key]?.getTime(),
  );
  return instants && clock.state === next.state && clock.extension === next.extension && clock.light === next.light;
}

/**
 * Ends, starts and recomputes the clocks of a case, stores their instants and lights, and answers what the case row
 * copies from them (light, due, next flip) together with the facts for the ledger. Same transaction, same moment.
 */
export async function moveClocks(tx: Tx, found: LoadedCase, move: ClockMove) {
  const calendar = await currentCalendar();
  const spans = holdSpansOf(move.holds ?? found.holds);
  const open = spans.some((span) => !("to" in span));
  const ends = (clock: ClockRow) =>
    move.end === "all" ||
    move.end?.includes(clock.kind as ClockKind) === true ||
    (clock.taskId !== null && move.endTasks?.includes(clock.taskId) === true);

  const after: ClockRow[] = [];
  const changed: ClockChange[] = [];
  for (const clock of found.clocks) {
    if (clock.state === "ended") {
      after.push(clock);
      continue;
    }
    const kind = clock.kind as ClockKind;
    const state = ends(clock) ? "ended" : open && stoppedByHold.includes(kind) ? "stopped" : "running";
    const extension = clock.extension + (movedByExtension.includes(kind) ? (move.extend ?? 0) : 0);
    const inputs = {
      kind,
      state,
      startDay: clock.startDay,
      n: clock.n,
      unit: clock.unit as LimitUnit,
      extension,
    } as const;
    const figures =
      state === "ended"
        ? { warnAt: clock.warnAt, dueAt: clock.dueAt, nextFlipAt: null, light: clock.light }
        : clockFigures(inputs, spans, calendar, tx.now);
    const data = { ...figures, state, extension, endedAt: state === "ended" ? tx.now : null };
    after.push({ ...clock, ...data });
    if (!isSame(clock, data)) changed.push({ id: clock.id, ...data });
  }
  await saveClocks(tx, changed);
  const started = (move.start ?? []).map((fresh) => {
    const inputs = { ...fresh, state: "running", extension: 0 } as const;
    const figures = clockFigures(inputs, spans, calendar, tx.now);
    return {
      caseId: found.id,
      kind: fresh.kind,
      state: figures.dueAt === null ? "stopped" : "running",
      startDay: fresh.startDay,
      n: fresh.n,
      unit: fresh.unit,
      taskId: fresh.taskId ?? null,
      step: fresh.step ?? null,
      startedAt: fresh.startedAt ?? tx.now,
      extension: 0,
      endedAt: null,
      warnedAt: null,
      ...figures,
    };
  });
  after.push(...(await insertRows(tx, "Clock", started)));
  found.clocks = after;
  const running = after.filter((clock) => clock.state !== "ended");
  const leading = leadingClock(running);
  const due = leading?.dueAt ?? null;
  // Steps are opened with the due of their case: they have it already unless it moves. A draft has none.
  if (found.state !== "draft" && due?.getTime() !== found.dueAt?.getTime()) await copyDue(tx, found.id, due);
  found.dueAt = due;
  const light = caseLight(running);
  const flips = running.flatMap((clock) => (clock.nextFlipAt ? [clock.nextFlipAt.getTime()] : []));
  const caseChange = {
    light,
    dueAt: due,
    nextFlipAt:
      flips.length > 0
        ? (running.find((clock) => clock.nextFlipAt?.getTime() === Math.min(...flips))?.nextFlipAt ?? null)
        : null,
    ...(light === found.light ? {} : { lightChangedAt: tx.now }),
  };
  const facts: LedgerFacts[] = running.map((clock) => ({
    kind: clock.kind,
    start: clock.startDay,
    n: clock.n,
    unit: clock.unit,
    extension: clock.extension,
    due: clock.dueAt ? dayOf(clock.dueAt) : null,
    light: clock.light,
  }));
  return { caseChange, facts };
}
