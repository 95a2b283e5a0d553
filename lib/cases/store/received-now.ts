import type { Actor, ActorPost } from "@/lib/platform/auth";
import { currentCalendar } from "@/lib/platform/calendar";
import type { Tx } from "@/lib/platform/db";
import { cityParameters } from "@/lib/platform/parameters";
import type { ClockKind } from "../model/clocks";
import { noticeStart } from "../model/notice-clock";
import type { LoadedCase } from "./load-case";
import { moveClocks } from "./move-clocks";
import { orderPaper } from "./order-paper";
import { recordCase } from "./record";
import { saveCase } from "./save-case";

/** What receiving does, whoever does it: state, notice clock from today, receipt, ledger. */
export async function receivedNow(
  tx: Tx,
  actor: Actor,
  found: LoadedCase,
  options: {
    window: ActorPost | undefined;
    end?: readonly ClockKind[];
    event?: string;
    change?: Record<string, unknown>;
  },
): Promise<void> {
  const { noticeDays } = await cityParameters();
  const n = found.service.item.clocks.notice ?? noticeDays;
  const startDay = noticeStart(n, tx.now, await currentCalendar());
  const { caseChange, facts } = await moveClocks(tx, found, {
    end: options.end ?? [],
    start: [{ kind: "notice", startDay, n, unit: "working-day" }],
  });
  await saveCase(tx, found, {
    state: "received",
    receivedAt: tx.now,
    ...(options.window
      ? {
          receivedByDept: options.window.departmentCode,
          receivedByArea: options.window.areaCode,
          receivedByPath: options.window.areaPath,
        }
      : {}),
    ...caseChange,
    ...options.change,
  });
  await orderPaper(tx, found, "material-receipt", { day: tx.today });
  await recordCase(tx, actor, found.id, options.event ?? "case.received", "received", facts);
}
