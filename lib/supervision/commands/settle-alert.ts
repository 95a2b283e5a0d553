import { z } from "zod";
import type { Actor } from "@/lib/platform/auth";
import { inTransaction } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { appendToLedger } from "@/lib/platform/ledger";
import { settleAlertInput } from "../contract";
import { alertScope } from "../policy";

/**
 * Says that an alert was seen to, and how (the person was called, the parcel sent again): once, by those who read it.
 * Refuses: supervision/alert-not-found, supervision/alert-settled.
 */
export async function settleAlert(actor: Actor, id: string, input: z.input<typeof settleAlertInput>): Promise<void> {
  const { note } = settleAlertInput.parse(input);
  await inTransaction("supervision/settle-alert", async (tx) => {
    const alert = z.uuid().safeParse(id).success ? await tx.db.alert.findUnique({ where: { id } }) : null;
    const mine = alertScope(actor).some((scope) =>
      "areaPath" in scope
        ? alert?.areaPath.startsWith(scope.areaPath)
        : alert?.departmentPath.startsWith(scope.departmentPath),
    );
    if (!alert || !mine) throw new Refusal("supervision/alert-not-found", {}, { status: 404 });
    const { count } = await tx.db.alert.updateMany({
      where: { id, closedAt: null },
      data: { closedAt: tx.now, facts: { ...(alert.facts as object), note, by: actor.name } },
    });
    if (count !== 1) throw new Refusal("supervision/alert-settled");
    await appendToLedger(tx, {
      actor,
      subject: { type: "case", id: alert.caseId },
      event: "alert.settled",
      facts: { alert: id, kind: alert.kind },
    });
  });
}
